import type { Command, CommandContext } from './commands';
import type { Session } from './model';
import { reduceAdvice, reduceLadder } from './slices/advice';
import { reduceAgenda, reduceLive } from './slices/agenda';
import { countHands } from './slices/hands';
import { reduceOption, reduceQuestion } from './slices/agenda-lines';
import { reduceContribution, reduceTheme } from './slices/input';
import {
  reduceAgreement,
  reduceDiscussion,
  reduceParkingLot,
  reduceRecommendation,
  reduceReport,
} from './slices/outcomes';
import { setModel } from './slices/factor-model';
import { castOnPaper } from './slices/paper';
import { castPoll, reducePoll, submitContribution } from './slices/polls';
import { reduceChallenge, reduceGroup, updateSession } from './slices/preparation';
import { castBallot, reduceRound } from './slices/rounds';
import { reduceSeat } from './slices/seats';

/** Commands that change the session itself; the history handles undo, redo and batches. */
export type SessionCommand = Exclude<Command, { type: 'history/undo' | 'history/redo' | 'batch' }>;

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
    case 'model/set':
      return setModel(session, command);
    case 'group/add':
    case 'group/update':
    case 'group/remove':
    case 'group/move':
    case 'group/merge':
      return reduceGroup(session, command);
    case 'challenge/add':
    case 'challenge/update':
    case 'challenge/remove':
    case 'challenge/move':
      return reduceChallenge(session, command);
    case 'agenda/start-time':
    case 'agenda/apply':
    case 'activity/add':
    case 'activity/update':
    case 'activity/remove':
    case 'activity/move':
      return reduceAgenda(session, command);
    case 'option/add':
    case 'option/update':
    case 'option/remove':
    case 'option/move':
      return reduceOption(session, command);
    case 'question/add':
    case 'question/update':
    case 'question/remove':
    case 'question/move':
      return reduceQuestion(session, command);
    case 'activity/status':
    case 'live/go':
    case 'timer/start':
    case 'timer/pause':
    case 'timer/resume':
    case 'timer/add':
    case 'timer/stop':
    case 'session/end':
    case 'session/resume':
      return reduceLive(session, command, context);
    case 'contribution/add':
    case 'contribution/add-all':
    case 'contribution/update':
    case 'contribution/remove':
    case 'contribution/hold':
    case 'contribution/quote':
    case 'contribution/comment':
    case 'contribution/uncomment':
    case 'contribution/assign':
    case 'contribution/merge':
      return reduceContribution(session, command);
    case 'contribution/submit':
      return submitContribution(session, command);
    case 'theme/add':
    case 'theme/update':
    case 'theme/remove':
    case 'theme/move':
    case 'theme/merge':
      return reduceTheme(session, command);
    case 'parked/add':
    case 'parked/update':
    case 'parked/remove':
      return reduceParkingLot(session, command);
    case 'discussion/add':
    case 'discussion/update':
    case 'discussion/remove':
      return reduceDiscussion(session, command);
    case 'poll/open':
    case 'poll/close':
    case 'poll/reopen':
    case 'poll/publish':
      return reducePoll(session, command, context);
    case 'poll/cast':
      return castPoll(session, command, context);
    case 'round/configure':
    case 'round/add':
    case 'round/open':
    case 'round/close':
    case 'round/reopen':
    case 'round/publish':
      return reduceRound(session, command, context);
    case 'ballot/cast':
      return castBallot(session, command, context);
    case 'seat/join':
    case 'seat/move':
    case 'seat/rebind':
    case 'seat/regroup':
    case 'paper/prepare':
      return reduceSeat(session, command, context);
    case 'paper/round':
    case 'paper/poll':
      return castOnPaper(session, command, context);
    case 'hands/round':
    case 'hands/poll':
      return countHands(session, command, context);
    case 'recommendation/add':
    case 'recommendation/update':
    case 'recommendation/remove':
    case 'recommendation/move':
    case 'suggestion/dismiss':
    case 'suggestion/restore-all':
      return reduceRecommendation(session, command);
    case 'advice/add':
    case 'advice/add-all':
    case 'advice/update':
    case 'advice/remove':
      return reduceAdvice(session, command);
    case 'ladder/set':
      return reduceLadder(session, command);
    case 'agreement/add':
    case 'agreement/update':
    case 'agreement/remove':
    case 'agreement/move':
      return reduceAgreement(session, command);
    case 'report/update':
    case 'report/text':
      return reduceReport(session, command);
    case 'projector/show':
      session.projector.scene = command.scene;
      // Whoever chooses a picture wants to see it.
      session.projector.blank = false;
      return;
    case 'projector/theme':
      session.projector.dark = command.dark;
      return;
    case 'projector/blank':
      session.projector.blank = command.blank;
      return;
    case 'projector/freeze':
      session.projector.frozen = command.frozen;
      return;
    case 'projector/room':
      session.projector.room = command.room;
  }
}
