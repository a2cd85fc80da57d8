import type { CommandContext, CommandOf } from '../commands';
import type { Ballot, Session } from '../model';
import { pollBallotFits } from '../../voting/rules';
import { findById } from './lists';
import { ballotIsComplete } from './rounds';
import { seatOnPaper } from './seats';
import { castVote } from './votes';

/** A ballot that was keyed in from paper: replaces what its seat answered before, never adds. */
export function castOnPaper(
  session: Session,
  command: CommandOf<'paper/round' | 'paper/poll'>,
  context: CommandContext,
): void {
  const { groupId } = command;
  const voter = {
    participantId: seatOnPaper(session, command),
    groupId,
    channel: 'paper' as const,
  };
  if (command.type === 'paper/round') {
    const round = findById(session.rounds, command.roundId);
    const cast = { ...voter, ballot: command.ballot };
    const fits = (ballot: Ballot): boolean => ballotIsComplete(session, round, ballot);
    return castVote(session, round, cast, fits, context);
  }
  const poll = findById(session.polls, command.pollId);
  const cast = { ...voter, ballot: command.ballot };
  castVote(session, poll, cast, (ballot) => pollBallotFits(poll.settings, ballot), context);
}
