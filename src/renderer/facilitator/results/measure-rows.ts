import { bandWord, spreadWord, type ChartSource, type Translate } from '../../../shared/charts';
import type { RoundResults } from '../../../shared/scoring/types';
import { formatNumber } from './figures';

/** A figure of a statement: its name, its value, and what that says. */
export type MeasureRow = { key: string; name: string; value: string; text: string };

/** On a scale with fewer steps "the two highest" would meet "the two lowest" (`edgeShares`). */
const STEPS_FOR_TWO = 4;

/**
 * All figures of a factor in the order in which people ask for them: how many, how high, how far apart,
 * between groups, how important. Figures that are withheld or were not asked are left out.
 */
export function measuresOf(
  { results, language }: Pick<ChartSource, 'results' | 'language'>,
  factorId: string,
  t: Translate,
): MeasureRow[] {
  const factor = results.factors.find(({ id }) => id === factorId);
  if (!factor) return [];
  const rows: MeasureRow[] = [];
  const add = (key: string, name: string, value: string, text: string): void => {
    rows.push({ key, name, value, text });
  };
  const number = (value: number, digits: number): string => formatNumber(value, digits, language);
  const percent = (share: number): string =>
    t('results:measures.percent', { value: number(share * 100, 0) });
  const { n, dontKnow, mean, median, q1, q3, dissent, agreement, averageDeviation } = factor;
  const answers =
    dontKnow > 0
      ? t('results:measures.text.dontKnow', { count: dontKnow })
      : t('results:measures.text.allKnew');
  add('n', t('results:measures.name.n'), number(n, 0), answers);
  if (mean === null) return rows;

  add('mean', t('results:measures.name.mean'), number(mean, 2), bandWord(factor.band, t));
  if (median !== null && q1 !== null && q3 !== null) {
    const half = { q1: number(q1, 1), q3: number(q3, 1) };
    const text = t('results:measures.text.median', half);
    add('median', t('results:measures.name.median'), number(median, 1), text);
  }
  const { scale, settings } = results;
  const count = scale.max - scale.min + 1 < STEPS_FOR_TWO ? 1 : 2;
  for (const key of ['topTwo', 'bottomTwo'] as const) {
    const share = factor[key];
    if (share === null) continue;
    const text = t('results:measures.text.edge', { count: Math.round(share * n), total: n });
    add(key, t(`results:measures.name.${key}`, { count }), percent(share), text);
  }
  if (dissent !== null) {
    const text = t('results:measures.text.dissent', { word: spreadWord(factor.label, t) });
    add('dissent', t('results:measures.name.dissent'), number(dissent, 2), text);
  }
  if (agreement !== null) {
    const text = t('results:measures.text.agreement');
    add('agreement', t('results:measures.name.agreement'), number(agreement, 2), text);
  }
  if (averageDeviation !== null) {
    const text = t('results:measures.text.averageDeviation');
    const value = number(averageDeviation, 2);
    add('averageDeviation', t('results:measures.name.averageDeviation'), value, text);
  }
  const rule = t(`results:table.rule.${settings.consensusRule}`);
  const verdict = t(`results:table.verdict.${factor.consensus}`);
  add('consensus', t('results:measures.name.consensus'), verdict, rule);
  if (factor.gap !== null) {
    const text = t('results:measures.text.gap', { count: factor.groups.length });
    add('gap', t('results:measures.name.gap'), number(factor.gap, 2), text);
  }
  if (factor.eta2 !== null) {
    const text = t('results:measures.text.eta2');
    add('eta2', t('results:measures.name.eta2'), percent(factor.eta2), text);
  }
  if (factor.importance) {
    const { mean: height, n: asked } = factor.importance;
    const answered = t('results:measures.text.importance', { count: asked });
    const quadrant = factor.priority && t(`charts:quadrant.${factor.priority.fixed}`);
    const text = [answered, quadrant].filter(Boolean).join(', ');
    add('importance', t('results:measures.name.importance'), number(height, 2), text);
  }
  return rows;
}

/** Do people put the statements in the same order? In a sentence, with its figure. */
export function orderSentence(
  { order, settings }: Pick<RoundResults, 'order' | 'settings'>,
  language: ChartSource['language'],
  t: Translate,
): string {
  if (!order) return t('results:order.none', { min: settings.minGroupSize });
  const w = formatNumber(order.w, 2, language);
  const strength = t(`results:order.${order.strength}`);
  return t('results:order.sentence', { strength, w, count: order.raters });
}
