import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementOf, bandOf, roundHalfUp, statistics, toFivePoint } from './statistics';

const scale = { min: 1, max: 5 };
const thresholds = { low: 2.9, high: 4 };

/** Test sets X, Y, Z, L and C with their expected values, rounded to four decimals. */
const sets: [string, number[], Record<string, number>][] = [
  ['X', [4, 4, 5, 3, 4, 2, 5, 4], figures(3.875, 4, 3.75, 4.25, 0.927, 0.991, 0.2318, 0.5625)],
  ['Y', [1, 1, 2, 5, 5, 5, 4, 1], figures(3, 3, 1, 5, 1.8028, 1.9272, 0.4507, -0.5694)],
  ['Z', [3, 3, 4, 3, 2, 3, 4, 3], figures(3.125, 3, 3, 3.25, 0.5995, 0.6409, 0.1499, 0.75)],
  ['L', [2, 2, 3, 1, 2, 2, 3, 2], figures(2.125, 2, 2, 2.25, 0.5995, 0.6409, 0.1499, 0.75)],
  ['C', [1, 1, 1, 1, 5, 5, 5, 5], figures(3, 3, 1, 5, 2, 2.1381, 0.5, -1)],
];

function figures(
  mean: number,
  median: number,
  q1: number,
  q3: number,
  sdPopulation: number,
  sdSample: number,
  dissent: number,
  agreement: number,
): Record<string, number> {
  return { mean, median, q1, q3, sdPopulation, sdSample, dissent, agreement };
}

describe('statistics', () => {
  it.each(sets)('reproduces the worked numbers of set %s', (_, answers, expected) => {
    const found = statistics(answers, scale) as unknown as Record<string, number>;
    for (const [name, value] of Object.entries(expected)) expect(found[name]).toBeCloseTo(value, 4);
    expect(found.n).toBe(8);
  });

  it('one vote on every step gives D 0.3536', () => {
    expect(statistics([1, 2, 3, 4, 5], scale).dissent).toBeCloseTo(0.3536, 4);
  });

  it('leaves "don\'t know" out and knows nothing without answers', () => {
    expect(statistics([null, 2, null, 4], scale)).toMatchObject({
      n: 2,
      mean: 3,
      distribution: [0, 1, 0, 1, 0],
    });
    expect(statistics([null], scale)).toMatchObject({
      n: 0,
      mean: null,
      q1: null,
      agreement: null,
    });
    expect(statistics([3], scale)).toMatchObject({ sdSample: null, sdPopulation: 0, agreement: 1 });
  });

  it('refuses answers that are no step of the scale', () => {
    expect(() => statistics([6], scale)).toThrow(RangeError);
    expect(() => statistics([2.5], scale)).toThrow(RangeError);
    expect(() => statistics([0], scale)).toThrow(RangeError);
  });

  it('equals the definitions, computed from the sorted answers, on any scale', () => {
    const rooms = fc
      .record({ min: fc.integer({ min: -10, max: 10 }), steps: fc.integer({ min: 2, max: 11 }) })
      .chain(({ min, steps }) =>
        fc.record({
          range: fc.constant({ min, max: min + steps - 1 }),
          answers: fc.array(fc.integer({ min, max: min + steps - 1 }), { minLength: 2 }),
        }),
      );
    fc.assert(
      fc.property(rooms, ({ range, answers }) => {
        const found = statistics(answers, range);
        const n = answers.length;
        const mean = answers.reduce((a, b) => a + b, 0) / n;
        const squares = answers.reduce((sum, x) => sum + (x - mean) ** 2, 0);
        expect(found.mean).toBeCloseTo(mean, 9);
        expect(found.sdSample).toBeCloseTo(Math.sqrt(squares / (n - 1)), 6);
        expect(found.dissent).toBeCloseTo(Math.sqrt(squares / n) / (range.max - range.min), 6);
        expect(found.median).toBe(quantile(answers, 0.5));
        expect(found.q1).toBe(quantile(answers, 0.25));
        expect(found.q3).toBe(quantile(answers, 0.75));
        if (found.agreement === null) expect(range.max - range.min).toBe(1);
        else expect(Math.abs(found.agreement)).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

function quantile(answers: readonly number[], p: number): number {
  const sorted = [...answers].sort((a, b) => a - b);
  const h = (sorted.length - 1) * p;
  const low = sorted[Math.floor(h)] ?? NaN;
  return low + (h - Math.floor(h)) * ((sorted[Math.ceil(h)] ?? NaN) - low);
}

describe('agreement A of Van der Eijk', () => {
  it.each([
    [[30, 40, 210, 130, 530, 50, 10], 0.6113333],
    [[4, 0, 0, 0, 4], -1],
    [[2, 2, 2, 2, 2], 0],
    [[0, 0, 7, 0, 0], 1],
  ])('A(%j) = %d', (distribution, expected) => {
    expect(agreementOf(distribution)).toBeCloseTo(expected, 7);
  });

  it('needs three steps and an answer', () => {
    expect(agreementOf([3, 4])).toBeNull();
    expect(agreementOf([0, 0, 0])).toBeNull();
  });
});

describe('bands', () => {
  it.each([
    [3.95, 'strength'],
    [3.94, 'discuss'],
    [2.95, 'discuss'],
    [2.94, 'concern'],
    [3.875, 'discuss'],
    [2.125, 'concern'],
  ] as const)('%d on 1..5 is %s', (mean, band) => {
    expect(bandOf(mean, scale, thresholds)).toBe(band);
  });

  it('rounds half up to one decimal on the equivalent of 1..5', () => {
    expect(roundHalfUp(3.95)).toBe(4);
    expect(roundHalfUp(2.95)).toBe(3);
    expect(toFivePoint(7.5, { min: 0, max: 10 })).toBe(4);
    expect(bandOf(7.5, { min: 0, max: 10 }, thresholds)).toBe('strength');
    expect(bandOf(0, { min: -2, max: 2 }, thresholds)).toBe('discuss');
  });
});
