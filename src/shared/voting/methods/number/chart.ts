import { tableOf, type ChartContext, type ChartParts } from '../../parts/chart';
import type { NumberOutcome } from './count';

/** Estimates: the middle one, and between what the middle half lies. */
export function numberChart(outcome: NumberOutcome, { t, number, unit }: ChartContext): ChartParts {
  const { median, lowerQuartile, upperQuartile } = outcome;
  const withUnit = (value: number): string => [number(value), unit].join(' ').trim();
  const known = median !== null && lowerQuartile !== null && upperQuartile !== null;
  const low = known ? withUnit(lowerQuartile) : '';
  const high = known ? withUnit(upperQuartile) : '';
  const middle = known ? withUnit(median) : '';
  const title = !known
    ? t('poll:finding.none')
    : low === high
      ? t('poll:finding.numberOne', { median: middle })
      : t('poll:finding.number', { low, high });
  const figures: [string, string, string][] = known
    ? [
        ['median', t('poll:row.median'), middle],
        ['half', t('poll:row.middleHalf'), `${low} – ${high}`],
      ]
    : [];
  return {
    title,
    rows: figures.map(([id, label, text]) => ({ id, label, part: 0, dots: null, text })),
    note: null,
    reasons: [],
    table: tableOf([t('poll:table.item'), t('poll:table.value')], figures),
  };
}
