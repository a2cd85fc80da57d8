import { LIMITS } from '../domain/limits';
import type { Round, Session } from '../domain/model';
import type { Poll } from '../domain/polls';
import { roundResults } from '../scoring/results';
import type { RoundResults } from '../scoring/types';
import { type SameVoters, sameVoters } from '../scoring/voters';
import { pollResults, type PollResults, protectedPoll } from '../voting/results';
import { roundSettingsOf } from './records';

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
  const results = { ...roundResults(session, round), settings: roundSettingsOf(round.settings) };
  memos.set(round, { groups, participants, factorModel, results });
  return results;
}

const pollMemos = new WeakMap<Poll, PollResults>();

/**
 * Results of a poll, or null unless it is published. With fewer answers than the minimum size of a
 * group in the newest round there are no figures.
 */
export function publishedPoll({ rounds }: Pick<Session, 'rounds'>, poll: Poll): PollResults | null {
  if (poll.status !== 'published') return null;
  const needed = rounds.at(-1)?.settings.minGroupSize ?? LIMITS.minGroupSizeDefault;
  const results = pollMemos.get(poll) ?? pollResults(poll);
  pollMemos.set(poll, results);
  return protectedPoll(results, needed);
}

/** Did the same people take part in a round and in the one before it? Null unless both are published. */
export function publishedVoters({ rounds }: Session, round: Round): SameVoters | null {
  const before = rounds.find(({ id }) => id === round.follows);
  if (!before || before.status !== 'published' || round.status !== 'published') return null;
  return sameVoters(before, round);
}
