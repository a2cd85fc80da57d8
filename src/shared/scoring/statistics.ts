import { scaleSteps, type Scale } from '../domain/factor-model';
import type { Thresholds } from '../domain/model';
import type { Band, Statistics } from './types';

type Range = Pick<Scale, 'min' | 'max'>;

/** Guards comparisons of computed figures with limits such as 0.3 against binary rounding. */
const EPSILON = 1e-9;

export const isAbove = (value: number, limit: number): boolean => value > limit + EPSILON;
export const isBelow = (value: number, limit: number): boolean => value < limit - EPSILON;

/**
 * Head count per step of the scale, lowest step first; "don't know" (null) is left out.
 * @throws RangeError for an answer that is no step of the scale
 */
export function distributionOf(answers: Iterable<number | null>, scale: Range): number[] {
  const counts = scaleSteps(scale).map(() => 0);
  for (const answer of answers) if (answer !== null) countAnswer(counts, answer, scale);
  return counts;
}

/**
 * Adds one answer to a head count in place.
 * @throws RangeError for an answer that is no step of the scale
 */
export function countAnswer(counts: number[], answer: number, scale: Range): void {
  const index = answer - scale.min;
  const count = counts[index];
  if (count === undefined) throw new RangeError(`answer ${answer} is off the scale`);
  counts[index] = count + 1;
}

/**
 * All figures of a set of answers on an integer scale of 2 to 11 steps.
 * @param answers steps of the scale; null = "don't know", left out
 * @throws RangeError for an answer that is no step of the scale
 */
export function statistics(answers: Iterable<number | null>, scale: Range): Statistics {
  return statisticsOf(distributionOf(answers, scale), scale);
}

/**
 * All figures from a head count per step (docs/method.md has the formulas).
 * @param distribution one whole number >= 0 per step of the scale, lowest step first
 */
export function statisticsOf(distribution: readonly number[], scale: Range): Statistics {
  const n = distribution.reduce((sum, count) => sum + count, 0);
  if (n === 0) return { ...NO_FIGURES, n, distribution: [...distribution] };
  // Whole-number sums: exact for any room and survey, so that unanimity gives exactly 0.
  let sum = 0;
  let squares = 0;
  distribution.forEach((count, index) => {
    sum += count * index;
    squares += count * index * index;
  });
  const sumOfSquares = Math.max(0, n * squares - sum * sum) / n;
  const sdPopulation = Math.sqrt(sumOfSquares / n);
  const at = (p: number): number => scale.min + quantileIndex(distribution, n, p);
  return {
    n,
    distribution: [...distribution],
    mean: scale.min + sum / n,
    median: at(0.5),
    q1: at(0.25),
    q3: at(0.75),
    sdSample: n < 2 ? null : Math.sqrt(sumOfSquares / (n - 1)),
    sdPopulation,
    dissent: sdPopulation / (scale.max - scale.min),
    agreement: agreementOf(distribution),
  };
}

/** Figures that are not known: no answers, or withheld. */
export const NO_FIGURES = {
  mean: null,
  median: null,
  q1: null,
  q3: null,
  sdSample: null,
  sdPopulation: null,
  dissent: null,
  agreement: null,
} as const satisfies Partial<Statistics>;

/** Quantile of type 7 (Hyndman & Fan 1996), h = (n - 1)p, as a position on the steps 0..K-1. */
function quantileIndex(distribution: readonly number[], n: number, p: number): number {
  const h = (n - 1) * p;
  const below = Math.floor(h);
  const low = stepOfRank(distribution, below);
  return low + (h - below) * (stepOfRank(distribution, Math.min(below + 1, n - 1)) - low);
}

/** Step (0..K-1) of the answer with this rank (0..n-1) when all answers are put in order. */
function stepOfRank(distribution: readonly number[], rank: number): number {
  let seen = 0;
  for (const [index, count] of distribution.entries()) {
    seen += count;
    if (rank < seen) return index;
  }
  return distribution.length - 1;
}

/**
 * Van der Eijk's agreement A (2001, Quality & Quantity 35:325-341): -1 = two camps at the ends,
 * 0 = flat, 1 = everybody the same. The head count is cut into layers of 0/1 patterns; A is the mean
 * of their agreement, weighted by the people in each layer.
 * @returns null for fewer than three steps or without answers
 */
export function agreementOf(distribution: readonly number[]): number | null {
  const total = distribution.reduce((sum, count) => sum + count, 0);
  if (distribution.length < 3 || total === 0) return null;
  let rest = [...distribution];
  let agreement = 0;
  while (rest.some((count) => count > 0)) {
    const height = Math.min(...rest.filter((count) => count > 0));
    const pattern = rest.map((count) => count > 0);
    const size = pattern.filter(Boolean).length;
    agreement += ((height * size) / total) * patternAgreement(pattern, size);
    rest = rest.map((count) => (count > 0 ? count - height : 0));
  }
  return agreement;
}

/** Agreement of one layer with `size` filled steps: unimodality U times (1 - (S - 1)/(K - 1)). */
function patternAgreement(pattern: readonly boolean[], size: number): number {
  const steps = pattern.length;
  return unimodality(pattern, size) * (1 - (size - 1) / (steps - 1));
}

function unimodality(pattern: readonly boolean[], size: number): number {
  const steps = pattern.length;
  if (size === 1 || size === steps) return 1;
  let fits = 0; // triples 110 and 011
  let breaks = 0; // triples 101
  for (let i = 0; i < steps; i++)
    for (let j = i + 1; j < steps; j++)
      for (let k = j + 1; k < steps; k++) {
        if (pattern[j] && pattern[i] !== pattern[k]) fits++;
        else if (!pattern[j] && pattern[i] && pattern[k]) breaks++;
      }
  return ((steps - 2) * fits - (steps - 1) * breaks) / ((steps - 2) * (fits + breaks));
}

/** A score on any scale as the equivalent on 1..5: 1 + 4 (x - min)/(max - min). */
export function toFivePoint(score: number, scale: Range): number {
  return 1 + (4 * (score - scale.min)) / (scale.max - scale.min);
}

/** A difference between scores on any scale as a difference on 1..5. */
export function toFivePointGap(difference: number, scale: Range): number {
  return (4 * difference) / (scale.max - scale.min);
}

/** One decimal, half up: 3.95 -> 4.0, 2.95 -> 3.0, 2.94 -> 2.9, as readers of one decimal expect. */
export function roundHalfUp(value: number): number {
  return Math.round((value + EPSILON) * 10) / 10;
}

/**
 * Band of a mean: the score is converted to 1..5 and rounded to one decimal first, so that the word
 * always fits the number that is printed.
 */
export function bandOf(
  mean: number,
  scale: Range,
  { low, high }: Pick<Thresholds, 'low' | 'high'>,
): Exclude<Band, 'too-few'> {
  const score = roundHalfUp(toFivePoint(mean, scale));
  if (!isBelow(score, high)) return 'strength';
  return isAbove(score, low) ? 'discuss' : 'concern';
}
