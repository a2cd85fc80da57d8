import type { RoundResults } from './types';

export type Direction = 'up' | 'down' | 'same';
/** How a factor moved from one round to the next. Means on the scale of the rounds. */
export type FactorShift = {
  id: string;
  before: number;
  after: number;
  direction: Direction;
};

/**
 * A mean that moved less than this share of the scale stayed where it was: a fifth of a point on
 * 1..5. Smaller shifts come from a few people who answer a little differently the second time.
 */
export const SAME_SHARE = 0.05;

/** Which way a mean moved on a scale; less than {@link SAME_SHARE} of the scale is `same`. */
export function directionOf(
  before: number,
  after: number,
  { min, max }: RoundResults['scale'],
): Direction {
  const moved = after - before;
  // The tolerance takes up rounding: a shift of just the limit counts.
  if (Math.abs(moved) < SAME_SHARE * (max - min) - 1e-9) return 'same';
  return moved > 0 ? 'up' : 'down';
}

/**
 * The factors that both rounds have a mean for, largest shift first, equal ones in the order of the
 * newer round. Factors with too few answers in either round are left out.
 */
export function factorShifts(previous: RoundResults, results: RoundResults): FactorShift[] {
  const before = new Map(previous.factors.map(({ id, mean }) => [id, mean]));
  return results.factors
    .flatMap(({ id, mean }): FactorShift[] => {
      const old = before.get(id) ?? null;
      if (old === null || mean === null) return [];
      const direction = directionOf(old, mean, results.scale);
      return [{ id, before: old, after: mean, direction }];
    })
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}

/** How many factors went which way. */
export function countShifts(shifts: readonly FactorShift[]): Record<Direction, number> {
  const count = (wanted: Direction) =>
    shifts.filter(({ direction }) => direction === wanted).length;
  return { up: count('up'), down: count('down'), same: count('same') };
}
