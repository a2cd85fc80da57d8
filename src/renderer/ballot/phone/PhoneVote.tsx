import { useCallback, useEffect, type ReactNode } from 'react';
import { outcomeOf } from '../phone-transport';
import { isBegun, type Draft } from '../voter/draft';
import { rulesOf, voteOf, type VoteKind } from '../voter/kinds';
import { useVoter } from '../voter/useVoter';
import { isInProgress } from '../voter/voter';
import { VoteForm } from '../VoteForm';
import { keep } from './kept';
import { usePhone, usePhoneState, type ActivityProps, type Phone } from './phone-context';
import { PhoneReceived, PhoneWaiting } from './ReceiptScreens';
import { seatedIn } from './seated';
import { useLate } from './useLate';

/** Keeps what is in progress on this phone; what is on its way is kept in the outbox. */
function keepDraft<K extends VoteKind>({ storage }: Phone, draft: Draft<K>, isDone: boolean): void {
  const { kind, asks, answer, position, sending } = draft;
  const { draftName, keep: keptAs } = rulesOf<K>(kind);
  if (isDone || sending.state === 'busy') storage.remove(draftName);
  else if (isBegun(draft)) keep(storage, draftName, asks.id, keptAs(answer, position));
}

/** A vote on a phone: the seat stays, and what is begun survives everything. */
export function PhoneVote({ snapshot, groupId, onBusy, onChangeGroup }: ActivityProps): ReactNode {
  const phone = usePhone();
  const { client, storage } = phone;
  const { seat, link } = usePhoneState(phone);
  const { state, dispatch, send, settle } = useVoter(snapshot);
  const { stage, draft } = state;
  const open = voteOf(state.snapshot);
  const late = useLate(draft?.sending.state === 'busy', link === 'offline' || link === 'refused');

  useEffect(() => {
    if (stage !== 'neutral' || !open) return;
    dispatch({ type: 'seated', seat: seatedIn(phone, open, groupId) });
    // What an earlier page of this phone sent, and has no answer yet.
    const { id } = open.asks;
    const waiting = client.waitingFor(id)?.id;
    if (waiting !== undefined)
      void client
        .follow(waiting)
        ?.then((outcome) => settle(waiting, id, outcomeOf(client, outcome)));
  }, [stage, open, phone, client, groupId, dispatch, settle]);
  useEffect(() => {
    if (draft) keepDraft(phone, draft, stage === 'received');
  }, [phone, stage, draft]);

  const leave = useCallback(() => {
    if (draft) storage.remove(rulesOf(draft.kind).draftName);
    dispatch({ type: 'leave' });
  }, [storage, draft, dispatch]);
  const inProgress = isInProgress(state);
  const isOver = draft !== null && draft.standing !== 'open' && !inProgress;
  useEffect(() => onBusy(inProgress), [onBusy, inProgress]);
  useEffect(() => {
    if (isOver) leave();
  }, [isOver, leave]);

  if (!draft || !seat) return null;
  if (stage === 'received')
    return (
      <PhoneReceived
        seat={seat}
        onChange={draft.standing === 'open' ? () => dispatch({ type: 'changeAgain' }) : null}
      />
    );
  if (late) return <PhoneWaiting onChange={() => dispatch({ type: 'holdBack' })} />;
  return (
    <VoteForm
      draft={draft}
      isReview={stage === 'review'}
      title={snapshot.activityTitle}
      dispatch={(action) => (action.type === 'changeGroup' ? onChangeGroup() : dispatch(action))}
      onSend={() => void send()}
      onStop={leave}
    />
  );
}
