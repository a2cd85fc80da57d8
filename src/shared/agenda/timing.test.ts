import { describe, expect, it } from 'vitest';
import type { Activity, Agenda } from '../domain/agenda';
import { newActivity } from '../domain/slices/agenda';
import { agendaTimes, clock, costOfExtra, localMinute, readClock } from './timing';
import { activityOfKind } from './templates';

/** Winter time in the Netherlands: UTC+1. */
const CET = -60;
const at = (local: string): string => new Date(`${local}:00.000+01:00`).toISOString();
const ms = (local: string): number => Date.parse(at(local));

type Run = { minutes: number; start?: string; end?: string };
function agendaOf(startTime: string, runs: Run[]): Agenda {
  const activities = runs.map(({ minutes, start, end }, index): Activity => {
    const id = `activity-${index}`;
    return {
      ...newActivity({ ...activityOfKind('welcome', 'nl', () => id), minutes, title: `T${index}` }),
      startedAt: start ? at(start) : null,
      endedAt: end ? at(end) : null,
    };
  });
  return { startTime, activities };
}
const shown = (moment: number | null) => (moment === null ? null : clock(moment));
const starts = (times: ReturnType<typeof agendaTimes>) =>
  times.activities.map(({ start }) => shown(start));

const DAY = '2026-03-12';
/** The afternoon of the pictures: welcome, warm-up, input, ordering, scoring, break, talk. */
const picture = agendaOf('13:00', [
  { minutes: 10, start: `${DAY}T13:00`, end: `${DAY}T13:11` },
  { minutes: 5, start: `${DAY}T13:11`, end: `${DAY}T13:16` },
  { minutes: 25, start: `${DAY}T13:16`, end: `${DAY}T13:42` },
  { minutes: 20, start: `${DAY}T13:42`, end: `${DAY}T14:03` },
  { minutes: 15, start: `${DAY}T14:03` },
  { minutes: 15 },
  { minutes: 45 },
  { minutes: 20 },
  { minutes: 25 },
]);

describe('plan against actual', () => {
  it('keeps real starts and moves the rest', () => {
    const times = agendaTimes(picture, 'activity-4', ms(`${DAY}T14:11`), CET);
    expect(starts(times)).toEqual(
      '13:00 13:11 13:16 13:42 14:03 14:18 14:33 15:18 15:38'.split(' '),
    );
    expect(times.activities.map(({ plannedStart }) => shown(plannedStart)).at(5)).toBe('14:15');
    expect(shown(times.plannedEnd)).toBe('16:00');
    expect(shown(times.end)).toBe('16:03');
    expect(times.delay).toBe(3);
    expect(times.activities.map(({ state }) => state)).toEqual([
      ...Array.from({ length: 4 }, () => 'done'),
      'live',
      ...Array.from({ length: 4 }, () => 'upcoming'),
    ]);
  });

  it('says what three more minutes cost', () => {
    expect(costOfExtra(picture, 'activity-4', ms(`${DAY}T14:11`), 3, CET)).toEqual({
      nextTitle: 'T5',
      nextStart: '14:21',
      end: '16:06',
    });
  });

  it('counts from now once the planned minutes are over', () => {
    const now = ms(`${DAY}T14:25`);
    const times = agendaTimes(picture, 'activity-4', now, CET);
    expect(shown(times.activities[5]?.start ?? null)).toBe('14:25');
    expect(times.delay).toBe(10);
    expect(costOfExtra(picture, 'activity-4', now, 3, CET)?.nextStart).toBe('14:28');
  });

  it('follows a timer that ends later, running or paused', () => {
    const now = ms(`${DAY}T14:15`);
    const running = { totalSeconds: 900, endsAt: at(`${DAY}T14:21`), leftSeconds: 900 };
    const paused = { totalSeconds: 900, endsAt: null, leftSeconds: 600 };
    const next = (timer: typeof running | typeof paused) =>
      shown(agendaTimes(picture, 'activity-4', now, CET, timer).activities[5]?.start ?? null);
    expect(next(running)).toBe('14:21');
    expect(next(paused)).toBe('14:25');
  });

  it('shows the plan before anything has started', () => {
    const plan = agendaOf('09:30', [{ minutes: 20 }, { minutes: 45 }]);
    const times = agendaTimes(plan, null, ms(`${DAY}T12:00`), CET);
    expect(starts(times)).toEqual(['09:30', '09:50']);
    expect([shown(times.plannedEnd), shown(times.end), times.delay]).toEqual(['10:35', '10:35', 0]);
    expect(costOfExtra(plan, null, ms(`${DAY}T12:00`), 3, CET)).toBeNull();
  });

  it('gives a skipped activity no time and can end early', () => {
    const jumped = agendaOf('10:00', [
      { minutes: 10, start: `${DAY}T10:00`, end: `${DAY}T10:10` },
      { minutes: 15 },
      { minutes: 20, start: `${DAY}T10:10` },
      { minutes: 5 },
    ]);
    const times = agendaTimes(jumped, 'activity-2', ms(`${DAY}T10:12`), CET);
    expect(times.activities[1]?.state).toBe('skipped');
    expect(starts(times)).toEqual(['10:00', '10:10', '10:10', '10:30']);
    expect(times.delay).toBe(-15);
  });

  it('counts time once when the room went back', () => {
    const back = agendaOf('10:00', [
      { minutes: 10, start: `${DAY}T10:00` },
      { minutes: 10, start: `${DAY}T10:05`, end: `${DAY}T10:08` },
      { minutes: 10 },
    ]);
    const times = agendaTimes(back, 'activity-0', ms(`${DAY}T10:09`), CET);
    expect(starts(times)).toEqual(['10:00', '10:05', '10:10']);
    expect(shown(times.end)).toBe('10:20');
  });
});

it('shows a moment on the clock of the time zone', () => {
  expect(clock(localMinute(ms(`${DAY}T23:59`), CET))).toBe('23:59');
  expect(clock(localMinute(Date.parse('2026-03-12T23:30:59.999Z'), CET))).toBe('00:30');
});

it.each([
  ['13:00', '13:00'],
  ['9', '09:00'],
  ['9.30', '09:30'],
  ['0930', '09:30'],
  ['14u15', '14:15'],
  ['', ''],
  ['24:00', null],
  ['12:60', null],
  ['half 3', null],
])('reads the time %s as %s', (typed, time) => {
  expect(readClock(typed)).toBe(time);
});

describe('unusual agendas', () => {
  it('has no times without start time until something starts', () => {
    const plan = agendaOf('', [{ minutes: 10 }, { minutes: 20 }]);
    const before = agendaTimes(plan, null, ms(`${DAY}T10:00`), CET);
    expect(starts(before)).toEqual([null, null]);
    expect(before).toMatchObject({ plannedEnd: null, end: null, delay: 0 });

    const started = agendaOf('', [{ minutes: 10 }, { minutes: 20, start: `${DAY}T10:00` }]);
    const times = agendaTimes(started, 'activity-1', ms(`${DAY}T10:25`), CET);
    expect(shown(times.activities[0]?.plannedStart ?? null)).toBe('09:50');
    expect(shown(times.plannedEnd)).toBe('10:20');
    expect(times.delay).toBe(5);
  });

  it('is empty for an empty agenda', () => {
    expect(agendaTimes(agendaOf('13:00', []), null, ms(`${DAY}T10:00`), CET)).toMatchObject({
      activities: [],
      delay: 0,
    });
    expect(costOfExtra(agendaOf('', []), 'gone-0000', ms(`${DAY}T10:00`), 3, CET)).toBeNull();
  });

  it('runs on across midnight', () => {
    const late = agendaOf('23:30', [
      { minutes: 20, start: `${DAY}T23:35`, end: `${DAY}T23:55` },
      { minutes: 20, start: `${DAY}T23:55` },
      { minutes: 15 },
    ]);
    const now = ms('2026-03-13T00:05');
    const times = agendaTimes(late, 'activity-1', now, CET);
    expect(starts(times)).toEqual(['23:35', '23:55', '00:15']);
    expect(shown(times.end)).toBe('00:30');
    expect(times.delay).toBe(5);
    expect(costOfExtra(late, 'activity-1', now, 3, CET)).toEqual({
      nextTitle: 'T2',
      nextStart: '00:18',
      end: '00:33',
    });
  });

  it('takes a start just after midnight as late, not as a day early', () => {
    const late = agendaOf('23:50', [{ minutes: 30, start: '2026-03-13T00:05' }]);
    expect(agendaTimes(late, 'activity-0', ms('2026-03-13T00:10'), CET).delay).toBe(15);
    const early = agendaOf('00:05', [{ minutes: 30, start: `${DAY}T23:55` }]);
    expect(agendaTimes(early, 'activity-0', ms(`${DAY}T23:57`), CET).delay).toBe(-10);
  });

  it('has no next activity after the last', () => {
    const last = agendaOf('10:00', [{ minutes: 10, start: `${DAY}T10:00` }]);
    expect(costOfExtra(last, 'activity-0', ms(`${DAY}T10:04`), 3, CET)).toEqual({
      nextTitle: null,
      nextStart: null,
      end: '10:13',
    });
  });
});
