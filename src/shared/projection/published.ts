import type { Round, Session } from '../domain/model';
import type { Poll } from '../domain/polls';
import { pollResults, type PollResults } from '../scoring/polls';
import { roundResults } from '../scoring/results';
import type { RoundResults } from '../scoring/types';
import { sameVoters, type SameVoters } from '../scoring/voters';

type Memo = Pick<Session, 'groups' | 'participants' | 'factorModel'> & { results: RoundResults };

/** Session states are never changed in place, so that the same objects give the same results. */
const memos = new WeakMap<Round, Memo>();

/**
 * Results of a round, or null unless it is published: the one gate through which results leave the
 * core. Remembered per round, so that a projection after every vote is cheap.
 */
export function publishedResults(session: Session, round: Round): RoundResults | null {
  if (round.status !== 'published') return null;
  const { groups, participants, factorModel } = session;
  const memo = memos.get(round);
  if (
    memo?.groups === groups &&
    memo.participants === participants &&
    memo.factorModel === factorModel
  )
    return memo.results;
  const results = roundResults(session, round);
  memos.set(round, { groups, participants, factorModel, results });
  return results;
}

const pollMemos = new WeakMap<Poll, PollResults>();

/** Results of a poll, or null unless it is published. */
export function publishedPoll(poll: Poll): PollResults | null {
  if (poll.status !== 'published') return null;
  const known = pollMemos.get(poll);
  if (known) return known;
  const results = pollResults(poll);
  pollMemos.set(poll, results);
  return results;
}

/** Did the same people take part in a round and in the one before it? Null unless both are published. */
export function publishedVoters({ rounds }: Session, round: Round): SameVoters | null {
  const before = rounds.find(({ id }) => id === round.follows);
  if (!before || before.status !== 'published' || round.status !== 'published') return null;
  return sameVoters(before, round);
}
