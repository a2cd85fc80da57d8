import type { Scale } from '../domain/factor-model';
import type { ConsensusRule } from '../domain/model';
import { HIGH_SIDE, LOW_SIDE, sideShares } from './agreement';
import { isAbove, isBelow, toFivePoint, toFivePointGap } from './statistics';
import type { Consensus, Statistics } from './types';

type Range = Pick<Scale, 'min' | 'max'>;

/** Largest distance between the quartiles, in points of a 1..5 scale, that is still "shared". */
export const SHARED_QUARTILE_RANGE = 1;
const LARGEST_DEVIATION = 1.5;

/**
 * Does the room agree, and on which side? By the rule that was locked when the round opened (Delphi
 * studies: Diamond et al. 2014 found 75 % the usual limit). Sides are those of {@link sideShares}.
 *
 * - `three-quarters`: at least 75 % on one side and the quartiles at most 1 point apart; agreed in the
 *   middle when the quartiles are that close and the median lies between the sides.
 * - `seventy-fifteen`: at least 70 % on one side and less than 15 % on the other; in the middle with at
 *   least 70 % between the sides and less than 15 % on each.
 * - `close-together`: quartiles at most 1 point apart and population SD at most 1.5, in points of 1..5;
 *   the median tells the side.
 * @returns null without answers
 */
export function consensusVerdict(
  figures: Statistics,
  scale: Range,
  rule: ConsensusRule,
): Consensus | null {
  const shares = sideShares(figures.distribution, scale);
  const { median, q1, q3, sdPopulation } = figures;
  if (!shares || median === null || q1 === null || q3 === null || sdPopulation === null)
    return null;
  const { high, low } = shares;
  const atLeast = (value: number, limit: number): boolean => !isBelow(value, limit);
  const close = !isAbove(toFivePointGap(q3 - q1, scale), SHARED_QUARTILE_RANGE);
  const side = sideOf(toFivePoint(median, scale));
  switch (rule) {
    case 'three-quarters':
      if (!close) return 'none';
      if (atLeast(high, 0.75)) return 'positive';
      if (atLeast(low, 0.75)) return 'negative';
      return side === 'neutral' ? 'neutral' : 'none';
    case 'seventy-fifteen': {
      const [fewHigh, fewLow] = [isBelow(high, 0.15), isBelow(low, 0.15)];
      if (atLeast(high, 0.7) && fewLow) return 'positive';
      if (atLeast(low, 0.7) && fewHigh) return 'negative';
      return atLeast(1 - high - low, 0.7) && fewHigh && fewLow ? 'neutral' : 'none';
    }
    case 'close-together':
      return close && !isAbove(toFivePointGap(sdPopulation, scale), LARGEST_DEVIATION)
        ? side
        : 'none';
  }
}

function sideOf(median: number): Exclude<Consensus, 'none'> {
  if (!isBelow(median, HIGH_SIDE)) return 'positive';
  return isAbove(median, LOW_SIDE) ? 'neutral' : 'negative';
}
