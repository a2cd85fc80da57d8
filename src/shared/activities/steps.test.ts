import { describe, expect, it } from 'vitest';
import { statusSchema } from '../domain/primitives';
import { activityStatus } from '../domain/selectors';
import {
  activityIn,
  at,
  empty,
  idOf,
  KINDS,
  everybody,
  nobody,
  NONE,
  notes,
  poll,
  round,
  stepsIn,
  told,
  withActivity,
  withPolls,
  withRounds,
} from './activities.testkit';
import { ACTIVITIES } from './registry';
import { ACTIVITY_RULES, type ActivityKind } from './schema';
import { goTo, nextActivity } from './steps';
import type { View } from './types';
import { closeVote, openVote } from './votes';

const STATUSES = statusSchema.options;
const results = withRounds(round('published'));
describe.each<[ActivityKind, View, string]>([
  ['welcome', empty, 'projector/show welcome'],
  ['input', empty, 'projector/show activity act-input'],
  ['cluster', empty, 'projector/show themes'],
  ['score', empty, 'projector/show activity act-score'],
  ['prioritise', empty, 'projector/show activity act-prioritise'],
  ['discuss', empty, 'projector/show activity act-discuss'],
  ['discuss', results, 'projector/show contested'],
  [
    'discuss',
    withRounds(round('published'), round('draft')),
    'projector/show activity act-discuss',
  ],
  ['recommend', empty, 'projector/show recommendations'],
  ['agree', empty, 'projector/show agreements'],
  ['break', empty, 'projector/show timer'],
  ['close', empty, 'projector/show agreements'],
])('moving the room to %s', (kind, view, scene) => {
  const id = idOf(kind);
  const move = `live/go ${id} | ${scene} | then ${id}`;
  // Somewhere else than the activity itself.
  const elsewhere = at(kind === 'break' ? 'close' : 'break', view);
  const activity = activityIn(view, kind);

  it('shows its picture', () => {
    expect(told(goTo(elsewhere, activity))).toBe(` | ${move}`);
    expect(told(goTo(at(null, view), activity))).toBe(` | ${move}`);
    expect(goTo(at(kind, view), activity)).toBeNull();
  });

  it.each(STATUSES)('is all that is offered elsewhere, also when it is %s', (status) => {
    const known = withActivity(kind, { status }, elsewhere);
    expect(stepsIn(known, kind)).toEqual({ ...NONE, primary: `go | ${move}` });
  });
});

const PLAIN_KINDS = KINDS.filter((kind) => ACTIVITIES[kind].takes === null);
describe.each(PLAIN_KINDS)('in %s', (kind) => {
  it.each(STATUSES)('the room goes on: %s', (status) => {
    const view = at(kind, withActivity(kind, { status }));
    const next = nextActivity(view);
    const primary = next && told({ name: 'next', ...goTo(view, next)! });
    expect(stepsIn(view, kind)).toEqual({ ...NONE, primary });
    expect(primary === null).toBe(kind === 'close');
  });
});

describe('moving on while a vote is open', () => {
  const counted = (enough: number | null, cast: number, seats: number): View =>
    withActivity(
      'score',
      { enough },
      at('score', withRounds(round('open', { progress: { ...nobody, cast, seats } }))),
    );
  it.each([
    ['nobody expected, nobody voted', counted(null, 0, 0), true],
    ['seats unknown', counted(null, 9, 0), true],
    ['not yet everybody', counted(null, 3, 4), true],
    ['everybody', counted(null, 4, 4), false],
    ['not yet enough', counted(3, 2, 4), true],
    ['as many as agreed', counted(3, 3, 4), false],
    ['more agreed than seats', counted(5, 4, 4), true],
  ])('closes it first: %s', (_name, view, asks) => {
    const click = goTo(view, activityIn(view, 'break'));
    const move = 'live/go act-break | projector/show timer | then act-break';
    expect(told(click)).toBe(`${asks ? '?' : ''} | round/close round-mine | ${move}`);
    expect(click?.closing?.then?.id).toBe(asks ? 'act-break' : undefined);
    const vote = openVote(view);
    expect(vote && closeVote(view, vote)).toEqual({
      commands: [{ type: 'round/close', id: 'round-mine' }],
      closing: asks ? { vote, then: null } : null,
      to: null,
    });
  });

  it('closes a poll the same way, and a round that no activity has', () => {
    const voting = at('prioritise', withPolls(poll('open')));
    expect(stepsIn(voting, 'score').primary).toBe(
      'go? | poll/close poll-mine | live/go act-score | projector/show activity act-score | then act-score',
    );
    const loose = at('break', withRounds(round('open', { activityId: null, progress: everybody })));
    expect(stepsIn(loose, 'break').primary).toBe(
      'next | round/close round-mine | live/go act-close | projector/show agreements | then act-close',
    );
  });
});

describe('every kind', () => {
  const withNotes = STATUSES.map((status) => notes(status, true));
  const withVotes = STATUSES.map((status): View => ({
    ...empty,
    rounds: [round(status)],
    polls: [poll(status)],
  }));
  it.each(KINDS)('%s: its parts agree with its rules', (kind) => {
    const { settings, status } = ACTIVITY_RULES[kind];
    const { takes, start: block } = ACTIVITIES[kind];
    expect(takes === 'votes').toBe(status !== 'own');
    expect(takes === 'notes').toBe(settings === 'input');
    expect(block.poll !== undefined).toBe(settings === 'poll');
    for (const known of [empty, ...withNotes, ...withVotes]) {
      const view = at(kind, known);
      const activity = activityIn(view, kind);
      const course = ACTIVITIES[kind].course(view, activity, () => 'new-0001');
      expect(course === null).toBe(takes === null);
      if (course) expect(course.status).toBe(activityStatus(view, activity));
    }
  });
});

it('knows what comes next', () => {
  expect(nextActivity(at(null))?.id).toBe('act-welcome');
  expect(nextActivity(at('break'))?.id).toBe('act-close');
  expect(nextActivity(at('close'))).toBeNull();
});
