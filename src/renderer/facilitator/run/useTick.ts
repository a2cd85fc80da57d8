import { useEffect, useState } from 'react';
import type { Timer } from '../../../shared/domain/agenda';
import { timerLeft } from '../../../shared/domain/timer';

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
