import type { AdviceKind, FactorModel } from '../domain/factor-model';
import type { Localized } from '../domain/language';
import type { AdviceEntry, Contribution, Recommendation, Theme } from '../domain/model';
import { suggestionKey } from '../domain/slices/outcomes';
import { groupsToName } from '../scoring';
import type { Direction } from '../scoring/shift';
import type { FactorResult, RoundResults } from '../scoring/types';
import { priorityVotes, type PriorityVote, type VotedPoll } from './priority';
import { quotesFor, type Quote } from './quotes';
import { adviceRule, comparePriority, figuresOf, type Ranked, type SplitReason } from './rule';

/** At most this many recommendations by the rule, in the report and suggested: more is no advice. */
export const MAX_SUGGESTIONS = 5;

/** Why a recommendation is suggested; figures unrounded, in points of the scale of the model. */
export type Evidence = {
  roundId: string;
  n: number;
  dontKnow: number;
  mean: number;
  /** Head count per step, lowest first. */
  distribution: number[];
  /** Spread index D. */
  dissent: number;
  /** Null on a scale of two steps. */
  agreement: number | null;
  /** Between groups that may be shown; null below two. */
  gap: number | null;
  /** Only groups that may be shown. */
  groups: { id: string; n: number; mean: number }[];
  /** Mean importance on 1..5; null when not asked or too few answered. */
  importance: number | null;
  /** Place in the newest vote on priorities; null when the factor was not in it. */
  vote: PriorityVote | null;
  /** Number and mean of the round before and which way it went since; null without such a round. */
  trend: { round: number; before: number; direction: Direction } | null;
  /** Which signs of a split there are, whatever the rule. */
  splitBy: SplitReason[];
  quotes: Quote[];
};

/** A recommendation that fits the scores; people accept, edit or dismiss it. */
export type Suggestion = {
  factorId: string;
  rule: AdviceKind;
  /** Whose text it is: of the factor model, or written by people. */
  origin: 'library' | 'own';
  text: Localized;
  evidence: Evidence;
};

/** What suggestions are made of. */
export type AdviceSource = {
  model: FactorModel;
  /** A published round. */
  results: RoundResults;
  /** The published round that it follows, or null. */
  previous: RoundResults | null;
  /** All rounds: they decide which groups may be named beside a note. */
  rounds: readonly { results: RoundResults | null }[];
  /** Texts of people: take the place of the text of the model for that factor and rule. */
  library: readonly AdviceEntry[];
  contributions: readonly Contribution[];
  themes: readonly Theme[];
  polls: readonly VotedPoll[];
};

/** What people decided about suggestions: never suggested again. */
export type Decided = {
  /** Keys ({@link suggestionKey}) of those put aside: the next in line takes the place. */
  dismissed: readonly string[];
  /** In the report: those that came from the rule fill a place of the five. */
  accepted: readonly Pick<Recommendation, 'factorId' | 'rule'>[];
};

/**
 * Suggested recommendations, most pressing first ({@link comparePriority}, then the order of the
 * model). Together with those that were accepted from the rule at most {@link MAX_SUGGESTIONS}. A rule
 * without a text gives no suggestion. Pure: the same input gives the same list.
 */
export function suggestions(
  source: AdviceSource,
  { dismissed, accepted }: Decided = { dismissed: [], accepted: [] },
): Suggestion[] {
  const { results, previous } = source;
  const taken = accepted.flatMap(({ factorId, rule }) =>
    factorId === null || rule === null ? [] : [suggestionKey(factorId, rule)],
  );
  const gone = new Set([...dismissed, ...taken]);
  const votes = priorityVotes(source.polls, source.themes);
  const order = new Map(source.model.factors.map(({ id }, index) => [id, index]));
  const candidates = results.factors
    .filter(({ id }) => order.has(id))
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .flatMap((factor) => {
      const figures = figuresOf(factor, results, previous, votes.get(factor.id)?.top ?? false);
      const { verdicts } = adviceRule(figures, results.settings);
      return verdicts.flatMap((rule): (Ranked & { factor: FactorResult })[] =>
        rule === 'split' || rule === 'low' || rule === 'mid'
          ? [{ rule, figures, isBoth: verdicts.length > 1, factor }]
          : [],
      );
    });
  return candidates
    .sort(comparePriority)
    .flatMap(({ factor, rule }): Suggestion[] => {
      const found = textFor(source, factor.id, rule);
      const evidence = evidenceFor(source, factor);
      if (!found || !evidence || gone.has(suggestionKey(factor.id, rule))) return [];
      return [{ factorId: factor.id, rule, ...found, evidence }];
    })
    .slice(0, Math.max(0, MAX_SUGGESTIONS - taken.length));
}

/** The text for a factor and a rule: that of people, else that of the model, else null. */
export function textFor(
  { model, library }: Pick<AdviceSource, 'model' | 'library'>,
  factorId: string,
  rule: AdviceKind,
): Pick<Suggestion, 'text' | 'origin'> | null {
  const own = library.find((entry) => entry.factorId === factorId && entry.rule === rule);
  if (own) return { text: own.text, origin: 'own' };
  const text = model.factors.find(({ id }) => id === factorId)?.recommendations[rule];
  return text ? { text, origin: 'library' } : null;
}

/** The evidence for a factor; null with too few answers. */
export function evidenceFor(
  {
    results,
    previous,
    rounds,
    contributions,
    themes,
    polls,
  }: Omit<AdviceSource, 'model' | 'library'>,
  factor: FactorResult,
): Evidence | null {
  const { id, n, dontKnow, mean, distribution, dissent, agreement, gap, importance } = factor;
  if (mean === null || dissent === null) return null;
  const vote = priorityVotes(polls, themes).get(id) ?? null;
  const figures = figuresOf(factor, results, previous, vote?.top ?? false);
  const before = previous?.factors.find((old) => old.id === id)?.mean ?? null;
  return {
    roundId: results.roundId,
    n,
    dontKnow,
    mean,
    distribution,
    dissent,
    agreement,
    gap,
    groups: factor.groups.flatMap((group) =>
      group.mean === null ? [] : [{ id: group.id, n: group.n, mean: group.mean }],
    ),
    importance: importance?.mean ?? null,
    vote,
    trend:
      previous === null || before === null || figures.trend === null
        ? null
        : { round: previous.number, before, direction: figures.trend },
    splitBy: adviceRule(figures, results.settings).splitBy,
    quotes: quotesFor(id, { contributions, themes }, groupsToName(rounds, id)),
  };
}
