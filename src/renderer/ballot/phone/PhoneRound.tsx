import { useCallback, useEffect, useReducer, type ReactNode } from 'react';
import { neutralState, openRound, reduceBallot } from '../ballot-state';
import { BallotScreens } from '../BallotScreens';
import { castBallot } from '../client';
import { hasAnswers } from '../draft';
import { randomId } from '../ids';
import type { Outcome } from '../outcome';
import { outcomeOf } from '../phone-transport';
import { keep } from './kept';
import { usePhone, usePhoneState, type ActivityProps } from './phone-context';
import { PhoneReceived, PhoneWaiting } from './ReceiptScreens';
import { seatedIn } from './seated';
import { useLate } from './useLate';

const nothing = (): void => undefined;

/** Scoring on a phone: the seat stays, and what is begun survives everything. */
export function PhoneRound(props: ActivityProps): ReactNode {
  const { snapshot, groupId, onBusy, onChangeGroup } = props;
  const phone = usePhone();
  const { client, storage } = phone;
  const { seat, link } = usePhoneState(phone);
  const [state, dispatch] = useReducer(reduceBallot, undefined, neutralState);
  const { stage, draft } = state;
  const open = openRound(state.snapshot)?.id ?? null;
  const sending = draft?.sending.state === 'busy';
  const late = useLate(sending, link === 'offline' || link === 'refused');

  const settle = useCallback(
    (commandId: string, roundId: string, outcome: Outcome<{ code: string }>): void => {
      if (outcome.ok) {
        dispatch({ type: 'sent', commandId, code: outcome.value.code });
        dispatch({ type: 'arrived', roundId });
      } else if (outcome.error !== 'cancelled')
        dispatch({ type: 'sendFailed', commandId, error: outcome.error });
    },
    [],
  );

  useEffect(() => dispatch({ type: 'snapshot', snapshot }), [snapshot]);
  useEffect(() => {
    if (stage !== 'neutral' || open === null) return;
    const seated = seatedIn(phone, open, groupId);
    dispatch({ type: 'seated', ...seated });
    const id = client.waitingFor(open)?.id;
    if (id !== undefined)
      void client.follow(id)?.then((outcome) => settle(id, open, outcomeOf(client, outcome)));
  }, [stage, open, phone, client, groupId, settle]);
  useEffect(() => {
    if (!draft) return;
    const { questions, answers, importance, position } = draft;
    // What is on its way is kept in the outbox.
    if (stage === 'received' || draft.sending.state === 'busy') storage.remove('draft-round');
    else if (hasAnswers(draft))
      keep(storage, 'draft-round', questions.id, { answers, importance, position });
  }, [stage, draft, storage]);

  const leave = useCallback(() => {
    storage.remove('draft-round');
    dispatch({ type: 'leave' });
  }, [storage]);
  const inProgress = draft !== null && stage !== 'received' && hasAnswers(draft);
  const isOver = draft !== null && draft.round !== 'open' && !inProgress;
  useEffect(() => onBusy(inProgress), [onBusy, inProgress]);
  useEffect(() => {
    if (isOver) leave();
  }, [isOver, leave]);

  const send = async (): Promise<void> => {
    if (!draft) return;
    const commandId = draft.commandId ?? randomId();
    dispatch({ type: 'sendStarted', commandId });
    const roundId = draft.questions.id;
    settle(commandId, roundId, await castBallot({ ...draft, groupId }, commandId));
  };

  if (!draft || !seat) return null;
  if (stage === 'received')
    return (
      <PhoneReceived
        seat={seat}
        onChange={draft.round === 'open' ? () => dispatch({ type: 'changeAgain' }) : null}
      />
    );
  if (late) return <PhoneWaiting onChange={() => dispatch({ type: 'holdBack' })} />;
  return (
    <BallotScreens
      stage={stage}
      draft={draft}
      code={state.code}
      clearsSoon={false}
      dispatch={(action) => (action.type === 'changeGroup' ? onChangeGroup() : dispatch(action))}
      onSend={() => void send()}
      onStop={leave}
      onLeave={nothing}
    />
  );
}
