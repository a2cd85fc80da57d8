import type { AdviceKind } from '../domain/factor-model';
import type { RoundSettings } from '../domain/model';
import { directionOf, type Direction } from '../scoring/shift';
import { isAbove, isBelow, roundHalfUp, toFivePoint, toFivePointGap } from '../scoring/statistics';
import type { FactorResult, RoundResults } from '../scoring/types';

/** Fewer answers than this give no advice, even where the minimum group size is lower. */
export const MIN_ANSWERS_FOR_ADVICE = 5;

/** Which of the three signs of a split is there. */
export type SplitReason = 'dissent' | 'agreement' | 'gap';

/** Outcome of the rule for one factor. `strength` and `watch` have no text. */
export type Verdict = 'too-few' | AdviceKind | 'strength' | 'watch';

/** All that the rule looks at for one factor; nothing else decides. */
export type RuleFigures = {
  /** Answers without "don't know". */
  n: number;
  /** Mean on 1..5, unrounded; null with too few answers. */
  score: number | null;
  /** Spread index D, 0..0.5. */
  dissent: number | null;
  /** Van der Eijk's A, below 0 with two camps; null on a scale of two steps. */
  agreement: number | null;
  /** Highest minus lowest mean in points of 1..5, of groups that may be shown only; null below two. */
  gap: number | null;
  /** Mean importance on 1..5, unrounded; null when not asked or too few answered. */
  importance: number | null;
  /** In the top third of a vote on priorities; counts only where importance is not known. */
  votedTop: boolean;
  /** Against the round before; null without one, or when it had too few answers. Never a verdict. */
  trend: Direction | null;
};

/**
 * The rule. Verdicts in the order in which they are printed: `split` may come together with `low` and
 * then goes first (talk before repair); it suppresses all others. Rounds score and importance to one
 * decimal first. The trend changes no verdict, only the order ({@link comparePriority}). Pure.
 */
export function adviceRule(
  figures: RuleFigures,
  { thresholds, minGroupSize }: Pick<RoundSettings, 'thresholds' | 'minGroupSize'>,
): { verdicts: Verdict[]; splitBy: SplitReason[] } {
  const { n, dissent, agreement, gap, importance, votedTop } = figures;
  if (figures.score === null || n < Math.max(MIN_ANSWERS_FOR_ADVICE, minGroupSize))
    return { verdicts: ['too-few'], splitBy: [] };
  const splitBy: SplitReason[] = [];
  if (dissent !== null && isAbove(dissent, thresholds.dissent)) splitBy.push('dissent');
  if (agreement !== null && isBelow(agreement, thresholds.agreement)) splitBy.push('agreement');
  if (gap !== null && !isBelow(gap, thresholds.gap)) splitBy.push('gap');

  const score = roundHalfUp(figures.score);
  const low = !isAbove(score, thresholds.low);
  if (splitBy.length > 0) return { verdicts: low ? ['split', 'low'] : ['split'], splitBy };
  if (low) return { verdicts: ['low'], splitBy };
  if (!isBelow(score, thresholds.high)) return { verdicts: ['strength'], splitBy };
  const important =
    importance === null ? votedTop : !isBelow(roundHalfUp(importance), thresholds.importance);
  return { verdicts: [important ? 'mid' : 'watch'], splitBy };
}

/** What the rule looks at, from the results of a round and, if any, of the round before and a vote. */
export function figuresOf(
  factor: FactorResult,
  { scale }: Pick<RoundResults, 'scale'>,
  previous: RoundResults | null,
  votedTop: boolean,
): RuleFigures {
  const { id, n, mean, dissent, agreement, gap, importance } = factor;
  const before = previous?.factors.find((old) => old.id === id)?.mean ?? null;
  return {
    n,
    score: mean === null ? null : toFivePoint(mean, scale),
    dissent,
    agreement,
    gap: gap === null ? null : toFivePointGap(gap, scale),
    importance: importance?.mean ?? null,
    votedTop,
    trend: before === null || mean === null ? null : directionOf(before, mean, scale),
  };
}

/** One verdict with a text, and what decides its place in the list. */
export type Ranked = { rule: AdviceKind; figures: RuleFigures; isBoth: boolean };

const RANKS: Readonly<Record<AdviceKind, number>> = { low: 1, split: 2, mid: 3 };
const TRENDS: Readonly<Record<Direction, number>> = { down: 0, same: 1, up: 2 };

/**
 * Order of suggestions, most pressing first: split and low together, then low, split, mid; within
 * each the highest importance, then the lowest score (for split alone the largest spread), then what
 * fell since the round before. Compares figures as they are printed, so that nobody sees an order by
 * a difference that is not on the page. 0 = equal: then the order of the model holds.
 */
export function comparePriority(a: Ranked, b: Ranked): number {
  const rank = ({ rule, isBoth }: Ranked): number => (isBoth ? 0 : RANKS[rule]);
  const importance = ({ figures }: Ranked): number => roundHalfUp(figures.importance ?? 0);
  const height = ({ rule, isBoth, figures }: Ranked): number =>
    rule === 'split' && !isBoth
      ? -Math.round(((figures.dissent ?? 0) + 1e-9) * 100)
      : roundHalfUp(figures.score ?? 0);
  const trend = ({ figures }: Ranked): number => TRENDS[figures.trend ?? 'same'];
  return (
    rank(a) - rank(b) ||
    importance(b) - importance(a) ||
    height(a) - height(b) ||
    trend(a) - trend(b)
  );
}
