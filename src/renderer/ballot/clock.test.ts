import { expect, it } from 'vitest';
import { secondsLeft } from './Clock';

it('shows the time that is left, running and paused', () => {
  const now = Date.parse('2026-11-24T13:00:00.000Z');
  const running = { totalSeconds: 300, endsAt: '2026-11-24T13:02:00.000Z', leftSeconds: 300 };
  expect(secondsLeft(running, now)).toBe(120);
  expect(secondsLeft(running, now + 500_000)).toBe(0);
  expect(secondsLeft({ ...running, endsAt: null, leftSeconds: 42 }, now)).toBe(42);
});
