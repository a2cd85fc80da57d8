import type { Command, CommandContext } from './commands';
import type { Session } from './model';
import { reduceContribution } from './slices/input';
import { reduceAgreement, reduceRecommendation } from './slices/outcomes';
import { reduceChallenge, reduceGroup, updateSession } from './slices/preparation';
import { castBallot, reduceRound } from './slices/rounds';

/** Commands that change the session itself; undo and redo are handled by the history. */
export type SessionCommand = Exclude<Command, { type: 'history/undo' | 'history/redo' }>;

/**
 * Changes a draft of the session (Immer) in place. Pure: no clock, randomness or I/O.
 * @throws CommandRefused when the command does not fit the state; the draft is then thrown away.
 */
export function reduce(session: Session, command: SessionCommand, context: CommandContext): void {
  switch (command.type) {
    case 'session/update':
      return updateSession(session, command);
    case 'region/set':
      session.region = command.region;
      return;
    case 'group/add':
    case 'group/update':
    case 'group/remove':
    case 'group/move':
      return reduceGroup(session, command);
    case 'challenge/add':
    case 'challenge/update':
    case 'challenge/remove':
    case 'challenge/move':
      return reduceChallenge(session, command);
    case 'contribution/add':
    case 'contribution/update':
    case 'contribution/remove':
      return reduceContribution(session, command);
    case 'round/configure':
    case 'round/add':
    case 'round/open':
    case 'round/close':
    case 'round/reopen':
    case 'round/publish':
      return reduceRound(session, command, context);
    case 'ballot/cast':
      return castBallot(session, command, context);
    case 'recommendation/add':
    case 'recommendation/update':
    case 'recommendation/remove':
    case 'recommendation/move':
    case 'suggestion/dismiss':
    case 'suggestion/restore-all':
      return reduceRecommendation(session, command);
    case 'agreement/add':
    case 'agreement/update':
    case 'agreement/remove':
    case 'agreement/move':
      return reduceAgreement(session, command);
    case 'projector/show':
      session.projector.scene = command.scene;
      return;
    case 'projector/theme':
      session.projector.dark = command.dark;
  }
}
