import type { TFunction } from 'i18next';
import type { FactorModel } from '../domain/factor-model';
import type { Language } from '../domain/language';
import type { Namespace } from '../i18n';
import { formatDecimal, numberFormat } from '../i18n/numbers';
import type { Band, FactorResult, SpreadLabel } from '../scoring/types';
import { endLabels } from './steps';
import type { ChartModelTexts, ChartSource } from './types';

/** What `translator(language)` gives. */
export type Translate = TFunction<Namespace[]>;

/** The texts of a factor model in one language, as a chart needs them. */
export function chartModelTexts(model: FactorModel, language: Language): ChartModelTexts {
  return {
    scaleLabels: model.scale.labels[language],
    dimensions: model.dimensions.map(({ id, name }) => ({ id, name: name[language] })),
    factors: model.factors.map((factor) => ({
      id: factor.id,
      dimensionId: factor.dimension,
      name: factor.name[language],
      statement: factor.statement[language],
    })),
  };
}

/** One decimal, in the notation of the language. */
export function formatMean(value: number, language: Language): string {
  return formatDecimal(language, value, 1);
}

/** A head count with the grouping of the language. */
export function formatCount(value: number, language: Language): string {
  return numberFormat(language, 0, 3).format(value);
}

/** "A, B en C". */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
}

export function bandWord(band: Band, t: Translate): string {
  return t(`charts:band.${band}`);
}

export function spreadWord(spread: SpreadLabel, t: Translate): string {
  return t(`charts:spread.${spread}`);
}

/** The one word of a report: split or by group when so, else the height of the mean. */
export function judgementWord(factor: Pick<FactorResult, 'band' | 'label'>, t: Translate): string {
  if (factor.band === 'too-few') return t('charts:judgement.tooFew');
  if (factor.label === 'split') return t('charts:judgement.split');
  if (factor.label === 'groups-differ') return t('charts:judgement.groupsDiffer');
  return bandWord(factor.band, t);
}

/** Names keep their capital, so inside a sentence they stand between quotation marks. */
export function quoted(name: string, t: Translate): string {
  return t('charts:quoted', { name });
}

export function participantsText(source: ChartSource, t: Translate): string {
  const count = source.results.ballots;
  return t('charts:participants', { count, n: formatCount(count, source.language) });
}

/** The scale in words: "1 is helemaal oneens, 5 is helemaal eens". */
export function axisText(source: ChartSource, t: Translate): string {
  const { min, max } = source.results.scale;
  const ends = endLabels(source.model.scaleLabels);
  if (!ends) return t('charts:axisPlain', { min, max });
  return t('charts:axis', { min, max, low: ends.low, high: ends.high });
}

export function factorName(source: ChartSource, id: string): string {
  return source.model.factors.find((factor) => factor.id === id)?.name ?? id;
}

export function dimensionName(source: ChartSource, id: string): string {
  return source.model.dimensions.find((dimension) => dimension.id === id)?.name ?? id;
}
