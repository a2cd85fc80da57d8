import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapOf, shareBetweenGroups } from './between-groups';
import { orderAgreement, rankSums } from './order';
import { centreOf, FIXED_SCORE_LINE, quadrantOf, urgencyOf } from './quadrants';
import { distributionOf, statistics } from './statistics';

const scale = { min: 1, max: 5 };

describe("Kendall's W", () => {
  const rows = [
    [5, 4, 3, 2, 2],
    [5, 5, 3, 1, 2],
    [4, 5, 2, 2, 1],
    [5, 3, 4, 1, 2],
  ];

  it('reproduces the worked example with and without ties', () => {
    const { sums, ties } = rankSums(rows);
    expect(sums).toEqual([18.5, 16.5, 12.5, 6, 6.5]);
    expect(ties).toBe(18);
    const squares = sums.reduce((sum, rank) => sum + (rank - 12) ** 2, 0);
    expect(squares).toBe(129);
    expect((12 * squares) / (16 * 120)).toBeCloseTo(0.8063, 4);
    const found = orderAgreement(rows);
    expect(found).toMatchObject({ raters: 4, items: 5, strength: 'very-strong' });
    expect(found?.w).toBeCloseTo(0.8377, 4);
    expect(4 * 4 * (found?.w ?? NaN)).toBeCloseTo(13.4026, 4);
    expect(found?.meanSpearman).toBeCloseTo(0.7835, 4);
  });

  it('needs two raters, two items and an order', () => {
    expect(orderAgreement([])).toBeNull();
    expect(orderAgreement([[1, 2, 3]])).toBeNull();
    expect(orderAgreement([[1], [2]])).toBeNull();
    expect(
      orderAgreement([
        [3, 3, 3],
        [2, 2, 2],
      ]),
    ).toBeNull();
  });

  it('takes the nearest word', () => {
    const turned = [
      [1, 2, 3],
      [3, 2, 1],
    ];
    expect(orderAgreement(turned)).toMatchObject({ w: 0, meanSpearman: -1, strength: 'very-weak' });
    expect(
      orderAgreement([
        [1, 2, 3],
        [1, 3, 2],
      ]),
    ).toMatchObject({ w: 0.75, strength: 'strong' });
  });

  const tables = fc
    .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 8 }))
    .chain(([raters, items]) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: items, maxLength: items }), {
        minLength: raters,
        maxLength: raters,
      }),
    );

  it('is 0 to 1, whoever comes first and wherever the scale of each rater begins', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: -9, max: 9 }), (table, by) => {
        const found = orderAgreement(table);
        const turned = orderAgreement(table.toReversed().map((row) => row.map((x) => x * 2 + by)));
        if (!found) {
          expect(turned).toBeNull();
          return;
        }
        expect(found.w).toBeGreaterThanOrEqual(0);
        expect(found.w).toBeLessThanOrEqual(1 + 1e-9);
        expect(turned?.w).toBeCloseTo(found.w, 9);
      }),
    );
  });

  it('is 1 when all have the same order, with ties too', () => {
    const row = fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(row, fc.integer({ min: 2, max: 9 }), (order, raters) => {
        const same = Array.from({ length: raters }, () => [...order, order[0] ?? 0]);
        expect(orderAgreement(same)?.w).toBeCloseTo(1, 9);
      }),
    );
  });

  it('without ties, mean Spearman is the mean of the correlations of all pairs', () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 });
    fc.assert(
      fc.property(fc.array(order, { minLength: 2, maxLength: 6 }), (rows) => {
        const pairs = rows.flatMap((a, i) => rows.slice(i + 1).map((b) => spearman(a, b)));
        const mean = pairs.reduce((sum, rho) => sum + rho, 0) / pairs.length;
        expect(orderAgreement(rows)?.meanSpearman).toBeCloseTo(mean, 9);
        const [first] = rows;
        expect(orderAgreement(rows.map(() => first ?? []))?.w).toBeCloseTo(1, 12);
      }),
    );
  });
});

/** Spearman's correlation of two orders without ties: 1 - 6 sum of d2 / (n3 - n). */
function spearman(a: readonly number[], b: readonly number[]): number {
  const squares = a.reduce((sum, rank, i) => sum + (rank - (b[i] ?? NaN)) ** 2, 0);
  return 1 - (6 * squares) / (a.length ** 3 - a.length);
}

describe('between groups', () => {
  const answers = [
    [4, 4, 5, 4],
    [2, 1, 2],
    [3, 4, 3],
  ] as const;
  const share = (groups: readonly (readonly number[])[]): number | null =>
    shareBetweenGroups(groups.map((group) => distributionOf(group, scale)));

  it('reproduces the worked example that the total does not show', () => {
    const figures = answers.map((group) => statistics(group, scale));
    expect(figures.map(({ mean }) => mean?.toFixed(4))).toEqual(['4.2500', '1.6667', '3.3333']);
    expect(gapOf(figures)).toBeCloseTo(2.5833, 4);
    const all = statistics(answers.flat(), scale);
    expect(10 * (all.sdPopulation ?? NaN) ** 2).toBeCloseTo(13.6, 9);
    expect(share(answers)).toBeCloseTo(11.5167 / 13.6, 5);
    expect(share(answers)).toBeCloseTo(0.8468, 4);
    expect(all.dissent).toBeCloseTo(0.2915, 4);
    expect(all.agreement).toBeCloseTo(0.35, 9);
  });

  it('is as large in 8 of the 4,200 ways to make these groups', () => {
    const people = answers.flat();
    const observed = share(answers) ?? NaN;
    let [ways, asLarge] = [0, 0];
    for (const first of choose(people, 4))
      for (const second of choose(first.rest, 3)) {
        ways++;
        const found = share([first.chosen, second.chosen, second.rest]) ?? NaN;
        if (found >= observed - 1e-9) asLarge++;
      }
    expect([asLarge, ways]).toEqual([8, 4200]);
  });

  it('is 0 without difference, 1 when each group is of one mind, null when it cannot be', () => {
    expect(
      share([
        [1, 5],
        [3, 3],
      ]),
    ).toBe(0);
    expect(
      share([
        [1, 1],
        [5, 5, 5],
      ]),
    ).toBe(1);
    expect(share([[3, 3], [3]])).toBeNull();
    expect(share([[1, 5]])).toBeNull();
    expect(share([[1, 5], []])).toBeNull();
  });

  it('stays in 0..1 and does not depend on the order of the groups', () => {
    const group = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 6 }), (groups) => {
        const found = share(groups);
        if (found === null) return;
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
        expect(share(groups.toReversed())).toBeCloseTo(found, 9);
      }),
    );
  });

  it('is the share SSB / SST, 0..1', () => {
    const some = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(some, { minLength: 2, maxLength: 5 }), (lists) => {
        const all = lists.flat();
        const meanOf = (list: number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
        const mean = meanOf(all);
        const total = all.reduce((sum, x) => sum + (x - mean) ** 2, 0);
        const between = lists.reduce((s, list) => s + list.length * (meanOf(list) - mean) ** 2, 0);
        const found = share(lists);
        if (total < 1e-9) expect(found).toBeNull();
        else expect(found).toBeCloseTo(between / total, 9);
      }),
    );
  });
});

/** All ways to take `size` people out of a list, with those that are left. */
function choose<T>(people: readonly T[], size: number): { chosen: T[]; rest: T[] }[] {
  if (size === 0) return [{ chosen: [], rest: [...people] }];
  const [first, ...others] = people;
  if (first === undefined) return [];
  return [
    ...choose(others, size - 1).map(({ chosen, rest }) => ({ chosen: [first, ...chosen], rest })),
    ...choose(others, size).map(({ chosen, rest }) => ({ chosen, rest: [first, ...rest] })),
  ];
}

describe('importance against score', () => {
  const factors = [
    { importance: 4.6, score: 3.1 },
    { importance: 4.4, score: 4.2 },
    { importance: 3.2, score: 2.6 },
    { importance: 3, score: 4.1 },
  ];
  const expected = ['concentrate', 'keep-up', 'low-priority', 'overkill'];

  it('reproduces the worked example with both kinds of lines', () => {
    const centre = centreOf(factors);
    expect(centre?.importance).toBeCloseTo(3.8, 9);
    expect(centre?.score).toBeCloseTo(3.5, 9);
    if (!centre) return;
    expect(factors.map((f) => quadrantOf(f, centre))).toEqual(expected);
    const fixed = { importance: 4, score: FIXED_SCORE_LINE };
    expect(factors.map((f) => quadrantOf(f, fixed))).toEqual(expected);
    expect(factors.map((f) => urgencyOf(f).toFixed(2))).toEqual(['8.74', '3.52', '7.68', '2.70']);
    expect(factors.map((f) => (f.importance - f.score).toFixed(1))).toEqual([
      '1.5',
      '0.2',
      '0.6',
      '-1.1',
    ]);
  });

  it('counts a factor on a line as high', () => {
    const lines = { importance: 4, score: 3.5 };
    expect(quadrantOf(lines, lines)).toBe('keep-up');
    expect(quadrantOf({ importance: 0.1 + 3.9, score: 3.4999 }, lines)).toBe('concentrate');
    expect(centreOf([])).toBeNull();
  });
});
