import { byMean, highLowText, overallFinding } from './findings';
import { endLabels } from './steps';
import {
  axisText,
  bandWord,
  dimensionName,
  formatMean,
  participantsText,
  type Translate,
} from './texts';
import type { BarsModel, ChartSource } from './types';

/** The axis with words at its ends; the bare numbers when the model has no words. */
export function axisScale(source: ChartSource): BarsModel['scale'] {
  const { min, max } = source.results.scale;
  const ends = endLabels(source.model.scaleLabels);
  return {
    min,
    max,
    minLabel: ends ? `${min} ${ends.low}` : String(min),
    maxLabel: ends ? `${max} ${ends.high}` : String(max),
  };
}

/** Mean per dimension in the order of the factor model. */
export function dimensionsChart(source: ChartSource, t: Translate): BarsModel {
  const rows = source.results.dimensions.map((dimension) => {
    const mean = dimension.band === 'too-few' ? null : dimension.mean;
    return {
      id: dimension.id,
      label: dimensionName(source, dimension.id),
      mean,
      band: dimension.band,
      text: {
        mean: mean === null ? '' : formatMean(mean, source.language),
        band: bandWord(dimension.band, t),
        factors: t('charts:factorCount', { count: dimension.factors }),
      },
    };
  });
  const participants = participantsText(source, t);
  const axis = axisText(source, t);
  const ranked = byMean(rows).map((row) => ({ name: row.label, mean: row.mean }));
  return {
    kind: 'bars',
    title: overallFinding(source, t),
    subtitle: t('charts:subjectAxis', { participants, axis }),
    sentence: t('charts:sentence.bars', {
      count: rows.length,
      axis,
      summary: highLowText(ranked, source, t),
    }),
    legend: [],
    table: {
      head: [
        t('charts:column.dimension'),
        t('charts:column.mean'),
        t('charts:column.band'),
        t('charts:column.factors'),
      ],
      rows: rows.map((row) => ({
        id: row.id,
        section: '',
        cells: [row.label, row.text.mean || t('charts:noValue'), row.text.band, row.text.factors],
      })),
    },
    scale: axisScale(source),
    rows,
    columns: { mean: t('charts:column.mean'), band: t('charts:column.band') },
  };
}
