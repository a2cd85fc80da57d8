import type { Ballot } from '../../shared/domain/model';
import type { BallotSnapshot } from '../../shared/projection/types';

export type Questions = NonNullable<BallotSnapshot['round']>;
export type QuestionKind = keyof Ballot;
/** The statements of a round with the answers so far. */
export type Statements = { asks: Questions; answer: Ballot };
/** One answer, or "don't know" wherever none was given. */
export type StatementChange =
  | { type: 'one'; question: QuestionKind; factorId: string; value: number | null }
  | { type: 'fillOpen' };

/** The kinds of question that every statement of the round has. */
export function kindsOf({ askImportance }: Questions): QuestionKind[] {
  return askImportance ? ['answers', 'importance'] : ['answers'];
}

/** Has the statement every answer the round asks for? "Don't know" (null) is an answer. */
export function isAnswered({ asks, answer }: Statements, factorId: string): boolean {
  return kindsOf(asks).every((kind) => answer[kind][factorId] !== undefined);
}

/** Positions of the statements that still miss an answer. */
export function openPositions(statements: Statements): number[] {
  return statements.asks.factors.flatMap((f, i) => (isAnswered(statements, f.id) ? [] : [i]));
}

/** Has anything been filled in that leaving would lose? */
export function hasAnswers({ answer }: Pick<Statements, 'answer'>): boolean {
  return [answer.answers, answer.importance].some((given) => Object.keys(given).length > 0);
}

/** Exactly what the round asks of these answers: how they are sent, and how they come back. */
export function ballotOf({ asks, answer }: Statements): Ballot {
  return {
    answers: onlyAsked(asks, answer.answers),
    importance: asks.askImportance ? onlyAsked(asks, answer.importance) : {},
  };
}

/** The answers after one step of the voter. */
export function changed({ asks, answer }: Statements, change: StatementChange): Ballot {
  if (change.type === 'one') {
    const { question, factorId, value } = change;
    return { ...answer, [question]: { ...answer[question], [factorId]: value } };
  }
  const result = { answers: { ...answer.answers }, importance: { ...answer.importance } };
  for (const kind of kindsOf(asks)) for (const { id } of asks.factors) result[kind][id] ??= null;
  return result;
}

/** The answers to what the round asks, and nothing else. */
function onlyAsked({ factors }: Questions, given: Ballot['answers']): Ballot['answers'] {
  const kept: Ballot['answers'] = {};
  for (const { id } of factors) if (given[id] !== undefined) kept[id] = given[id];
  return kept;
}
