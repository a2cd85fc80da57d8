import { useEffect, useState } from 'react';
import { timerLeft, type Timer } from '../../../shared/domain/agenda';

/** Seconds left on the timer, counting down by the second while it runs; null without a timer. */
export function useTimeLeft(timer: Timer | null): number | null {
  const [now, setNow] = useState(() => Date.now());
  const runs = timer !== null && timer.endsAt !== null;
  useEffect(() => {
    if (!runs) return;
    const tick = (): void => setNow(Date.now());
    const interval = window.setInterval(tick, 1000);
    // A fresh timer must not wait a second for its first value.
    const start = window.setTimeout(tick, 0);
    return () => {
      window.clearInterval(interval);
      window.clearTimeout(start);
    };
  }, [runs, timer?.endsAt]);
  return timer === null ? null : Math.min(timerLeft(timer, now), timer.totalSeconds);
}

/** "06:40", or "1:05:00" from an hour on. */
export function clockText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
