import type { Activity, Agenda, Timer } from '../domain/agenda';
import { timerLeft } from '../domain/timer';

const MINUTE = 60_000;
const DAY = 24 * 60;

const zoneOf = (now: number): number => new Date(now).getTimezoneOffset();

/** Where an activity stands. `skipped`: the room is past it and never was in it. */
export type ActivityState = 'done' | 'live' | 'skipped' | 'upcoming';

/** Moments are whole minutes of local time since 1970; {@link clock} shows them. */
export type ActivityTime = {
  id: string;
  state: ActivityState;
  /** By the plan; null while there is no start time and nothing has started. */
  plannedStart: number | null;
  /** The actual start, or the one to expect now. */
  start: number | null;
};

export type AgendaTimes = {
  activities: ActivityTime[];
  plannedEnd: number | null;
  end: number | null;
  /** Minutes that the end is later than planned; negative when earlier. */
  delay: number;
};

/** Whole minutes of local time since 1970. @param ms since 1970 */
export function localMinute(ms: number, timeZoneOffset: number = zoneOf(ms)): number {
  return Math.floor(ms / MINUTE) - timeZoneOffset;
}

/** A moment as `hh:mm`. @param moment minutes of local time since 1970 */
export function clock(moment: number): string {
  const inDay = ((moment % DAY) + DAY) % DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}

/** A time as people type it ("9", "9.30", "0930") as `hh:mm`; empty stays empty, null is no time. */
export function readClock(text: string): string | null {
  if (text.trim() === '') return '';
  const match = /^(\d{1,2})(?:\s*[:.,hu]?\s*(\d{2}))?$/i.exec(text.trim());
  const hours = Number(match?.[1]);
  const minutes = Number(match?.[2] ?? 0);
  return match && hours < 24 && minutes < 60 ? clock(hours * 60 + minutes) : null;
}

/**
 * Plan against actual. Started activities keep their real start; the live one takes its planned
 * minutes, what its timer says or the time until now, whichever is most; the rest follows on.
 * @param now ms since 1970
 * @param timeZoneOffset as `Date.getTimezoneOffset`: minutes to add to local time to get UTC
 */
export function agendaTimes(
  agenda: Agenda,
  liveActivityId: string | null,
  now: number,
  timeZoneOffset: number = zoneOf(now),
  timer: Timer | null = null,
): AgendaTimes {
  return timesWith({ agenda, liveActivityId, now, timeZoneOffset, timer, extra: 0 });
}

export type ExtraCost = {
  /** Title of the next activity; null when the live one is the last. */
  nextTitle: string | null;
  /** `hh:mm` */
  nextStart: string | null;
  end: string;
};

/** What some more minutes for the live activity cost later; null when nothing is live. */
export function costOfExtra(
  agenda: Agenda,
  liveActivityId: string | null,
  now: number,
  minutes: number,
  timeZoneOffset: number = zoneOf(now),
  timer: Timer | null = null,
): ExtraCost | null {
  const times = timesWith({ agenda, liveActivityId, now, timeZoneOffset, timer, extra: minutes });
  const live = times.activities.findIndex(({ state }) => state === 'live');
  if (live < 0 || times.end === null) return null;
  const next = times.activities.findIndex(
    ({ state }, index) => index > live && state === 'upcoming',
  );
  const start = times.activities[next]?.start ?? null;
  return {
    nextTitle: agenda.activities[next]?.title ?? null,
    nextStart: start === null ? null : clock(start),
    end: clock(times.end),
  };
}

type Input = {
  agenda: Agenda;
  liveActivityId: string | null;
  now: number;
  timeZoneOffset: number;
  timer: Timer | null;
  extra: number;
};

function timesWith(input: Input): AgendaTimes {
  const { agenda, liveActivityId } = input;
  const { activities } = agenda;
  // From here on every moment is in local ms, so that a day is a plain division.
  const local = (iso: string): number => Date.parse(iso) - input.timeZoneOffset * MINUTE;
  const now = input.now - input.timeZoneOffset * MINUTE;
  const origin = plannedOrigin(agenda, now, local);
  const liveIndex = activities.findIndex(({ id }) => id === liveActivityId);
  const started = activities.some(({ startedAt }) => startedAt !== null);

  let planned = origin;
  let cursor = started && origin !== null ? firstStart(activities, local) : origin;
  const rows = activities.map((activity, index): ActivityTime => {
    const state = stateOf(activity, index, liveIndex);
    const plannedStart = planned;
    if (planned !== null) planned += activity.minutes * MINUTE;
    // What has not started cannot start in the past.
    if (state === 'upcoming' && started && cursor !== null) cursor = Math.max(cursor, now);
    const start = activity.startedAt === null ? cursor : local(activity.startedAt);
    cursor = endOf(activity, state, start);
    return { id: activity.id, state, plannedStart: whole(plannedStart), start: whole(start) };
  });
  const plannedEnd = whole(planned);
  const end = whole(cursor);
  const delay = end === null || plannedEnd === null ? 0 : end - plannedEnd;
  return { activities: rows, plannedEnd, end, delay };

  function endOf(activity: Activity, state: ActivityState, start: number | null): number | null {
    if (start === null || cursor === null) return null;
    switch (state) {
      case 'skipped':
        return cursor;
      case 'done':
        return Math.max(cursor, activity.endedAt === null ? start : local(activity.endedAt));
      case 'upcoming':
        return start + activity.minutes * MINUTE;
      case 'live': {
        const { timer, extra } = input;
        const timerEnd = timer ? now + timerLeft(timer, input.now) * 1000 : now;
        const due = start + activity.minutes * MINUTE;
        return Math.max(now, due, timerEnd) + extra * MINUTE;
      }
    }
  }
}

function stateOf(activity: Activity, index: number, liveIndex: number): ActivityState {
  if (index === liveIndex) return 'live';
  if (activity.startedAt !== null) return 'done';
  return index < liveIndex ? 'skipped' : 'upcoming';
}

const whole = (ms: number | null): number | null => (ms === null ? null : Math.floor(ms / MINUTE));

/** Real start of the activity that started first, in local ms. */
function firstStart(activities: readonly Activity[], local: (iso: string) => number): number {
  return Math.min(...activities.flatMap((a) => (a.startedAt === null ? [] : [local(a.startedAt)])));
}

/** Planned start of the first activity in local ms; without start time as if the room was on time. */
function plannedOrigin(
  { startTime, activities }: Agenda,
  now: number,
  local: (iso: string) => number,
): number | null {
  const index = activities.findIndex(({ startedAt }) => startedAt !== null);
  const first = index < 0 ? null : firstStart(activities, local);
  if (startTime === '') {
    if (first === null) return null;
    const before = activities.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0);
    return first - before * MINUTE;
  }
  const [hours = 0, minutes = 0] = startTime.split(':').map(Number);
  const inDay = (hours * 60 + minutes) * MINUTE;
  const near = first ?? now;
  const day = DAY * MINUTE;
  const today = Math.floor(near / day) * day + inDay;
  if (first === null) return today;
  // A start just after midnight belongs to a plan of the evening before, and the other way round.
  return today + Math.round((near - today) / day) * day;
}
