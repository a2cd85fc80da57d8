import type { CommandContext, CommandOf } from '../commands';
import type { Session } from '../model';
import { pollBallotFits } from '../../voting/rules';
import { findById, insist } from './lists';
import { ballotIsComplete } from './rounds';
import { seatOnPaper, takeSeat } from './seats';

/** A ballot that was keyed in from paper: replaces what its seat answered before, never adds. */
export function castOnPaper(
  session: Session,
  command: CommandOf<'paper/round' | 'paper/poll'>,
  context: CommandContext,
): void {
  const participantId = seatOnPaper(session, command);
  const voter = { participantId, groupId: command.groupId, channel: 'paper' as const };
  if (command.type === 'paper/round') {
    const round = findById(session.rounds, command.roundId);
    insist(round.status === 'open', 'round-not-open');
    insist(ballotIsComplete(session, round, command.ballot), 'ballot-incomplete');
    takeSeat(session, voter, round, context);
    round.ballots[participantId] = command.ballot;
    return;
  }
  const poll = findById(session.polls, command.pollId);
  insist(poll.status === 'open', 'round-not-open');
  insist(pollBallotFits(poll.settings, command.ballot), 'ballot-incomplete');
  takeSeat(session, voter, poll, context);
  poll.ballots[participantId] = command.ballot;
}
