import { IMPORTANCE_SCALE } from '../domain/factor-model';
import { LIMITS } from '../domain/limits';
import type { Round, Session } from '../domain/model';
import { activityStatus, liveActivity, openPoll } from '../domain/selectors';
import { orNull } from './fields';
import { visibleNotes } from './notes';
import { localizedOf, pollSettingsOf, questionOf, timerOf } from './records';
import { newestRound } from './rounds';
import { localizedLabels, noAnswerOf } from './texts';
import type { BallotSnapshot } from './types';

/** A ballot: the questions of the open round, or no round. Never a count, never an answer. */
export function projectBallot(session: Session, revision: number): BallotSnapshot {
  const round = newestRound(session, 'open');
  const poll = openPoll(session);
  return {
    audience: 'ballot',
    revision,
    language: session.language,
    title: session.title,
    groups: session.groups.map(({ id, name, ecosystem }) => ({ id, name, ecosystem })),
    isRehearsal: session.isRehearsal,
    activityTitle: liveActivity(session)?.title ?? '',
    timer: orNull(session.live.timer, timerOf),
    round: round ? questionsOf(session, round) : null,
    poll: poll
      ? { id: poll.id, number: poll.number, settings: pollSettingsOf(poll.settings) }
      : null,
    input: inputOf(session),
  };
}

/** The input activity that the room is in, while it takes notes. */
function inputOf(session: Session): BallotSnapshot['input'] {
  const activity = liveActivity(session);
  if (!activity?.input || activityStatus(session, activity) !== 'open') return null;
  const { questions, silent, moderated } = activity.input;
  const notes = silent ? [] : visibleNotes(session, activity.id).slice(-LIMITS.notesOnBallot);
  return {
    activityId: activity.id,
    questions: questions.map(questionOf),
    silent,
    moderated,
    notes,
  };
}

function questionsOf(session: Session, round: Round): NonNullable<BallotSnapshot['round']> {
  const { scale, importance, factors } = session.factorModel;
  const asked = new Set(round.factorIds);
  const asksImportance = round.settings.askImportance;
  return {
    id: round.id,
    number: round.number,
    open: true,
    askImportance: asksImportance,
    minGroupSize: round.settings.minGroupSize,
    scale: {
      min: scale.min,
      max: scale.max,
      labels: localizedLabels(scale.labels, scale),
      noAnswer: localizedOf(noAnswerOf(scale)),
    },
    importance:
      asksImportance && importance
        ? {
            question: localizedOf(importance.question),
            labels: localizedLabels(importance.labels, IMPORTANCE_SCALE),
          }
        : null,
    factors: factors
      .filter(({ id }) => asked.has(id))
      .map(({ id, name, statement }) => ({
        id,
        name: localizedOf(name),
        statement: localizedOf(statement),
      })),
  };
}
