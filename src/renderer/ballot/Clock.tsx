import { useEffect, useState, type ReactNode } from 'react';
import type { Timer } from '../../shared/domain/agenda';
import { useTexts } from './i18n';

/** Seconds left at a moment; written here because the rules of the app bring more than a phone needs. */
export function secondsLeft({ endsAt, leftSeconds }: Timer, now: number): number {
  return endsAt === null ? leftSeconds : Math.max(0, Math.ceil((Date.parse(endsAt) - now) / 1000));
}

/** The time that is left, quietly; at the end a calm word. Silent for screen readers. */
export function Clock({
  timer,
  offset = 0,
}: {
  timer: Timer | null | undefined;
  /** Add to the clock of this device to get that of the laptop, in ms. */
  offset?: number;
}): ReactNode {
  const { t } = useTexts();
  const [now, setNow] = useState(() => Date.now());
  const endsAt = timer?.endsAt ?? null;
  useEffect(() => {
    if (endsAt === null) return;
    const beat = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(beat);
  }, [endsAt]);
  if (!timer) return null;
  const left = secondsLeft(timer, now + offset);
  const time = `${String(Math.floor(left / 60)).padStart(2, '0')}:${String(left % 60).padStart(2, '0')}`;
  return (
    <span className="clock" role="timer" aria-live="off">
      {left > 0 ? t('clock.left', { time }) : t('clock.end')}
    </span>
  );
}

/** The marks that belong to every screen: rehearsal, and the clock. */
export function Corner({
  timer,
  isRehearsal,
}: {
  timer: Timer | null | undefined;
  isRehearsal: boolean;
}): ReactNode {
  const { t } = useTexts();
  if (!timer && !isRehearsal) return null;
  return (
    <div className="corner">
      {isRehearsal && <span className="rehearsal">{t('rehearsal')}</span>}
      <Clock timer={timer} />
    </div>
  );
}
