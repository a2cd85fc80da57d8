import { newestOf } from '../../../domain/selectors';
import { publishedPoll } from '../../../projection/published';
import type { PollResults } from '../../../voting/results';
import type { SceneDefinition } from '../../types';
import { pollOnWall, type PollOnWall } from '../../votes';

export type PollPayload = {
  kind: 'poll';
  poll: PollOnWall;
  /** Null until it is published: the room sees its progress. */
  results: PollResults | null;
};

export const pollScene = {
  keep: ({ pollId }) => ({ kind: 'poll', pollId }),
  project(session, { pollId }): PollPayload | null {
    const poll = session.polls.find(({ id }) => id === pollId);
    if (!poll) return null;
    return {
      kind: 'poll',
      poll: pollOnWall(session, poll),
      results: publishedPoll(session, poll),
    };
  },
  offered({ polls }, activity) {
    const poll = (activity && newestOf(polls, activity.id)) ?? polls.at(-1);
    return poll ? [{ kind: 'poll', pollId: poll.id }] : [];
  },
} satisfies SceneDefinition<'poll'>;
