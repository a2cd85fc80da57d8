import { thresholdsSchema, type Thresholds } from './model';

/** A score is printed with one decimal: between the two limits there is at least one such step. */
const STEP = 0.1;

/** Is there room between a concern and a strength? Otherwise one score would be both. */
export function isOrdered({ low, high }: Pick<Thresholds, 'low' | 'high'>): boolean {
  return high - low > STEP - 1e-9;
}

/** Least and most that the document allows for a limit. */
export function endsOf(key: keyof Thresholds): { min: number; max: number } {
  const { minValue, maxValue } = thresholdsSchema.shape[key];
  return { min: minValue ?? 0, max: maxValue ?? 0 };
}

/** Least and most that a limit can be beside the others. */
export function roomFor(key: keyof Thresholds, beside: Thresholds): { min: number; max: number } {
  const { min, max } = endsOf(key);
  const rounded = (value: number): number => Math.round(value * 100) / 100;
  if (key === 'low') return { min, max: Math.min(max, rounded(beside.high - STEP)) };
  if (key === 'high') return { min: Math.max(min, rounded(beside.low + STEP)), max };
  return { min, max };
}
