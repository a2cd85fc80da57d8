import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Poll } from '../domain/polls';
import { pollBallotFits } from './rules';
import { testSettings } from './settings.testkit';
import type { PollBallot, PollMethod } from './schemas';
import { pollResults } from './results';

const IDS = ['item-000a', 'item-000b', 'item-000c', 'item-000d'] as const;
const [A, B, C, D] = IDS;

function pollOf(method: PollMethod, ballots: PollBallot[]): Poll {
  const items = IDS.map((id) => ({ id, label: id, themeId: null, challengeId: null }));
  return {
    id: 'poll-0001',
    activityId: 'activity-1',
    number: 1,
    status: 'published',
    settings: testSettings(method, items, { dots: 3, cap: 2 }),
    openedAt: null,
    closedAt: null,
    publishedAt: null,
    seen: true,
    onPaper: [],
    ballots: Object.fromEntries(ballots.map((ballot, i) => [`seat-${1000 + i}`, ballot])),
  };
}

const points = (a: number, b: number, c: number, d: number): PollBallot => ({
  kind: 'budget',
  points: { [A]: a, [B]: b, [C]: c, [D]: d },
});
const ranking = (order: string): PollBallot => ({
  kind: 'rank',
  order: [...order].map((letter) => `item-000${letter}`),
});

/** Worked numbers of docs/method.md. */
describe('worked examples', () => {
  it('budget: totals, shares and spread', () => {
    const poll = pollOf('budget', [
      points(50, 30, 20, 0),
      points(40, 40, 10, 10),
      points(10, 60, 20, 10),
      points(60, 20, 20, 0),
    ]);
    const { outcome } = pollResults(poll);
    if (outcome.method !== 'budget') throw new Error(outcome.method);
    expect(outcome.items.map((i) => [i.itemId, i.points, i.voters])).toEqual([
      [A, 160, 4],
      [B, 150, 4],
      [C, 70, 4],
      [D, 20, 2],
    ]);
    expect(outcome.items.map(({ share }) => share)).toEqual([0.4, 0.375, 0.175, 0.05]);
    const expected = [18.71, 14.79, 4.33, 5];
    outcome.items.forEach(({ sd }, i) => expect(sd).toBeCloseTo(expected[i] ?? 0, 2));
  });

  it('ranking: Borda and the duels point to B', () => {
    const poll = pollOf('rank', ['abcd', 'acbd', 'bcad', 'bcad', 'cbda'].map(ranking));
    const { outcome } = pollResults(poll);
    if (outcome.method !== 'rank') throw new Error(outcome.method);
    const table = new Map(
      outcome.items.map((i) => [i.itemId, [i.borda, i.firstPlaces, i.copeland]]),
    );
    expect(table.get(A)).toEqual([8, 2, -1]);
    expect(table.get(B)).toEqual([11, 2, 3]);
    expect(table.get(C)).toEqual([10, 1, 1]);
    expect(table.get(D)).toEqual([1, 0, -3]);
    expect(outcome.condorcetWinner).toBe(B);
    const duel = outcome.duels.find(({ a, b }) => a === A && b === B);
    expect(duel).toMatchObject({ forA: 2, forB: 3 });
  });

  const contestOf = (...orders: string[]) => {
    const { outcome } = pollResults(pollOf('rank', orders.map(ranking)));
    if (outcome.method !== 'rank') throw new Error(outcome.method);
    return outcome.contest;
  };

  it('ranking: points and duels agree, differ, run in a circle or end equal', () => {
    expect(contestOf('abcd', 'acbd', 'bcad', 'bcad', 'cbda').kind).toBe('agree');
    expect(contestOf('abcd', 'abcd', 'abcd', 'bcda', 'bcda')).toEqual({
      kind: 'differ',
      byPoints: [B],
      byDuels: [A],
      circle: [],
    });
    // A and B have 7 points each; A wins the duel.
    expect(contestOf('abcd', 'abcd', 'bcad')).toMatchObject({
      kind: 'differ',
      byPoints: [A, B],
      byDuels: [A],
    });
    expect(contestOf('abcd', 'bcad', 'cabd')).toEqual({
      kind: 'cycle',
      byPoints: [A, B, C],
      byDuels: [A, B, C],
      circle: [A, B, C],
    });
    expect(contestOf('abcd', 'bacd')).toMatchObject({ kind: 'tie', byDuels: [A, B], circle: [] });
    expect(contestOf().kind).toBe('none');
  });

  it('ranking: a circle further down does not matter, a winner stands above it', () => {
    expect(contestOf('dabc', 'dbca', 'dcab')).toMatchObject({ kind: 'agree', byDuels: [D] });
  });

  it('ranking: whoever wins all duels is said to, whatever the ballots', () => {
    const orders = fc.array(
      fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 4 }).map((o) => o.join('')),
      { minLength: 1, maxLength: 15 },
    );
    fc.assert(
      fc.property(orders, (list) => {
        const { outcome } = pollResults(pollOf('rank', list.map(ranking)));
        if (outcome.method !== 'rank') throw new Error(outcome.method);
        const { contest, condorcetWinner } = outcome;
        const settled = contest.kind === 'agree' || contest.kind === 'differ';
        expect(settled).toBe(condorcetWinner !== null);
        if (condorcetWinner) expect(contest.byDuels).toEqual([condorcetWinner]);
        // With an odd number of voters no duel ends equal: no winner means a circle.
        if (!settled && list.length % 2 === 1) expect(contest.kind).toBe('cycle');
        if (contest.kind === 'cycle') expect(contest.circle.length).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('dots: the people stand beside the dots', () => {
    const dots = (given: Record<string, number>): PollBallot => ({ kind: 'dots', dots: given });
    const { outcome, voters, abstained } = pollResults(
      pollOf('dots', [
        dots({ [A]: 2, [B]: 1 }),
        dots({ [A]: 2 }),
        dots({ [B]: 1 }),
        { kind: 'abstain' },
      ]),
    );
    expect([voters, abstained]).toEqual([4, 1]);
    expect(outcome).toMatchObject({
      total: 6,
      items: [
        { itemId: A, dots: 4, voters: 2 },
        { itemId: B, dots: 2, voters: 2 },
        { itemId: C, dots: 0, voters: 0 },
        { itemId: D, dots: 0, voters: 0 },
      ],
    });
  });

  it('gradients: counts per step, and reasons of the low end in an order that tells nothing', () => {
    const step = (level: number, reason = ''): PollBallot => ({ kind: 'gradient', level, reason });
    const { outcome } = pollResults(
      pollOf('gradients', [step(2, 'zorg'), step(7), step(2, 'angst'), step(5, 'niet laag')]),
    );
    expect(outcome).toMatchObject({
      counts: [0, 2, 0, 0, 1, 0, 1],
      low: 2,
      reasons: [
        { level: 2, text: 'angst' },
        { level: 2, text: 'zorg' },
      ],
    });
  });

  it('number: median and quartiles of type 7, as R gives them', () => {
    const values = [1, 2, 3, 4, 10].map((value): PollBallot => ({ kind: 'number', value }));
    expect(pollResults(pollOf('number', values)).outcome).toEqual({
      method: 'number',
      median: 3,
      lowerQuartile: 2,
      upperQuartile: 4,
    });
    const four = [1, 2, 3, 4].map((value): PollBallot => ({ kind: 'number', value }));
    expect(pollResults(pollOf('number', four)).outcome).toMatchObject({
      median: 2.5,
      lowerQuartile: 1.75,
      upperQuartile: 3.25,
    });
    expect(pollResults(pollOf('number', [])).outcome).toMatchObject({ median: null });
  });
});

describe('properties', () => {
  const choice = fc
    .uniqueArray(fc.constantFrom(...IDS), { minLength: 1 })
    .map((itemIds): PollBallot => ({ kind: 'choice', itemIds }));
  const dots = fc
    .record({ [A]: fc.integer({ min: 0, max: 2 }), [B]: fc.integer({ min: 0, max: 1 }) })
    .map((given): PollBallot => ({ kind: 'dots', dots: given }));

  it('the order of the ballots does not matter', () => {
    const both = fc.tuple(fc.array(choice), fc.array(dots));
    fc.assert(
      fc.property(both, ([choices, given]) => {
        for (const [method, ballots] of [
          ['multiple', choices],
          ['dots', given],
        ] as const) {
          const one = pollResults(pollOf(method, ballots));
          expect(pollResults(pollOf(method, [...ballots].reverse()))).toEqual(one);
        }
      }),
    );
  });

  it('dots counted are dots cast', () => {
    fc.assert(
      fc.property(fc.array(dots), (ballots) => {
        const cast = ballots.reduce(
          (sum, b) =>
            sum + (b.kind === 'dots' ? Object.values(b.dots).reduce((x, y) => x + y, 0) : 0),
          0,
        );
        expect(pollResults(pollOf('dots', ballots)).outcome).toMatchObject({ total: cast });
      }),
    );
  });
});

describe('an answer that does not fit is refused', () => {
  it.each<[string, PollMethod, PollBallot]>([
    ['99 points', 'budget', points(50, 30, 19, 0)],
    ['101 points', 'budget', points(50, 30, 20, 1)],
    ['an unknown item', 'budget', { kind: 'budget', points: { 'item-zzzz': 100 } }],
    ['too many dots', 'dots', { kind: 'dots', dots: { [A]: 2, [B]: 2 } }],
    ['over the cap', 'dots', { kind: 'dots', dots: { [A]: 3 } }],
    ['no dots', 'dots', { kind: 'dots', dots: {} }],
    ['half a ranking', 'rank', { kind: 'rank', order: [A, B] }],
    ['one item twice', 'rank', { kind: 'rank', order: [A, A, B, C] }],
    ['two choices in a single choice', 'single', { kind: 'choice', itemIds: [A, B] }],
    ['another method', 'gradients', { kind: 'number', value: 3 }],
    ['out of range', 'number', { kind: 'number', value: 101 }],
  ])('%s', (_name, method, ballot) => {
    const { settings } = pollOf(method, []);
    expect(pollBallotFits(settings, ballot)).toBe(false);
    expect(pollBallotFits(settings, { kind: 'abstain' })).toBe(true);
  });
});
