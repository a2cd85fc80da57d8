import type { Scale } from '../domain/factor-model';
import { isAbove, isBelow, toFivePoint } from './statistics';
import type { Statistics } from './types';

/**
 * More figures of how far people agree, beside D and A of statistics.ts. All take a head count per
 * step of an integer scale, lowest step first, or the figures made from it; "don't know" is in neither.
 */

type Range = Pick<Scale, 'min' | 'max'>;
type Spread = Pick<Statistics, 'n' | 'mean' | 'sdSample'>;

const total = (distribution: readonly number[]): number =>
  distribution.reduce((sum, count) => sum + count, 0);

/**
 * r_wg of James, Demaree and Wolf (1984, J. Applied Psychology 69:85-98): 1 - s2 / ((K2 - 1)/12), with the
 * sample variance s2 and K steps. 1 = all the same, 0 = as spread as answers at random, negative = more;
 * it is usual to print negative values as 0.
 * @returns at most 1; null below two answers
 */
export function withinGroupAgreement({ sdSample }: Spread, { min, max }: Range): number | null {
  if (sdSample === null) return null;
  const steps = max - min + 1;
  return 1 - sdSample ** 2 / ((steps ** 2 - 1) / 12);
}

/**
 * r*_wg of Lindell and Brandt (1999): as r_wg, against the largest possible spread (max - min)2 / 4.
 * @param variance `sample` goes a little below 0 for two equal camps; `population` stays in 0..1
 * @returns null below two answers
 */
export function agreementToCamps(
  { n, sdSample }: Spread,
  { min, max }: Range,
  variance: 'sample' | 'population' = 'sample',
): number | null {
  if (sdSample === null) return null;
  const share = variance === 'sample' ? 1 : (n - 1) / n;
  return 1 - (sdSample ** 2 * share) / ((max - min) ** 2 / 4);
}

/**
 * a_wg of Brown and Hauenstein (2005): 1 - 2 s2 / (((H + L)M - M2 - HL) n/(n - 1)), the spread against
 * the largest that is possible with this mean M on a scale from L to H.
 * @returns -1 (two camps) to 1 (all the same); null below two answers and for means outside
 *   (L(n - 1) + H)/n .. (H(n - 1) + L)/n, where it has no meaning
 */
export function agreementGivenMean(
  { n, mean, sdSample }: Spread,
  { min: low, max: high }: Range,
): number | null {
  if (mean === null || sdSample === null) return null;
  const [from, to] = [(low * (n - 1) + high) / n, (high * (n - 1) + low) / n];
  if (isBelow(mean, from) || isAbove(mean, to)) return null;
  const possible = ((high + low) * mean - mean ** 2 - high * low) * (n / (n - 1));
  return 1 - (2 * sdSample ** 2) / possible;
}

/**
 * Average deviation AD of Burke, Finkelstein and Dusig (1999, Org. Research Methods 2:49-68): mean of the
 * absolute distances to `centre`, the mean or the median, in points of the scale.
 * @returns 0..(max - min)/2; null without answers
 */
export function averageDeviation(
  distribution: readonly number[],
  { min }: Range,
  centre: number | null,
): number | null {
  const n = total(distribution);
  if (n === 0 || centre === null) return null;
  return distribution.reduce((sum, c, i) => sum + c * Math.abs(min + i - centre), 0) / n;
}

/**
 * Consensus of Tastle and Wierman (2007): 1 + sum of p log2(1 - |x - mean| / (max - min)).
 * @returns 0 (two equal camps at the ends) to 1 (all the same); null without answers
 */
export function consensusOf(distribution: readonly number[]): number | null {
  const n = total(distribution);
  if (n === 0) return null;
  const mean = distribution.reduce((sum, count, i) => sum + count * i, 0) / n;
  const width = distribution.length - 1;
  return distribution.reduce(
    (sum, count, i) =>
      count === 0 ? sum : sum + (count / n) * Math.log2(1 - Math.abs(i - mean) / width),
    1,
  );
}

/**
 * Shares (0..1) of the two highest and the two lowest steps; of one step each below four steps, so that
 * no answer counts on both sides.
 * @returns null without answers
 */
export function edgeShares(
  distribution: readonly number[],
): { topTwo: number; bottomTwo: number } | null {
  const n = total(distribution);
  if (n === 0) return null;
  const wide = distribution.length < 4 ? 1 : 2;
  return {
    topTwo: total(distribution.slice(-wide)) / n,
    bottomTwo: total(distribution.slice(0, wide)) / n,
  };
}

/**
 * Shares (0..1) of the answers on the high side, from 3.5 up when the scale is converted to 1..5, and on
 * the low side, up to 2.5. On five steps these are the two highest and the two lowest.
 * @returns null without answers
 */
export function sideShares(
  distribution: readonly number[],
  scale: Range,
): { high: number; low: number } | null {
  const n = total(distribution);
  if (n === 0) return null;
  const shareOf = (isIn: (score: number) => boolean): number =>
    total(distribution.filter((_, i) => isIn(toFivePoint(scale.min + i, scale)))) / n;
  return {
    high: shareOf((score) => !isBelow(score, HIGH_SIDE)),
    low: shareOf((score) => !isAbove(score, LOW_SIDE)),
  };
}

/** Where the sides of a scale begin, on 1..5. */
export const HIGH_SIDE = 3.5;
export const LOW_SIDE = 2.5;
