import type { Ballot } from '../../shared/domain/model';
import type { ErrorCode } from '../../shared/domain/result';
import type { BallotSnapshot } from '../../shared/projection/types';

export type Questions = NonNullable<BallotSnapshot['round']>;
export type QuestionKind = keyof Ballot;
/** Why sending or recalling failed; `transport`: no answer from the app. */
export type Trouble = ErrorCode | 'transport';

export type Sending = { state: 'idle' } | { state: 'busy' } | { state: 'failed'; error: Trouble };

export type Draft = {
  questions: Questions;
  groups: BallotSnapshot['groups'];
  title: string;
  participantId: string;
  /** A phone: its seat already has a group, and stays for the whole session. */
  seated: boolean;
  groupId: string | null;
  answers: Ballot['answers'];
  importance: Ballot['importance'];
  /** Index of the statement on screen. */
  position: number;
  view: 'single' | 'list';
  /** The voter came from the overview to change one answer, and returns there. */
  fromReview: boolean;
  /** An earlier ballot of this voter has been received and stays until it is replaced. */
  earlier: boolean;
  /**
   * Id of the last attempt with exactly these answers. A retry uses it again, so that it is counted
   * once; a changed answer clears it, so that the change is not taken for a repeat.
   */
  commandId: string | null;
  sending: Sending;
  /** `closed`: no more input for now; `replaced`: another round has opened. */
  round: 'open' | 'closed' | 'replaced';
};

export const IDLE: Sending = { state: 'idle' };

/** The kinds of question that every statement of the round has. */
export function kindsOf({ askImportance }: Questions): QuestionKind[] {
  return askImportance ? ['answers', 'importance'] : ['answers'];
}

/** Has the statement every answer the round asks for? "Don't know" (null) is an answer. */
export function isAnswered(draft: Draft, factorId: string): boolean {
  return kindsOf(draft.questions).every((kind) => draft[kind][factorId] !== undefined);
}

/** Positions of the statements that still miss an answer. */
export function openPositions(draft: Draft): number[] {
  return draft.questions.factors.flatMap((f, i) => (isAnswered(draft, f.id) ? [] : [i]));
}

/** Has anything been filled in that leaving would lose? */
export function hasAnswers(draft: Draft): boolean {
  return [draft.answers, draft.importance].some((given) => Object.keys(given).length > 0);
}

/** The ballot as it is sent: exactly the factors of the round. */
export function ballotOf({ questions, answers, importance }: Draft): Ballot {
  return {
    answers: onlyAsked(questions, answers),
    importance: questions.askImportance ? onlyAsked(questions, importance) : {},
  };
}

/** May the ballot be sent now? */
export function canSend(draft: Draft): boolean {
  return (
    draft.round === 'open' &&
    draft.sending.state !== 'busy' &&
    draft.groupId !== null &&
    openPositions(draft).length === 0
  );
}

/** The answers to what the round asks, and nothing else. */
export function onlyAsked({ factors }: Questions, given: Ballot['answers']): Ballot['answers'] {
  const kept: Ballot['answers'] = {};
  for (const { id } of factors) if (given[id] !== undefined) kept[id] = given[id];
  return kept;
}

/** An empty ballot with its own copy of the questions. */
export function newDraft(
  snapshot: BallotSnapshot,
  questions: Questions,
  participantId: string,
): Draft {
  return {
    questions,
    groups: snapshot.groups,
    title: snapshot.title,
    participantId,
    seated: false,
    groupId: null,
    answers: {},
    importance: {},
    position: 0,
    view: 'single',
    fromReview: false,
    earlier: false,
    commandId: null,
    sending: IDLE,
    round: 'open',
  };
}

/** The answers with "don't know" where nothing was chosen. */
export function filled(draft: Draft): Pick<Draft, QuestionKind> {
  const result = { answers: { ...draft.answers }, importance: { ...draft.importance } };
  for (const kind of kindsOf(draft.questions))
    for (const { id } of draft.questions.factors) result[kind][id] ??= null;
  return result;
}
