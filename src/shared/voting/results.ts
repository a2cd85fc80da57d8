import { methodOf, type OutcomeOf } from './registry';
import { answersOf } from './rules';
import type { PollBallot, PollMethod, PollSettings } from './schemas';

export type PollOutcome =
  | OutcomeOf<PollMethod>
  /** Fewer people answered than the minimum size of a group: what each of them said would show. */
  | { method: 'too-few'; needed: number };

/** Result of a poll. `voters` are all who took part, `abstained` those who chose not to answer. */
export type PollResults = {
  pollId: string;
  voters: number;
  abstained: number;
  outcome: PollOutcome;
};

/** The results as they may be known: without figures when fewer than `needed` people answered. */
export function protectedPoll(results: PollResults, needed: number): PollResults {
  if (results.voters - results.abstained >= needed) return results;
  return { ...results, outcome: { method: 'too-few', needed } };
}

/**
 * Counts a poll. Items come in order of their outcome, equal ones in the order of the ballot. Pure;
 * the order of the ballots does not matter. Formulas and worked numbers: docs/method.md.
 */
export function pollResults(poll: {
  id: string;
  settings: PollSettings;
  ballots: Readonly<Record<string, PollBallot>>;
}): PollResults {
  const { id, settings } = poll;
  const ballots = Object.values(poll.ballots);
  const abstained = ballots.filter(({ kind }) => kind === 'abstain').length;
  const outcome = methodOf(settings.method).count(settings, answersOf(settings, ballots));
  return { pollId: id, voters: ballots.length, abstained, outcome };
}
