import { IMPORTANCE_SCALE } from '../domain/factor-model';
import type { Round, Session } from '../domain/model';
import { newestRound } from './rounds';
import { localizedLabels, noAnswerOf } from './texts';
import type { BallotSnapshot } from './types';

/** A ballot: the questions of the open round, or no round. Never a count, never an answer. */
export function projectBallot(session: Session, revision: number): BallotSnapshot {
  const round = newestRound(session, 'open');
  return {
    audience: 'ballot',
    revision,
    language: session.language,
    title: session.title,
    groups: session.groups.map(({ id, name, ecosystem }) => ({ id, name, ecosystem })),
    round: round ? questionsOf(session, round) : null,
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
      noAnswer: noAnswerOf(scale),
    },
    importance:
      asksImportance && importance
        ? {
            question: importance.question,
            labels: localizedLabels(importance.labels, IMPORTANCE_SCALE),
          }
        : null,
    factors: factors
      .filter(({ id }) => asked.has(id))
      .map(({ id, name, statement }) => ({ id, name, statement })),
  };
}
