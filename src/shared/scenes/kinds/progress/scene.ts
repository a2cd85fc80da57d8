import type { Session } from '../../../domain/model';
import type { Poll } from '../../../domain/polls';
import { newestOf, openPoll } from '../../../domain/selectors';
import { newestRound } from '../../../projection/rounds';
import type { SceneDefinition } from '../../types';
import { pollOnWall, roundOnWall, type PollOnWall, type RoundOnWall } from '../../votes';

/** Progress stays progress: the room sees a result only when it is shown on purpose. */
export type ProgressPayload = { kind: 'progress' } & (
  { of: 'round'; round: RoundOnWall } | { of: 'poll'; poll: PollOnWall }
);

/** The open poll, or the newest one of the activity that the room is in. */
function runningPoll({ polls, live }: Session): Poll | undefined {
  const open = openPoll({ polls });
  return open ?? (live.activityId === null ? undefined : newestOf(polls, live.activityId));
}

export const progressScene = {
  keep: () => ({ kind: 'progress' }),
  project(session): ProgressPayload | null {
    const poll = runningPoll(session);
    if (poll) return { kind: 'progress', of: 'poll', poll: pollOnWall(session, poll) };
    // The newest round that was opened: the room may see that it has closed, too.
    const round = newestRound(session, 'open') ?? newestRound(session, 'closed', 'published');
    return round ? { kind: 'progress', of: 'round', round: roundOnWall(session, round) } : null;
  },
  offered: ({ rounds }) => (rounds.length > 0 ? [{ kind: 'progress' }] : []),
} satisfies SceneDefinition<'progress'>;
