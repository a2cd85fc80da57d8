import type { AdviceKind, FactorModel } from '../domain/factor-model';
import type { Localized } from '../domain/language';
import type { Thresholds } from '../domain/model';
import { suggestionKey } from '../domain/slices/outcomes';
import { isAbove, isBelow, roundHalfUp, toFivePoint, toFivePointGap } from '../scoring/statistics';
import type { FactorResult, RoundResults } from '../scoring/types';

/** At most this many suggestions: more is no advice. */
export const MAX_SUGGESTIONS = 5;
/** Fewer answers than this give no advice, even where the minimum group size is lower. */
export const MIN_ANSWERS_FOR_ADVICE = 5;

/** Which of the three signs of a split is there. */
export type SplitReason = 'dissent' | 'agreement' | 'gap';

/** The figures that the rule looked at, unrounded, in points of the scale of the model. */
export type Evidence = {
  n: number;
  mean: number;
  dissent: number;
  /** Null on a scale of two steps. */
  agreement: number | null;
  /** Between groups that may be shown; null below two. */
  gap: number | null;
  /** Mean importance on 1..5; null when not asked or too few answered. */
  importance: number | null;
  /** Why the factor is split; empty for the rules `low` and `mid`. */
  splitBy: SplitReason[];
};

/** A recommendation of the library that fits the scores; people accept, edit or dismiss it. */
export type Suggestion = {
  factorId: string;
  rule: AdviceKind;
  text: Localized;
  evidence: Evidence;
};

/** Outcome of the rules for one factor. `strength` and `watch` have no text. */
export type Verdict = 'too-few' | 'split' | 'low' | 'mid' | 'strength' | 'watch';

/**
 * The rules for one factor, in the order in which they are printed: `split` may come together with
 * `low` and then goes first (talk before repair); it suppresses all others.
 */
export function verdictsOf(
  factor: FactorResult,
  { scale, settings: { thresholds, minGroupSize } }: Pick<RoundResults, 'scale' | 'settings'>,
): Verdict[] {
  const { mean, n } = factor;
  if (mean === null || n < Math.max(MIN_ANSWERS_FOR_ADVICE, minGroupSize)) return ['too-few'];
  const score = roundHalfUp(toFivePoint(mean, scale));
  const low = !isAbove(score, thresholds.low);
  if (splitReasons(factor, scale, thresholds).length > 0) return low ? ['split', 'low'] : ['split'];
  if (low) return ['low'];
  if (!isBelow(score, thresholds.high)) return ['strength'];
  const { importance } = factor;
  const important =
    importance !== null && !isBelow(roundHalfUp(importance.mean), thresholds.importance);
  return [important ? 'mid' : 'watch'];
}

function splitReasons(
  { dissent, agreement, gap }: FactorResult,
  scale: RoundResults['scale'],
  thresholds: Thresholds,
): SplitReason[] {
  const reasons: SplitReason[] = [];
  if (dissent !== null && isAbove(dissent, thresholds.dissent)) reasons.push('dissent');
  if (agreement !== null && isBelow(agreement, thresholds.agreement)) reasons.push('agreement');
  if (gap !== null && !isBelow(toFivePointGap(gap, scale), thresholds.gap)) reasons.push('gap');
  return reasons;
}

type Candidate = Suggestion & { rank: number; order: number };

/**
 * Suggested recommendations for a round, most pressing first, at most {@link MAX_SUGGESTIONS}.
 * Order: factors that are both split and low, then low, then split, then mid; within each the most
 * important first, then the lowest score (for split: the largest spread), then the order of the
 * model. A rule without a text in the library of the model gives no suggestion.
 *
 * @param passedOver keys ({@link suggestionKey}) of suggestions that were dismissed or accepted:
 *   left out, so that the next in line takes the place
 */
export function suggestions(
  model: FactorModel,
  results: RoundResults,
  passedOver: readonly string[] = [],
): Suggestion[] {
  const factors = new Map(model.factors.map((factor) => [factor.id, factor]));
  const gone = new Set(passedOver);
  const candidates: Candidate[] = results.factors.flatMap((result, order) => {
    const verdicts = verdictsOf(result, results);
    const evidence = evidenceOf(result, results);
    const library = factors.get(result.id)?.recommendations;
    if (!evidence || !library) return [];
    return verdicts.flatMap((rule) => {
      if (rule !== 'split' && rule !== 'low' && rule !== 'mid') return [];
      const text = library[rule];
      if (!text || gone.has(suggestionKey(result.id, rule))) return [];
      const splitBy = rule === 'split' ? evidence.splitBy : [];
      const rank = verdicts.length > 1 ? 0 : RANKS[rule];
      return [{ factorId: result.id, rule, text, evidence: { ...evidence, splitBy }, rank, order }];
    });
  });
  return candidates
    .sort(mostPressingFirst)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ factorId, rule, text, evidence }) => ({ factorId, rule, text, evidence }));
}

/** Split and low together has rank 0. */
const RANKS: Readonly<Record<AdviceKind, number>> = { low: 1, split: 2, mid: 3 };

function mostPressingFirst(a: Candidate, b: Candidate): number {
  const byHeight =
    a.rank === RANKS.split
      ? b.evidence.dissent - a.evidence.dissent
      : a.evidence.mean - b.evidence.mean;
  return (
    a.rank - b.rank ||
    (b.evidence.importance ?? 0) - (a.evidence.importance ?? 0) ||
    byHeight ||
    a.order - b.order
  );
}

function evidenceOf(factor: FactorResult, results: RoundResults): Evidence | null {
  const { n, mean, dissent, agreement, gap, importance } = factor;
  if (mean === null || dissent === null) return null;
  const splitBy = splitReasons(factor, results.scale, results.settings.thresholds);
  return { n, mean, dissent, agreement, gap, importance: importance?.mean ?? null, splitBy };
}
