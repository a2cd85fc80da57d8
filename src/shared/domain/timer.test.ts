import { expect, it } from 'vitest';
import { clockText, timerLeft } from './timer';

it('knows the time that is left, running and paused', () => {
  const now = Date.parse('2026-11-24T13:00:00.000Z');
  const running = { totalSeconds: 300, endsAt: '2026-11-24T13:02:00.000Z', leftSeconds: 300 };
  expect(timerLeft(running, now)).toBe(120);
  expect(timerLeft(running, now + 500_000)).toBe(0);
  expect(timerLeft({ ...running, endsAt: null, leftSeconds: 42 }, now)).toBe(42);
});

it('writes it as a clock, with hours only from an hour on', () => {
  expect([0, 42, 400, 3599, 3600, 3900].map(clockText)).toEqual([
    '00:00',
    '00:42',
    '06:40',
    '59:59',
    '1:00:00',
    '1:05:00',
  ]);
});
