import type { Ballot } from '../../shared/domain/model';
import type { BallotSnapshot } from '../../shared/projection/types';
import type { BallotLanguage } from '../../shared/domain/language';
import {
  canSend,
  filled,
  IDLE,
  newDraft,
  onlyAsked,
  openPositions,
  type Draft,
  type QuestionKind,
  type Questions,
  type Sending,
  type Trouble,
} from './draft';

/**
 * The state machine of the ballot page, pure. Stages:
 *
 *     neutral -> group -> statements <-> review -> received -> neutral
 *     neutral -> code -> review (own ballot given back)
 *
 * The answers live in a draft that holds its own copy of the questions, so that no snapshot can
 * take them from the screen.
 */
export type Stage = 'neutral' | 'code' | 'group' | 'statements' | 'review' | 'received';

export type BallotState = {
  stage: Stage;
  /** The latest; undefined while loading. */
  snapshot: BallotSnapshot | null | undefined;
  /** Chosen by this voter; null = the language of the session. */
  language: BallotLanguage | null;
  draft: Draft | null;
  recall: Sending;
  /** Return code, at stage `received`. */
  code: string;
};

export type BallotAction =
  | { type: 'snapshot'; snapshot: BallotSnapshot | null | undefined }
  | { type: 'language'; language: BallotLanguage }
  | { type: 'begin'; participantId: string }
  /** A phone at its seat: no chair to take, no group to choose. */
  | ({ type: 'seated' } & Seated)
  /** A phone takes back what waits to be sent, to change it. */
  | { type: 'holdBack' }
  /** Answers of this round that the voter had taken back arrived after all. */
  | { type: 'arrived'; roundId: string }
  | { type: 'enterCode' }
  | { type: 'recallStarted' }
  | { type: 'recallFailed'; error: Trouble }
  | { type: 'recalled'; participantId: string; groupId: string; ballot: Ballot | null }
  | { type: 'chooseGroup'; groupId: string }
  | { type: 'groupDone' }
  | { type: 'changeGroup' }
  | { type: 'answer'; kind: QuestionKind; factorId: string; value: number | null }
  | { type: 'next' }
  | { type: 'previous' }
  | { type: 'open'; position: number }
  | { type: 'view'; view: Draft['view'] }
  | { type: 'review' }
  | { type: 'fillOpen' }
  | { type: 'sendStarted'; commandId: string }
  | { type: 'sent'; commandId: string; code: string }
  | { type: 'sendFailed'; commandId: string; error: Trouble }
  | { type: 'changeAgain' }
  | { type: 'startAnew' }
  | { type: 'leave' };

/** What a phone knows about its own ballot in the open round. */
export type Seated = {
  groupId: string;
  /** Received by the laptop. */
  ballot: Ballot | null;
  /** In progress on this phone, newer than `ballot`. */
  saved: { answers: Ballot['answers']; importance: Ballot['importance']; position: number } | null;
  /** Id under which the answers of `saved` wait to be sent; null when they do not. */
  sending: string | null;
  code: string;
};

/** The empty chair. @param snapshot the latest, if any. */
export function neutralState(snapshot: BallotState['snapshot']): BallotState {
  return { stage: 'neutral', snapshot, language: null, draft: null, recall: IDLE, code: '' };
}

/** The round that people can vote in now, or null. */
export function openRound(snapshot: BallotState['snapshot']): Questions | null {
  return snapshot?.round?.open ? snapshot.round : null;
}

/** One step of the machine. An action that does not fit the stage leaves the state as it is. */
export function reduceBallot(state: BallotState, action: BallotAction): BallotState {
  switch (action.type) {
    case 'snapshot':
      return takeSnapshot(state, action.snapshot);
    case 'language':
      return { ...state, language: action.language };
    case 'leave':
      return neutralState(state.snapshot);
    case 'begin':
    case 'startAnew':
      return begin(state, action);
    case 'seated':
      return takeSeat(state, action);
    case 'enterCode':
      if (state.stage !== 'neutral' || !openRound(state.snapshot)) return state;
      return { ...state, stage: 'code', recall: IDLE };
    case 'recallStarted':
      return state.stage === 'code' ? { ...state, recall: { state: 'busy' } } : state;
    case 'recallFailed':
      if (state.stage !== 'code') return state;
      return { ...state, recall: { state: 'failed', error: action.error } };
    case 'recalled':
      return takeRecalled(state, action);
    case 'sent':
    case 'sendFailed':
      return takeOutcome(state, action);
    default:
      return state.draft ? reduceDraft(state, state.draft, action) : state;
  }
}

/** Updates what the voter may do; never the questions or the answers of a draft. */
function takeSnapshot(state: BallotState, snapshot: BallotState['snapshot']): BallotState {
  const { draft, stage } = state;
  const open = openRound(snapshot);
  if (!draft) {
    // The code can only be used while a round is open.
    return stage === 'code' && !open ? neutralState(snapshot) : { ...state, snapshot };
  }
  const round = !open ? 'closed' : open.id === draft.questions.id ? 'open' : 'replaced';
  return { ...state, snapshot, draft: round === draft.round ? draft : { ...draft, round } };
}

function begin(
  state: BallotState,
  action: Extract<BallotAction, { type: 'begin' | 'startAnew' }>,
): BallotState {
  const { snapshot, draft } = state;
  const open = openRound(snapshot);
  if (!snapshot || !open) return state;
  const language = state.language ?? snapshot.language;
  if (action.type === 'begin') {
    if (state.stage !== 'neutral') return state;
    const fresh = newDraft(snapshot, open, action.participantId);
    return { ...state, language, stage: 'group', draft: fresh };
  }
  if (draft?.round !== 'replaced') return state;
  // The same seat votes in the new round; only the group is remembered.
  const groupId = snapshot.groups.some((g) => g.id === draft.groupId) ? draft.groupId : null;
  const anew = { ...newDraft(snapshot, open, draft.participantId), groupId, view: draft.view };
  if (draft.seated)
    return { ...state, stage: 'statements', draft: { ...anew, seated: true }, code: '' };
  return { ...state, stage: 'group', draft: anew, code: '' };
}

/** Goes on where this phone was in the open round: sending, filling in, received, or at the start. */
function takeSeat(state: BallotState, seat: Seated): BallotState {
  const { snapshot } = state;
  const open = openRound(snapshot);
  if (state.stage !== 'neutral' || !snapshot || !open) return state;
  const { saved, ballot, sending, groupId, code } = seat;
  const given = saved ?? ballot;
  const draft: Draft = {
    ...newDraft(snapshot, open, ''),
    seated: true,
    groupId,
    answers: onlyAsked(open, given?.answers ?? {}),
    importance: open.askImportance ? onlyAsked(open, given?.importance ?? {}) : {},
    position: Math.max(0, Math.min(saved?.position ?? 0, open.factors.length - 1)),
    earlier: ballot !== null,
    commandId: sending,
    sending: sending === null ? IDLE : { state: 'busy' },
  };
  const done = openPositions(draft).length === 0;
  const stage = saved ? (done ? 'review' : 'statements') : ballot ? 'received' : 'statements';
  return { ...state, stage, draft, code };
}

function takeRecalled(
  state: BallotState,
  { participantId, groupId, ballot }: Extract<BallotAction, { type: 'recalled' }>,
): BallotState {
  const { snapshot } = state;
  const open = openRound(snapshot);
  if (state.stage !== 'code' || !snapshot || !open) return state;
  const known = snapshot.groups.some((g) => g.id === groupId);
  const draft: Draft = {
    ...newDraft(snapshot, open, participantId),
    groupId: known ? groupId : null,
    answers: onlyAsked(open, ballot?.answers ?? {}),
    importance: open.askImportance ? onlyAsked(open, ballot?.importance ?? {}) : {},
    earlier: ballot !== null,
  };
  const stage = !known ? 'group' : ballot ? 'review' : 'statements';
  const language = state.language ?? snapshot.language;
  return { ...state, language, stage, draft, recall: IDLE };
}

/** An answer to another attempt, or to one of a voter who has left, changes nothing. */
function takeOutcome(
  state: BallotState,
  action: Extract<BallotAction, { type: 'sent' | 'sendFailed' }>,
): BallotState {
  const { draft } = state;
  if (!draft || draft.commandId !== action.commandId || state.stage === 'received') return state;
  if (action.type === 'sent') {
    const kept: Draft = { ...draft, sending: IDLE, commandId: null, earlier: true };
    return { ...state, stage: 'received', code: action.code, draft: kept };
  }
  const gone = action.error === 'round-not-open' || action.error === 'no-session';
  const round = gone && draft.round === 'open' ? 'closed' : draft.round;
  return {
    ...state,
    draft: { ...draft, round, sending: { state: 'failed', error: action.error } },
  };
}

type DraftAction = Exclude<
  BallotAction,
  {
    type:
      | 'snapshot'
      | 'language'
      | 'leave'
      | 'begin'
      | 'startAnew'
      | 'seated'
      | 'enterCode'
      | 'recallStarted'
      | 'recallFailed'
      | 'recalled'
      | 'sent'
      | 'sendFailed';
  }
>;

function reduceDraft(state: BallotState, draft: Draft, action: DraftAction): BallotState {
  if (action.type === 'arrived' && action.roundId === draft.questions.id)
    return { ...state, draft: { ...draft, earlier: true } };
  if (action.type === 'holdBack' && draft.sending.state === 'busy')
    return { ...state, draft: { ...draft, sending: IDLE, commandId: null } };
  // While answers are on their way they stay as they are, or screen and store would differ.
  if (draft.sending.state === 'busy') return state;
  const put = (patch: Partial<Draft>, stage: Stage = state.stage): BallotState => ({
    ...state,
    stage,
    draft: { ...draft, ...patch },
  });
  const last = draft.questions.factors.length - 1;
  switch (action.type) {
    case 'chooseGroup': {
      if (!draft.groups.some((g) => g.id === action.groupId)) return state;
      return put({ groupId: action.groupId, commandId: null });
    }
    case 'groupDone':
      if (state.stage !== 'group' || draft.groupId === null) return state;
      return put({ sending: IDLE }, openPositions(draft).length === 0 ? 'review' : 'statements');
    case 'changeGroup':
      return put({ groups: state.snapshot?.groups ?? draft.groups }, 'group');
    case 'answer': {
      const given = { ...draft[action.kind], [action.factorId]: action.value };
      return put({ [action.kind]: given, commandId: null, sending: IDLE });
    }
    case 'next':
      if (draft.fromReview || draft.position >= last) return put({ fromReview: false }, 'review');
      return put({ position: draft.position + 1 });
    case 'previous':
      if (draft.position > 0) return put({ position: draft.position - 1, fromReview: false });
      if (draft.seated && !draft.earlier) return state;
      return put({ fromReview: false }, draft.earlier ? 'review' : 'group');
    case 'open':
      if (action.position < 0 || action.position > last) return state;
      return put({ position: action.position, fromReview: true }, 'statements');
    case 'view':
      return put({ view: action.view });
    case 'review':
      return put({ fromReview: false }, 'review');
    case 'fillOpen':
      return put({ ...filled(draft), commandId: null, sending: IDLE });
    case 'sendStarted':
      if (!canSend(draft)) return state;
      return put({ commandId: action.commandId, sending: { state: 'busy' } });
    case 'arrived':
    case 'holdBack':
      return state;
    case 'changeAgain':
      return state.stage === 'received' && draft.round === 'open' ? put({}, 'review') : state;
  }
}
