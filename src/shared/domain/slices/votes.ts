import type { CommandContext, CommandType } from '../commands';
import type { Channel, Session } from '../model';
import { isSame } from '../same';
import { isVotingOpen } from '../selectors';
import type { Vote } from '../vote';
import { insist } from './lists';
import { takeSeat } from './seats';

/** What can be done with a vote, by the second part of its command. */
type Change = 'open' | 'close' | 'reopen' | 'publish';

/** What a command on a round or a poll does with the vote. */
export const CHANGES = {
  'round/close': 'close',
  'round/reopen': 'reopen',
  'round/publish': 'publish',
  'poll/close': 'close',
  'poll/reopen': 'reopen',
  'poll/publish': 'publish',
} as const satisfies Partial<Record<CommandType, Change>>;

/** The one status machine `draft -> open -> closed -> published`; nothing here deletes a ballot. */
export function changeVote(
  session: Session,
  vote: Omit<Vote, 'ballots'>,
  change: Change,
  { now }: Pick<CommandContext, 'now'>,
): void {
  switch (change) {
    case 'open':
      insist(vote.status === 'draft', 'round-not-draft');
      insist(session.groups.length > 0, 'no-groups');
      insist(!isVotingOpen(session), 'round-busy');
      vote.status = 'open';
      vote.openedAt = now;
      return;
    case 'close':
      insist(vote.status === 'open', 'round-not-open');
      vote.status = 'closed';
      vote.closedAt = now;
      return;
    case 'reopen':
      insist(vote.status === 'closed', 'round-not-closed');
      insist(!vote.seen, 'round-seen');
      insist(!isVotingOpen(session), 'round-busy');
      vote.status = 'open';
      vote.closedAt = null;
      return;
    case 'publish':
      insist(vote.status === 'closed', 'round-not-closed');
      vote.status = 'published';
      vote.publishedAt = now;
      vote.seen = true;
  }
}

/**
 * Casts or replaces the ballot of one seat: the last one counts, never added up.
 * @param fits does the ballot answer what was asked?
 */
export function castVote<B>(
  session: Session,
  vote: Vote<B>,
  cast: { participantId: string; groupId: string; channel: Channel; ballot: B },
  fits: (ballot: B) => boolean,
  context: CommandContext,
): void {
  const { participantId, channel, ballot } = cast;
  // Once more after a confirmation that got lost in a crash: it counts, though it would be late now.
  const isRetry = channel !== 'paper' && isSame(vote.ballots[participantId], ballot);
  if (vote.status !== 'open' && isRetry) return;
  insist(vote.status === 'open', 'round-not-open');
  insist(fits(ballot), 'ballot-incomplete');
  takeSeat(session, cast, vote, context);
  vote.ballots[participantId] = ballot;
}
