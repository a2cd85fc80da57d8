import type { Theme } from '../domain/model';
import type { PollSettings } from '../voting/schemas';
import { factorOfTheme } from '../domain/selectors';
import { methodOf } from '../voting/registry';
import type { PollResults } from '../voting/results';
import { itemsOf } from '../voting/rules';

/** What this needs of a poll; `results` are null until it is published. */
export type VotedPoll = {
  id: string;
  settings: PollSettings;
  results: PollResults | null;
};

/** Place of a factor in a vote on priorities. */
export type PriorityVote = {
  pollId: string;
  /** From 1; equal ones share a place. */
  place: number;
  /** How many options there were. */
  of: number;
  /** In the top third of the options, with at least one dot or point. */
  top: boolean;
};

/**
 * Factors in the newest published vote with dots or a budget that has options from themes linked to
 * a factor. The best option of a factor counts. Top third: rounded, at least one, equal ones together.
 */
export function priorityVotes(
  polls: readonly VotedPoll[],
  themes: readonly Theme[],
): Map<string, PriorityVote> {
  for (const poll of [...polls].reverse()) {
    const votes = votesIn(poll, themes);
    if (votes.size > 0) return votes;
  }
  return new Map();
}

function votesIn(poll: VotedPoll, themes: readonly Theme[]): Map<string, PriorityVote> {
  const votes = new Map<string, PriorityVote>();
  const weights = weightsOf(poll.results);
  const of = weights.size;
  const third = Math.max(1, Math.round(of / 3));
  for (const { id, themeId } of itemsOf(poll.settings)) {
    const factorId = themeId === null ? null : factorOfTheme(themes, themeId);
    const weight = weights.get(id);
    if (factorId === null || weight === undefined) continue;
    const place = 1 + [...weights.values()].filter((other) => other > weight).length;
    const known = votes.get(factorId);
    if (known && known.place <= place) continue;
    votes.set(factorId, { pollId: poll.id, place, of, top: place <= third && weight > 0 });
  }
  return votes;
}

/** Dots or points per option; empty for another method and before publication. */
function weightsOf(results: PollResults | null): Map<string, number> {
  const outcome = results?.outcome;
  if (!outcome || outcome.method === 'too-few') return new Map();
  return methodOf(outcome.method).weights(outcome) ?? new Map<string, number>();
}
