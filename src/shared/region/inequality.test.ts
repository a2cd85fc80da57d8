import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini, theil } from './inequality';

const units = (group: string, values: number[], weights: number[]) =>
  values.map((value, i) => ({ group, value, weight: weights[i] ?? 1 }));

describe("Theil's T", () => {
  it('reproduces the worked example with equal weights', () => {
    const found = theil([...units('A', [40, 60, 80], []), ...units('B', [50, 70, 90], [])]);
    expect(found.within).toBeCloseTo(0.032284, 6);
    expect(found.between).toBeCloseTo(0.002962, 6);
    expect(found.total).toBeCloseTo(0.035245, 6);
    expect(found.withinShare).toBeCloseTo(0.916, 4);
    const [a, b] = found.groups;
    expect(a?.theil).toBeCloseTo(0.037755, 6);
    expect(a?.share).toBeCloseTo(0.461538, 6);
    expect(a?.within).toBeCloseTo(0.017426, 6);
    expect(a?.between).toBeCloseTo(-0.036943, 6);
    expect(b?.theil).toBeCloseTo(0.027594, 6);
    expect(b?.share).toBeCloseTo(0.538462, 6);
    expect(b?.within).toBeCloseTo(0.014858, 6);
    expect(b?.between).toBeCloseTo(0.039904, 6);
  });

  it('reproduces the worked example weighted by residents', () => {
    const found = theil([
      ...units('A', [40, 60, 80], [50, 30, 20]),
      ...units('B', [50, 70, 90], [20, 60, 20]),
    ]);
    expect(found.groups.map(({ mean }) => mean)).toEqual([54, 70]);
    expect(found.within).toBeCloseTo(0.026952, 6);
    expect(found.between).toBeCloseTo(0.008348, 6);
    expect(found.total).toBeCloseTo(0.0353, 6);
    expect(found.withinShare).toBeCloseTo(0.7635, 4);
  });

  it('refuses what it has no meaning for', () => {
    expect(() => theil([])).toThrow(RangeError);
    for (const value of [0, -1, NaN, Infinity]) {
      expect(() => theil([{ group: 'A', value, weight: 1 }])).toThrow(RangeError);
      expect(() => theil([{ group: 'A', value: 1, weight: value }])).toThrow(RangeError);
    }
  });

  const unit = fc.record({
    group: fc.constantFrom('A', 'B', 'C'),
    value: fc.integer({ min: 1, max: 1000 }),
    weight: fc.integer({ min: 1, max: 50 }),
  });

  it('splits without a rest, does not see the unit of measure, and nothing is below 0', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 20 }), (list) => {
        const found = theil(list);
        const [whole] = theil(list.map((one) => ({ ...one, group: 'all' }))).groups;
        expect(found.total).toBeCloseTo(whole?.theil ?? NaN, 9);
        expect(found.within).toBeGreaterThanOrEqual(-1e-12);
        expect(found.between).toBeGreaterThanOrEqual(-1e-12);
        const scaled = theil(list.map((one) => ({ ...one, value: one.value * 3 })));
        expect(scaled.total).toBeCloseTo(found.total, 9);
        expect(scaled.between).toBeCloseTo(found.between, 9);
      }),
    );
  });

  it('has no share within when all values are the same', () => {
    expect(theil(units('A', [3, 3, 3], []))).toMatchObject({ withinShare: null });
  });
});

describe('Gini', () => {
  it.each([
    [[1, 2, 3, 4], 0.25],
    [[40, 60, 80, 50, 70, 90], 0.149573],
    [[40, 60, 80], 0.148148],
    [[50, 70, 90], 0.126984],
  ])('of %j is %d', (values, expected) => {
    expect(gini(values)).toBeCloseTo(expected, 6);
  });

  it('equals the double sum of its definition', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 20 }), (values) => {
        const sum = values.reduce((a, b) => a + b, 0);
        if (sum === 0) {
          expect(() => gini(values)).toThrow(RangeError);
          return;
        }
        const n = values.length;
        const double = values.reduce(
          (all, a) => all + values.reduce((row, b) => row + Math.abs(a - b), 0),
          0,
        );
        expect(gini(values)).toBeCloseTo(double / (2 * n * sum), 9);
      }),
    );
  });

  it('refuses negative values and no values', () => {
    expect(() => gini([])).toThrow(RangeError);
    expect(() => gini([1, -1, 3])).toThrow(RangeError);
    expect(() => gini([1, NaN])).toThrow(RangeError);
  });
});
