import type { OpenVote } from '../../../shared/activities/votes';
import { scaleSteps } from '../../../shared/domain/factor-model';
import { LIMITS } from '../../../shared/domain/limits';
import { handAnswers } from '../../../shared/voting/rules';
import type { PollMethod } from '../../../shared/voting/schemas';
import type { Command } from '../../../shared/domain/commands';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';

type Model = FacilitatorSnapshot['session']['factorModel'];

/** Hands as typed, by row and then by column. */
export type HandsDraft = Readonly<Record<string, readonly string[]>>;

/** Key of the one row that a poll has. */
export const POLL_ROW = 'poll';

/** Why this poll cannot be counted by hand, or null when it can. */
export function unfitFor(vote: OpenVote): PollMethod | null {
  if (vote.kind === 'round' || handAnswers(vote.run.settings)) return null;
  return vote.run.settings.method;
}

/** Rows to count, and how many numbers each has: one per step and a last one for "don't know". */
export function handsRows(vote: OpenVote, model: Model): { keys: string[]; width: number } {
  if (vote.kind === 'round')
    return { keys: vote.run.factorIds, width: scaleSteps(model.scale).length + 1 };
  return { keys: [POLL_ROW], width: (handAnswers(vote.run.settings)?.length ?? 0) + 1 };
}

/** A count as typed: empty = 0, null when it is no count. */
export function countOf(typed: string | undefined): number | null {
  const text = (typed ?? '').trim();
  if (text === '') return 0;
  const value = /^\d{1,4}$/.test(text) ? Number(text) : null;
  return value !== null && value <= LIMITS.hands ? value : null;
}

/** Number of people as typed; null when empty or no count. */
export const peopleOf = (typed: string): number | null =>
  typed.trim() === '' ? null : countOf(typed);

const row = (draft: HandsDraft, key: string, width: number): (number | null)[] =>
  Array.from({ length: width }, (_, column) => countOf(draft[key]?.[column]));

/** Hands that a row still lacks; negative when there are too many, null when something is no number. */
export function leftIn(
  draft: HandsDraft,
  key: string,
  { width, people }: { width: number; people: number },
): number | null {
  let left = people;
  for (const count of row(draft, key, width)) {
    if (count === null) return null;
    left -= count;
  }
  return left;
}

/**
 * The command for a count that adds up.
 * @param newId makes ids for the seats
 */
export function handsCommand(
  vote: OpenVote,
  counted: { draft: HandsDraft; people: number; groupId: string },
  model: Model,
  newId: () => string,
): Command {
  const { draft, people, groupId } = counted;
  const { keys, width } = handsRows(vote, model);
  const numbers = (key: string): number[] =>
    people === 0
      ? Array.from({ length: width }, () => 0)
      : row(draft, key, width).map((count) => count ?? 0);
  const seats = Array.from({ length: people }, newId);
  const count = { groupId, people, seats };
  if (vote.kind === 'poll')
    return { type: 'hands/poll', pollId: vote.run.id, ...count, counts: numbers(POLL_ROW) };
  const counts = Object.fromEntries(keys.map((key) => [key, numbers(key)]));
  return { type: 'hands/round', roundId: vote.run.id, ...count, counts };
}
