import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Round, RoundSettings, Session } from '../domain/model';
import {
  answersArbitrary,
  castCommand,
  FACTOR_IDS,
  replay,
  roomArbitrary,
  roundCommand,
  testModel,
  testSession,
} from '../domain/session.testkit';
import { mostContested, roundResults } from './results';
import { shownGroups } from './suppression';
import { room } from './room.testkit';
import type { RoundResults } from './types';

describe('small groups', () => {
  it.each([
    ['6, 6, 2: hides the 2 and one 6', [6, 6, 2], 14, [true, false, false]],
    ['6, 3, 2: the rest is 5', [6, 3, 2], 11, [true, false, false]],
    ['3 and 6: the total would give the 3 away', [3, 6], 9, [false, false]],
    ['people without a group belong to the rest', [6, 7], 15, [false, true]],
    ['all large', [5, 5], 10, [true, true]],
    ['an empty group is no rest', [5, 0], 5, [true, false]],
  ])('%s', (_, sizes, total, expected) => {
    expect(shownGroups(sizes, total, 5, ['a', 'b', 'c'])).toEqual(expected);
  });

  it('hides the same groups in whatever order they stand', () => {
    const { session, round } = room({
      'group-01': [4, 4, 4, 4, 3],
      'group-02': [3, 3, 3, 3, 4],
      'group-03': [1, 2],
    });
    const turned = { ...session, groups: session.groups.toReversed() };
    const shown = (of: Session): string[] =>
      roundResults(of, round).factors.flatMap((f) => f.groups.map(({ id }) => id));
    expect(shown(session).length).toBeGreaterThan(0);
    expect(new Set(shown(turned))).toEqual(new Set(shown(session)));
  });

  it('never leaves a rest of 1 to k - 1 people, whatever the sizes', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 6 });
    fc.assert(
      fc.property(sizes, fc.nat(8), fc.integer({ min: 3, max: 8 }), (list, loose, k) => {
        const total = list.reduce((a, b) => a + b, loose);
        const shown = shownGroups(list, total, k, list.map(String));
        expectSafe(
          list.filter((_, i) => shown[i]),
          total,
          k,
        );
      }),
    );
  });
});

function expectSafe(shown: readonly number[], total: number, k: number): void {
  const rest = total - shown.reduce((a, b) => a + b, 0);
  for (const size of shown) expect(size).toBeGreaterThanOrEqual(k);
  if (shown.length > 0) expect(rest === 0 || rest >= k).toBe(true);
}

const results = (
  trust: Record<string, (number | null)[]>,
  settings: Partial<RoundSettings> = {},
): RoundResults => {
  const { session, round } = room(trust, settings);
  return roundResults(session, round);
};

describe('results of a round', () => {
  it('names split, groups that differ, shared and spread', () => {
    const label = (answers: number[], k = 5): string | undefined =>
      results({ 'group-01': answers }, { minGroupSize: k }).factors[0]?.label;
    expect(label([1, 1, 2, 5, 5, 5, 4, 1])).toBe('split');
    expect(label([4, 4, 5, 3, 4, 2, 5, 4])).toBe('shared');
    expect(label([2, 3, 4, 4, 2, 3, 2, 4])).toBe('spread');
    expect(label([1, 2, 3, 4])).toBe(undefined);
  });

  it('sees the difference between groups only where the groups may be shown', () => {
    const answers = { 'group-01': [4, 4, 5, 4], 'group-02': [2, 1, 2], 'group-03': [3, 4, 3] };
    const [small] = results(answers, { minGroupSize: 3 }).factors;
    expect(small?.gap).toBeCloseTo(2.5833, 4);
    expect(small?.dissent).toBeCloseTo(0.2915, 4);
    expect(small?.agreement).toBeCloseTo(0.35, 2);
    expect(small?.mean).toBeCloseTo(3.2, 9);
    expect(small?.label).toBe('groups-differ');
    expect(small?.groups.map(({ mean }) => mean?.toFixed(4))).toEqual([
      '4.2500',
      '1.6667',
      '3.3333',
    ]);
    const [large] = results(answers, { minGroupSize: 5 }).factors;
    expect(large).toMatchObject({ groups: [], gap: null });
    expect(large?.hiddenGroupIds).toEqual(['group-01', 'group-02', 'group-03']);
  });

  it('checks the groups again per factor, because "don\'t know" lowers n', () => {
    const found = results({
      'group-01': [4, 4, 4, 4, 4, 5],
      'group-02': [3, 3, 3, 3, null, null],
      'group-03': [5, 5, 5, 5, 4],
    });
    expect(found.groups.map(({ ballots }) => ballots)).toEqual([6, 6, 5, null]);
    expect(found.factors[0]?.groups.map(({ id }) => id)).toEqual(['group-01']);
    expect(found.factors[0]?.hiddenGroupIds).toEqual(['group-02', 'group-03']);
    expect(found.factors[1]).toMatchObject({ n: 17, mean: 3, groups: [] });
  });

  it('does not tell that a small group did not know: ballots count as well as answers', () => {
    const found = results({
      'group-01': [4, 4, 4, 4, 4, 5],
      'group-02': [3, 3, 3, 3, 3, 4],
      'group-03': [null, null],
    });
    expect(found.groups.map(({ ballots }) => ballots)).toEqual([6, null, null, null]);
    expect(found.factors[0]).toMatchObject({ n: 12, dontKnow: 2 });
    expect(found.factors[0]?.groups.map(({ id }) => id)).toEqual(['group-01']);
  });

  const shownFor = (trust: Record<string, (number | null)[]>): string[] | undefined =>
    results(trust).factors[0]?.groups.map(({ id }) => id);
  const mixed = [1, 2, 3, 4, 5, 2];

  it('shows no group where one is of one mind: which one would follow from the rest', () => {
    const same = Array<number>(5).fill(4);
    const third = [...mixed, 3];
    expect(shownFor({ 'group-01': same, 'group-02': mixed })).toEqual([]);
    expect(shownFor({ 'group-01': same, 'group-02': mixed, 'group-03': third })).toEqual([]);
    // Too small to be shown, and with another in the rest: nobody sees that they agree.
    const few = Array<number>(2).fill(4);
    expect(shownFor({ 'group-01': few, 'group-02': mixed, 'group-03': third })).toEqual([
      'group-03',
    ]);
  });

  it('shows no group where the rest is of one mind', () => {
    const [few, more] = [
      [4, 4],
      [4, 4, 4],
    ];
    expect(shownFor({ 'group-01': few, 'group-02': more, 'group-03': mixed })).toEqual([]);
  });

  it('hides another group beside one in which nobody knew', () => {
    const nobody = Array<null>(5).fill(null);
    expect(shownFor({ 'group-01': nobody, 'group-02': mixed })).toEqual([]);
    expect(shownFor({ 'group-01': nobody, 'group-02': mixed, 'group-03': [...mixed, 3] })).toEqual([
      'group-03',
    ]);
  });

  it('shows that all agree only for the whole room', () => {
    const same = Array<number>(6).fill(2);
    const [found] = results({ 'group-01': same, 'group-02': same }).factors;
    expect(found).toMatchObject({ n: 12, mean: 2, distribution: [0, 12, 0, 0, 0], groups: [] });
    expect(found).toMatchObject({ gap: null, eta2: null, consensus: 'negative' });
  });

  it('carries what views need: shares, verdict, eta squared and the order of the factors', () => {
    const answers = { 'group-01': [4, 4, 5, 4], 'group-02': [2, 1, 2], 'group-03': [3, 4, 3] };
    const found = results(answers, { minGroupSize: 3 });
    expect(found.factors[0]?.eta2).toBeCloseTo(0.8468, 4);
    expect(found.factors[0]).toMatchObject({ topTwo: 0.5, bottomTwo: 0.3, consensus: 'none' });
    expect(found.factors[0]?.averageDeviation).toBeCloseTo(1, 9);
    // Everybody puts three factors on 3: the ties are corrected for, the rest is in `trust`.
    expect(found.order).toMatchObject({ raters: 10, items: 4 });
    expect(results(answers).factors[0]?.eta2).toBeNull();
    const close = results({ 'group-01': [4, 4, 5, 3, 4, 2, 5, 4] });
    expect(close.factors[0]?.consensus).toBe('positive');
    const strict = results(
      { 'group-01': [4, 4, 5, 3, 4, 2, 5, 4, 4, 1] },
      { consensusRule: 'seventy-fifteen' },
    );
    expect(strict.factors[0]?.consensus).toBe('none');
  });

  it('puts factors in quadrants where importance was asked', () => {
    const { session, round } = room({ 'group-01': [2, 2, 3, 2, 2] }, {}, testModel(), 4);
    const found = roundResults(session, round);
    expect(found.centre).toEqual({ importance: 4, score: (2.2 + 3 * 3) / 4 });
    expect(found.factors[0]?.priority).toMatchObject({
      fixed: 'concentrate',
      centred: 'concentrate',
    });
    expect(found.factors[0]?.priority?.urgency).toBeCloseTo(4 * 2.8, 9);
    expect(found.factors[1]?.priority).toMatchObject({ fixed: 'concentrate', centred: 'keep-up' });
    expect(results({ 'group-01': [2, 2, 3, 2, 2] })).toMatchObject({ centre: null });
  });

  it('leaves a show of hands and incomplete ballots out of the order of the factors', () => {
    const { session, round } = room({ 'group-01': [1, 2, 3, 4, 5, null] });
    const people = roundResults(session, round).order;
    expect(people?.raters).toBe(5);
    const hands: Session = {
      ...session,
      participants: Object.fromEntries(
        Object.entries(session.participants).map(([id, seat], i) => [
          id,
          i === 0 ? { ...seat, channel: 'plenary' as const } : seat,
        ]),
      ),
    };
    expect(roundResults(hands, round).order).toBeNull();
  });

  it('withholds a factor with too few answers, and everything with too few ballots', () => {
    const found = results({ 'group-01': [4, 4, 4, 4, null, null] });
    expect(found.factors[0]).toMatchObject({
      n: 4,
      dontKnow: 2,
      band: 'too-few',
      label: 'too-few',
      distribution: [],
      mean: null,
      groups: [],
    });
    expect(found.dimensions[0]).toMatchObject({ id: 'people', factors: 1, mean: 3 });
    const few = results({ 'group-01': [4, 4, 4, 4] });
    expect(few).toMatchObject({ ballots: 4, tooFew: true, factors: [], dimensions: [] });
    expect(few.groups.every(({ ballots }) => ballots === null)).toBe(true);
  });

  it('converts gaps and scores of other scales to 1..5', () => {
    const { session, round } = room(
      { 'group-01': [4, 5, 5, 5, 6], 'group-02': [6, 7, 7, 7, 8] },
      {},
      testModel({ min: 0, max: 10 }),
    );
    expect(roundResults(session, round).factors[0]).toMatchObject({ gap: 2, label: 'shared' });
  });

  it('lists the contested factors for the talk: split by D, then groups by gap', () => {
    const { session, round } = room({ 'group-01': [1, 5, 1, 5, 1], 'group-02': [5, 1, 5, 1, 5] });
    const agenda = [2, 2, 2, 2, 3, 4, 4, 4, 4, 3];
    const means = [2, 2, 2, 2, 1, 3, 3, 3, 3, 4];
    const ballots = Object.entries(round.ballots).map(([id, ballot], i) => [
      id,
      { ...ballot, answers: { ...ballot.answers, agenda: agenda[i], means: means[i] } },
    ]);
    const changed: Round = { ...round, ballots: Object.fromEntries(ballots) as Round['ballots'] };
    const found = mostContested(roundResults(session, changed));
    expect(found.map(({ id }) => id)).toEqual(['trust', 'agenda', 'means']);
  });

  const withBallots = fc.array(answersArbitrary, { minLength: 14, maxLength: 14 });
  const castAll = (
    seats: readonly { seat: string; group: string }[],
    answers: readonly Record<string, number | null>[],
  ): Session => {
    const casts = seats.map(({ seat, group }, i) => castCommand(seat, group, answers[i] ?? {}));
    return replay(testSession(), [roundCommand('round/open'), ...casts]).session;
  };
  const resultsOf = (session: Session): RoundResults => {
    const [round] = session.rounds;
    if (!round) throw new Error('no round');
    return roundResults(session, round);
  };

  it('counts every ballot once and never leaves a small rest', () => {
    fc.assert(
      fc.property(roomArbitrary, withBallots, (seats, answers) => {
        const found = resultsOf(castAll(seats, answers));
        expect(found.ballots).toBe(seats.length);
        expect(found.factors.length).toBe(seats.length < 5 ? 0 : FACTOR_IDS.length);
        for (const factor of found.factors) {
          expect(factor.n + factor.dontKnow).toBe(seats.length);
          if (factor.band !== 'too-few')
            expect(factor.distribution.reduce((a, b) => a + b, 0)).toBe(factor.n);
          expectSafe(
            factor.groups.map(({ n }) => n),
            factor.n,
            5,
          );
          for (const { id } of factor.groups)
            expect(found.groups.find((group) => group.id === id)?.ballots).not.toBeNull();
        }
      }),
    );
  });

  it('does not depend on the order of the ballots', () => {
    fc.assert(
      fc.property(roomArbitrary, withBallots, (seats, answers) => {
        const pairs = seats.map((seat, i) => ({ seat, answers: answers[i] ?? {} }));
        const turned = [...pairs].reverse();
        expect(
          resultsOf(
            castAll(
              turned.map((p) => p.seat),
              turned.map((p) => p.answers),
            ),
          ),
        ).toEqual(resultsOf(castAll(seats, answers)));
      }),
    );
  });
});
