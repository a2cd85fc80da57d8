import { formatMean, type Translate } from '../charts';
import type { AdviceKind } from '../domain/factor-model';
import type { Language } from '../domain/language';
import { formatDecimal } from '../i18n/numbers';
import { isAbove, isBelow, roundHalfUp, toFivePoint, toFivePointGap } from '../scoring/statistics';
import type { RoundResults } from '../scoring/types';
import type { SplitReason } from './rule';
import type { Evidence } from './suggest';

type Words = { t: Translate; language: Language };

/**
 * Why a recommendation is suggested, in sentences: first what decided, each figure beside its limit,
 * then what only counts for the order. The limits are those of the round, on a scale of 1 to 5.
 */
export function explain(
  rule: AdviceKind,
  evidence: Evidence,
  { scale, settings: { thresholds } }: Pick<RoundResults, 'scale' | 'settings'>,
  { t, language }: Words,
): string[] {
  const { importance, vote, trend, splitBy } = evidence;
  const figure = (value: number) => formatMean(roundHalfUp(value), language);
  const height = roundHalfUp(toFivePoint(evidence.mean, scale));
  const score = figure(height);
  // An accepted text may belong to an earlier round.
  const isBetween = isAbove(height, thresholds.low) && isBelow(height, thresholds.high);
  const sentences: string[] = [];
  if (scale.min !== 1 || scale.max !== 5)
    sentences.push(t('advice:reason.converted', { mean: figure(evidence.mean), ...scale, score }));

  if (rule === 'split') sentences.push(...splitBy.map((sign) => signOf(sign, evidence)));
  if (rule === 'low')
    sentences.push(t('advice:reason.low', { score, limit: figure(thresholds.low) }));
  else if (rule === 'mid' && isBetween)
    sentences.push(t('advice:reason.mid', { score, limit: figure(thresholds.high) }));
  else sentences.push(t('advice:reason.score', { score }));

  if (importance !== null) {
    const values = { value: figure(importance), limit: figure(thresholds.importance) };
    sentences.push(
      t(rule === 'mid' ? 'advice:reason.important' : 'advice:reason.importance', values),
    );
  } else if (vote) {
    const counts = rule === 'mid' && vote.top;
    sentences.push(t(counts ? 'advice:reason.votedTop' : 'advice:reason.vote', vote));
  }
  if (trend) {
    const values = { round: trend.round, before: figure(trend.before) };
    sentences.push(t(`advice:reason.trend.${trend.direction}`, values));
  }
  return sentences;

  function signOf(sign: SplitReason, { dissent, agreement, gap }: Evidence): string {
    const [value, limit] = {
      dissent: [dissent, thresholds.dissent],
      agreement: [agreement ?? 0, thresholds.agreement],
      gap: [toFivePointGap(gap ?? 0, scale), thresholds.gap],
    }[sign] as [number, number];
    const digits = digitsFor(value, limit, sign === 'gap' ? 1 : 2);
    return t(`advice:reason.${sign}`, {
      value: decimal(value, digits, language),
      limit: decimal(limit, sign === 'gap' ? 1 : 2, language),
    });
  }
}

/** As many decimals as it takes to see on which side of the limit a figure lies, at most four. */
function digitsFor(value: number, limit: number, least: number): number {
  let digits = least;
  while (digits < 4 && value !== limit && value.toFixed(digits) === limit.toFixed(digits))
    digits += 1;
  return digits;
}

function decimal(value: number, digits: number, language: Language): string {
  return formatDecimal(language, value, digits);
}
