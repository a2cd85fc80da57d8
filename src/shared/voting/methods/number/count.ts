import type { NumberAnswer } from './schema';

export type NumberOutcome = {
  method: 'number';
  median: number | null;
  /** Middle half of the answers; the extremes are single persons and stay hidden. */
  lowerQuartile: number | null;
  upperQuartile: number | null;
};

export function countNumbers(
  _settings: unknown,
  answers: readonly Pick<NumberAnswer, 'value'>[],
): NumberOutcome {
  const values = answers.map(({ value }) => value).sort((a, b) => a - b);
  return {
    method: 'number',
    median: quantile(values, 0.5),
    lowerQuartile: quantile(values, 0.25),
    upperQuartile: quantile(values, 0.75),
  };
}

/** Quantile of sorted values by linear interpolation (Hyndman & Fan type 7, the default of R). */
function quantile(sorted: readonly number[], p: number): number | null {
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
