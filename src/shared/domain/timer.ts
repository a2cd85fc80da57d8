import type { Timer } from './agenda';

// Without Zod, because phones load this.

/** Seconds that are left on a timer at a moment; 0 when it has run out. @param now ms since 1970 */
export function timerLeft(timer: Timer, now: number): number {
  if (timer.endsAt === null) return timer.leftSeconds;
  return Math.max(0, Math.ceil((Date.parse(timer.endsAt) - now) / 1000));
}

/** "06:40", or "1:05:00" from an hour on. @param seconds whole, 0 or more */
export function clockText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
