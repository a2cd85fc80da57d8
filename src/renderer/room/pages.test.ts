import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnPages, spreadOver } from './pages';

describe('spreadOver', () => {
  it('spreads equally over the fewest pages', () => {
    expect(spreadOver(7, (from, to) => to - from <= 5)).toEqual([
      [0, 4],
      [4, 7],
    ]);
  });

  it('gives an item that does not fit a page of its own', () => {
    expect(spreadOver(2, () => false)).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(spreadOver(0, () => true)).toEqual([]);
  });

  it('shows every item once, in order, and fits wherever more than one stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 }),
        fc.integer({ min: 4, max: 20 }),
        (heights, room) => {
          const fits = (from: number, to: number) =>
            heights.slice(from, to).reduce((sum, h) => sum + h, 0) <= room;
          const pages = spreadOver(heights.length, fits);
          expect(pages.flatMap(([from, to]) => heights.slice(from, to))).toEqual(heights);
          for (const [from, to] of pages) expect(to - from === 1 || fits(from, to)).toBe(true);
        },
      ),
    );
  });
});

describe('columnPages', () => {
  it('fills columns from the top and pages from the left', () => {
    expect(columnPages([4, 4, 4, 4, 4, 4, 4], 9, 2)).toEqual([
      [
        [0, 2],
        [2, 4],
      ],
      [
        [4, 6],
        [6, 7],
      ],
    ]);
    expect(columnPages([], 9, 2)).toEqual([]);
  });

  it('never moves what is there when something is added', () => {
    const heightsOf = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 40 });
    fc.assert(
      fc.property(heightsOf, fc.integer({ min: 1, max: 12 }), (heights, added) => {
        const placeOf = (list: number[], wanted: number) =>
          columnPages(list, 12, 3).flatMap((page, number) =>
            page.flatMap(([from, to], column) =>
              from <= wanted && wanted < to ? [`${number} ${column} ${wanted - from}`] : [],
            ),
          );
        for (const index of heights.keys())
          expect(placeOf([...heights, added], index)).toEqual(placeOf(heights, index));
      }),
    );
  });
});
