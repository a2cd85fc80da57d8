import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreementGivenMean,
  agreementToCamps,
  averageDeviation,
  consensusOf,
  edgeShares,
  sideShares,
  withinGroupAgreement,
} from './agreement';
import { distributionOf, statistics, statisticsOf } from './statistics';

const scale = { min: 1, max: 5 };

/** r_wg, r*_wg (sample, population), a_wg, AD (mean, median), Tastle-Wierman, top two, bottom two. */
const sets: [string, number[], number[]][] = [
  [
    'X',
    [4, 4, 5, 3, 4, 2, 5, 4],
    [0.5089, 0.7545, 0.7852, 0.4686, 0.6875, 0.625, 0.6994, 0.75, 0.125],
  ],
  ['Y', [1, 1, 2, 5, 5, 5, 4, 1], [-0.8571, 0.0714, 0.1875, -0.625, 1.75, 1.75, 0.1462, 0.5, 0.5]],
  [
    'Z',
    [3, 3, 4, 3, 2, 3, 4, 3],
    [0.7946, 0.8973, 0.9102, 0.8196, 0.4375, 0.375, 0.8228, 0.25, 0.125],
  ],
  ['L', [2, 2, 3, 1, 2, 2, 3, 2], [0.7946, 0.8973, 0.9102, 0.7778, 0.4375, 0.375, 0.8228, 0, 0.75]],
  ['C', [1, 1, 1, 1, 5, 5, 5, 5], [-1.2857, -0.1429, 0, -1, 2, 2, 0, 0.5, 0.5]],
];

function figuresOf(answers: readonly number[], range: { min: number; max: number }) {
  const found = statistics(answers, range);
  const shares = edgeShares(found.distribution);
  return [
    withinGroupAgreement(found, range),
    agreementToCamps(found, range),
    agreementToCamps(found, range, 'population'),
    agreementGivenMean(found, range),
    averageDeviation(found.distribution, range, found.mean),
    averageDeviation(found.distribution, range, found.median),
    consensusOf(found.distribution),
    shares?.topTwo ?? null,
    shares?.bottomTwo ?? null,
  ];
}

describe('figures of agreement', () => {
  it.each(sets)('reproduce the worked numbers of set %s', (_, answers, expected) => {
    figuresOf(answers, scale).forEach((value, i) =>
      expect(value).toBeCloseTo(expected[i] ?? NaN, 4),
    );
  });

  it('reproduce the published consensus of seven steps', () => {
    expect(consensusOf([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.7256876, 7);
  });

  it('know nothing without answers, and no spread of a single one', () => {
    expect(figuresOf([], scale)).toEqual(Array(9).fill(null));
    expect(figuresOf([4], scale)).toEqual([null, null, null, null, 0, 0, 1, 1, 0]);
    expect(sideShares([0, 0, 0, 0, 0], scale)).toBeNull();
  });

  it('give no a_wg where the mean is too near an end of the scale', () => {
    expect(agreementGivenMean(statistics([5, 5, 5, 5], scale), scale)).toBeNull();
    // On the limit (H(n - 1) + L)/n = 4 it still has a meaning.
    expect(agreementGivenMean(statistics([1, 5, 5, 5], scale), scale)).toBeCloseTo(-1, 9);
  });

  it('take sides on other scales where those of 1..5 would be', () => {
    expect(edgeShares([1, 2, 3])).toEqual({ bottomTwo: 1 / 6, topTwo: 0.5 });
    expect(sideShares([1, 1, 1, 1, 1, 1, 1], { min: 1, max: 7 })).toEqual({
      low: 3 / 7,
      high: 3 / 7,
    });
    expect(sideShares([2, 1, 1], { min: 0, max: 2 })).toEqual({ low: 0.5, high: 0.25 });
  });
});

const rooms = fc
  .record({ min: fc.integer({ min: -10, max: 10 }), steps: fc.integer({ min: 2, max: 11 }) })
  .chain(({ min, steps }) => {
    const range = { min, max: min + steps - 1 };
    return fc.record({
      range: fc.constant(range),
      answers: fc.array(fc.integer(range), { minLength: 2, maxLength: 30 }),
    });
  });

describe('figures of agreement on any scale', () => {
  it('stay within their bounds', () => {
    fc.assert(
      fc.property(rooms, ({ range, answers }) => {
        const [rwg, toCamps, population, awg, adMean, adMedian, consensus, top, bottom] = figuresOf(
          answers,
          range,
        );
        const within = (value: number | null | undefined, low: number, high: number): void => {
          expect(value).toBeGreaterThanOrEqual(low - 1e-9);
          expect(value).toBeLessThanOrEqual(high + 1e-9);
        };
        within(rwg, -Infinity, 1);
        within(toCamps, -Infinity, 1);
        within(population, 0, 1);
        if (awg !== null) within(awg, -1, 1);
        within(adMean, 0, (range.max - range.min) / 2);
        // The median is the point that is nearest to all.
        within(adMedian, 0, adMean ?? NaN);
        within(consensus, 0, 1);
        within((top ?? NaN) + (bottom ?? NaN), 0, 1);
      }),
    );
  });

  it('do not depend on the order of the answers or on where the scale begins', () => {
    fc.assert(
      fc.property(rooms, fc.integer({ min: -20, max: 20 }), ({ range, answers }, shift) => {
        const moved = answers.map((answer) => answer + shift).reverse();
        const found = figuresOf(moved, { min: range.min + shift, max: range.max + shift });
        figuresOf(answers, range).forEach((value, i) => {
          if (value === null) expect(found[i]).toBeNull();
          else expect(found[i]).toBeCloseTo(value, 9);
        });
      }),
    );
  });

  it('are 1 (or no distance) when all answer the same, and at their lowest for two camps', () => {
    const wide = fc.integer({ min: 3, max: 11 });
    fc.assert(
      fc.property(wide, fc.nat(10), fc.integer({ min: 2, max: 20 }), (steps, at, people) => {
        const range = { min: 1, max: steps };
        const same = Array<number>(people).fill(1 + (at % steps));
        const [rwg, toCamps, population, , adMean, , consensus] = figuresOf(same, range);
        expect([rwg, toCamps, population, adMean, consensus]).toEqual([1, 1, 1, 0, 1]);
        expect(statistics(same, range)).toMatchObject({ dissent: 0, agreement: 1 });

        const camps = distributionOf([], range).map((_, i) =>
          i === 0 || i === steps - 1 ? people : 0,
        );
        const split = statisticsOf(camps, range);
        expect(split.dissent).toBeCloseTo(0.5, 12);
        expect(split.agreement).toBeCloseTo(-1, 12);
        expect(agreementToCamps(split, range, 'population')).toBeCloseTo(0, 9);
        expect(agreementGivenMean(split, range)).toBeCloseTo(-1, 9);
        expect(consensusOf(camps)).toBeCloseTo(0, 9);
      }),
    );
  });
});
