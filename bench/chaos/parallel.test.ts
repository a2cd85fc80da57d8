import { expect, it } from 'vitest';
import { chaos, rangesOf } from '../chaos.mjs';

it.each([
  [1, 102, 3],
  [7, 10, 4],
  [1, 2, 5],
  [1, 1, 1],
])('from seed %i on, %i seeds in %i processes: each seed once', (first, seeds, parts) => {
  const ranges = rangesOf(first, seeds, parts);
  expect(ranges.length).toBe(Math.min(seeds, parts));
  const all = ranges.flatMap((range) =>
    Array.from({ length: range.seeds }, (_, index) => range.first + index),
  );
  expect(all).toEqual(Array.from({ length: seeds }, (_, index) => first + index));
  const sizes = ranges.map((range) => range.seeds);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
});

it('two processes at once give one row, with the sum of both', async () => {
  const [row] = await chaos({ seeds: 2, phones: 6, ballots: 3, parallel: 2 });
  expect(row).toMatchObject({ runs: 2, sum: { sent: 2 * 6 * 3, lost: 0, double: 0 } });
  expect(row?.sum.confirmed).toBeGreaterThan(0);
}, 240_000);
