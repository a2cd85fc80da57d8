import { type ReactNode, useEffect, useState } from 'react';
import type { Timer } from '../../shared/domain/agenda';
import { clockText, timerLeft } from '../../shared/domain/timer';
import { useTexts } from './i18n';

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
  const left = timerLeft(timer, now + offset);
  return (
    <span className="clock" role="timer" aria-live="off">
      {left > 0 ? t('clock.left', { time: clockText(left) }) : t('clock.end')}
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
