import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnPages, roomiest, spreadOver } from './pages';

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

describe('roomiest', () => {
  /** Pages of 12 lines; items take their scale in lines. */
  const layout = (items: number) => (scale: number) =>
    spreadOver(items, (from, to) => (to - from) * scale <= 12);

  it('takes the largest scale that needs one page', () => {
    expect(roomiest([2, 1.5], layout(6))).toEqual([{ scale: 2, page: [0, 6] }]);
    expect(roomiest([2, 1.5], layout(8))).toEqual([{ scale: 1.5, page: [0, 8] }]);
    expect(roomiest([2, 1.5], layout(12))).toEqual([{ scale: 1, page: [0, 12] }]);
  });

  it('never enlarges what needs pages, and has none for nothing', () => {
    expect(roomiest([2, 1.5], layout(13)).map(({ scale }) => scale)).toEqual([1, 1]);
    expect(roomiest([2, 1.5], layout(0))).toEqual([]);
  });
});
