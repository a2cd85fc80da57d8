import type { AnswerAction, Seated, Stage, VoterAction, VoterState } from './actions';
import {
  canSend,
  isBegun,
  isComplete,
  newDraft,
  stepsOf,
  type Draft,
  type Progress,
} from './draft';
import { rulesOf, voteOf, type OwnBallots, type Vote, type VoteKind } from './kinds';
import { IDLE } from './sending';

/**
 * The one state machine of a vote, pure: in the ballot window and on phones, whatever the kind of vote.
 * It never looks into the answers; `kinds.ts` does. Whatever happens in whatever order: answers on
 * their way do not change, the same answers go again under the same id, and only leaving, starting
 * anew and a receipt end a draft.
 */

/** The empty chair. @param snapshot the latest, if any. */
export function neutralState(snapshot: VoterState['snapshot']): VoterState {
  return { stage: 'neutral', snapshot, language: null, draft: null, recall: IDLE, code: '' };
}

/** Is something in progress that no new vote may take away from a phone? */
export function isInProgress({ stage, draft }: VoterState): boolean {
  return draft !== null && stage !== 'received' && isBegun(draft);
}

/** One step of the machine. An action that does not fit the stage leaves the state as it is. */
export function reduceVoter(state: VoterState, action: VoterAction): VoterState {
  switch (action.type) {
    case 'snapshot':
      return takeSnapshot(state, action.snapshot);
    case 'language':
      return { ...state, language: action.language };
    case 'leave':
      return neutralState(state.snapshot);
    case 'begin':
      return begin(state, action.participantId);
    case 'startAnew':
      return startAnew(state);
    case 'seated':
      return takeSeat(state, action.seat);
    case 'enterCode':
      if (state.stage !== 'neutral' || !voteOf(state.snapshot)) return state;
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

/** Updates what the voter may do; never what is asked or answered in a draft. */
function takeSnapshot(state: VoterState, snapshot: VoterState['snapshot']): VoterState {
  const { draft, stage } = state;
  const open = voteOf(snapshot);
  if (!draft) {
    // The code can only be used while a vote is open.
    return stage === 'code' && !open ? neutralState(snapshot) : { ...state, snapshot };
  }
  const standing =
    open?.kind !== draft.kind ? 'closed' : open.asks.id === draft.asks.id ? 'open' : 'replaced';
  return {
    ...state,
    snapshot,
    draft: standing === draft.standing ? draft : { ...draft, standing },
  };
}

function begin(state: VoterState, participantId: string): VoterState {
  const { snapshot } = state;
  const open = voteOf(snapshot);
  if (!snapshot || !open || state.stage !== 'neutral') return state;
  const draft = newDraft(snapshot, open, participantId);
  return { ...state, language: state.language ?? snapshot.language, stage: 'group', draft };
}

/** The same seat votes in the vote that came instead; only the group is remembered. */
function startAnew(state: VoterState): VoterState {
  const { snapshot, draft } = state;
  const open = voteOf(snapshot);
  if (!snapshot || !open || draft?.standing !== 'replaced') return state;
  // What is on its way stays on screen until it is known what became of it.
  if (draft.sending.state === 'busy') return state;
  const { participantId, view, seated } = draft;
  const groupId = snapshot.groups.some((g) => g.id === draft.groupId) ? draft.groupId : null;
  const anew = { ...newDraft(snapshot, open, participantId), groupId, view, seated };
  return { ...state, stage: seated ? 'filling' : 'group', draft: anew, code: '' };
}

/** Goes on where this phone was in the vote: sending, filling in, received, or at the start. */
function takeSeat(state: VoterState, seat: Seated): VoterState {
  const { snapshot } = state;
  const open = voteOf(snapshot);
  if (state.stage !== 'neutral' || !snapshot) return state;
  if (open?.kind !== seat.kind || open.asks.id !== seat.asks.id) return state;
  const { saved, ballot, sending, groupId, code } = seat;
  const last = Math.max(0, stepsOf(seat) - 1);
  const draft: Draft = {
    ...givenDraft(snapshot, seat),
    seated: true,
    groupId,
    position: Math.max(0, Math.min(saved?.position ?? 0, last)),
    touched: saved !== null,
    earlier: ballot !== null,
    commandId: sending,
    sending: sending === null ? IDLE : { state: 'busy' },
  };
  const stage = saved ? afterFilling(draft) : ballot ? 'received' : 'filling';
  return { ...state, stage, draft, code };
}

function givenDraft<K extends VoteKind>(
  snapshot: NonNullable<VoterState['snapshot']>,
  seat: Seated<K>,
): Draft<K> {
  const { kind, asks, saved, ballot } = seat;
  const answer = saved?.answer ?? rulesOf<K>(kind).from(asks, ballot);
  return newDraft<K>(snapshot, { kind, asks }, '', answer);
}

function takeRecalled(
  state: VoterState,
  { participantId, groupId, own }: Extract<VoterAction, { type: 'recalled' }>,
): VoterState {
  const { snapshot } = state;
  const open = voteOf(snapshot);
  if (state.stage !== 'code' || !snapshot || !open) return state;
  const known = snapshot.groups.some((g) => g.id === groupId);
  const { ballot, answer } = ownIn(open, own);
  const draft = {
    ...newDraft(snapshot, open, participantId, answer),
    groupId: known ? groupId : null,
    earlier: ballot !== null,
  };
  const stage = !known ? 'group' : ballot && stepsOf(open) > 0 ? 'review' : 'filling';
  const language = state.language ?? snapshot.language;
  return { ...state, language, stage, draft, recall: IDLE };
}

function ownIn<K extends VoteKind>({ kind, asks }: Vote<K>, own: OwnBallots) {
  const ballot = rulesOf<K>(kind).own(own);
  return { ballot, answer: rulesOf<K>(kind).from(asks, ballot) };
}

/** Complete answers with steps are looked over; others are filled in. */
function afterFilling(draft: Draft): Stage {
  return stepsOf(draft) > 0 && isComplete(draft) ? 'review' : 'filling';
}

/** An answer to another attempt, or to one of a voter who has left, moves nobody. */
function takeOutcome(
  state: VoterState,
  action: Extract<VoterAction, { type: 'sent' | 'sendFailed' }>,
): VoterState {
  const { draft, stage } = state;
  if (!draft || stage === 'received') return state;
  const isLast = draft.commandId === action.commandId && draft.sending.state !== 'held';
  if (action.type === 'sent') {
    if (isLast) {
      const kept = { ...draft, sending: IDLE, commandId: null, earlier: true, touched: false };
      return { ...state, stage: 'received', code: action.code, draft: kept };
    }
    // What the person had taken back arrived after all. At the laptop somebody else may sit by now.
    if (!draft.seated || action.voteId !== draft.asks.id) return state;
    return { ...state, draft: { ...draft, earlier: true } };
  }
  // Cancelled: another attempt took its place, and will tell.
  if (!isLast || action.error === 'cancelled') return state;
  const gone = action.error === 'round-not-open' || action.error === 'no-session';
  const standing = gone && draft.standing === 'open' ? 'closed' : draft.standing;
  const sending = { state: 'failed' as const, error: action.error };
  return { ...state, draft: { ...draft, standing, sending } };
}

type Elsewhere = 'snapshot' | 'language' | 'leave' | 'begin' | 'startAnew' | 'seated' | 'enterCode';
type Answered = 'recallStarted' | 'recallFailed' | 'recalled' | 'sent' | 'sendFailed';
type DraftAction = Exclude<VoterAction, { type: Elsewhere | Answered }>;

function reduceDraft(state: VoterState, draft: Draft, action: DraftAction): VoterState {
  const put = (patch: Partial<Progress>, stage: Stage = state.stage): VoterState => ({
    ...state,
    stage,
    draft: { ...draft, ...patch },
  });
  // While answers are on their way they stay as they are, or screen and store would differ.
  if (draft.sending.state === 'busy')
    return action.type === 'holdBack' ? put({ sending: { state: 'held' } }) : state;
  if (state.stage === 'received' && action.type !== 'changeAgain') return state;
  const steps = stepsOf(draft);
  switch (action.type) {
    case 'chooseGroup': {
      if (!draft.groups.some((g) => g.id === action.groupId)) return state;
      return put({ groupId: action.groupId, commandId: null });
    }
    case 'groupDone':
      if (state.stage !== 'group' || draft.groupId === null) return state;
      return put({ sending: IDLE }, afterFilling(draft));
    case 'changeGroup':
      return put({ groups: state.snapshot?.groups ?? draft.groups }, 'group');
    case 'answer':
      return { ...state, draft: withChange(draft, action) };
    case 'next':
      if (steps === 0) return state;
      if (draft.fromReview || draft.position >= steps - 1)
        return put({ fromReview: false }, 'review');
      return put({ position: draft.position + 1 });
    case 'previous':
      if (draft.position > 0) return put({ position: draft.position - 1, fromReview: false });
      if (steps === 0 || (draft.seated && !draft.earlier)) return state;
      return put({ fromReview: false }, draft.earlier ? 'review' : 'group');
    case 'open':
      if (action.position < 0 || action.position >= steps) return state;
      return put({ position: action.position, fromReview: true }, 'filling');
    case 'view':
      return put({ view: action.view });
    case 'review':
      return steps === 0 ? state : put({ fromReview: false }, 'review');
    case 'tried':
      return draft.tried ? state : put({ tried: true });
    case 'sendStarted':
      if (state.stage !== (steps > 0 ? 'review' : 'filling') || !canSend(draft)) return state;
      return put({ commandId: action.commandId, touched: true, sending: { state: 'busy' } });
    case 'holdBack':
      return state;
    case 'changeAgain':
      if (state.stage !== 'received' || draft.standing !== 'open') return state;
      return put({}, steps > 0 ? 'review' : 'filling');
  }
}

function withChange<K extends VoteKind>(draft: Draft<K>, action: AnswerAction): Draft<K> {
  if (action.kind !== draft.kind) return draft;
  const { change } = action as AnswerAction<K>;
  const answer = rulesOf<K>(draft.kind).change(draft.asks, draft.answer, change);
  return { ...draft, answer, touched: true, commandId: null, sending: IDLE };
}
