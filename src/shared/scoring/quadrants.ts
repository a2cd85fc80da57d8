import { isBelow, roundHalfUp } from './statistics';

/**
 * Importance-performance analysis (Martilla and James 1977, J. Marketing 41:77-79): act on it, keep it up,
 * low priority, perhaps too much attention.
 */
export type Quadrant = 'concentrate' | 'keep-up' | 'low-priority' | 'overkill';

/** Importance and score of a factor, or the point where the lines cross; both on 1..5. */
export type PriorityPoint = { importance: number; score: number };

/** Score from which a factor is high when the lines are fixed; the importance is in the settings. */
export const FIXED_SCORE_LINE = 3.5;

/** Quadrant of a factor; on a line counts as high. */
export function quadrantOf(point: PriorityPoint, lines: PriorityPoint): Quadrant {
  const important = !isBelow(point.importance, lines.importance);
  const good = !isBelow(point.score, lines.score);
  if (important) return good ? 'keep-up' : 'concentrate';
  return good ? 'overkill' : 'low-priority';
}

/**
 * Quadrant with lines that were set before the round. Rounds to one decimal first, so that it fits the
 * numbers that are printed beside these lines.
 */
export function fixedQuadrant(point: PriorityPoint, importanceLimit: number): Quadrant {
  const printed = { importance: roundHalfUp(point.importance), score: roundHalfUp(point.score) };
  return quadrantOf(printed, { importance: importanceLimit, score: FIXED_SCORE_LINE });
}

/**
 * Lines through the means of all factors. Some factor is then always in a weak quadrant, also when all is
 * well: say which lines were used.
 * @returns null without factors
 */
export function centreOf(points: readonly PriorityPoint[]): PriorityPoint | null {
  if (points.length === 0) return null;
  const meanOf = (valueOf: (point: PriorityPoint) => number): number =>
    points.reduce((sum, point) => sum + valueOf(point), 0) / points.length;
  return { importance: meanOf((p) => p.importance), score: meanOf((p) => p.score) };
}

/**
 * I x (5 - P), 0..20: the order within a quadrant. Across quadrants it misleads, an unimportant factor with
 * a low score comes out high.
 */
export function urgencyOf({ importance, score }: PriorityPoint): number {
  return importance * (5 - score);
}
