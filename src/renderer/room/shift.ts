import type { RoundResults } from '../../shared/scoring/types';

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

/**
 * The factors that both rounds have a mean for, largest shift first, equal ones in the order of the
 * newer round. Factors with too few answers in either round are left out.
 */
export function factorShifts(previous: RoundResults, results: RoundResults): FactorShift[] {
  const range = results.scale.max - results.scale.min;
  const before = new Map(previous.factors.map(({ id, mean }) => [id, mean]));
  return results.factors
    .flatMap(({ id, mean }): FactorShift[] => {
      const old = before.get(id) ?? null;
      if (old === null || mean === null) return [];
      const moved = mean - old;
      // The tolerance takes up rounding: a shift of just the limit counts.
      const isSame = Math.abs(moved) < SAME_SHARE * range - 1e-9;
      const direction = isSame ? 'same' : moved > 0 ? 'up' : 'down';
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
