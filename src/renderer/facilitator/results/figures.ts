import type { ChartSource } from '../../../shared/charts';
import type { Language } from '../../../shared/domain/language';
import { formatDecimal } from '../../../shared/i18n/numbers';

/** A number with at most `digits` decimals; two and more are always written out. */
export function formatNumber(value: number, digits: number, language: Language): string {
  return formatDecimal(language, value, digits >= 2 ? digits : 0, digits);
}

/** The word at an end of the scale, or its number when the model gives no words. */
export function endOf({ model, results }: ChartSource, end: 'low' | 'high'): string {
  const { scaleLabels } = model;
  return end === 'low'
    ? (scaleLabels[0] ?? String(results.scale.min))
    : (scaleLabels.at(-1) ?? String(results.scale.max));
}
