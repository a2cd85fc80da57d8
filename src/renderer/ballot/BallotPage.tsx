import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useReducer,
  useState,
  type ReactNode,
} from 'react';
import { useSnapshot } from '../state/useSnapshot';
import { neutralState, openRound, reduceBallot } from './ballot-state';
import { hasAnswers, type Draft } from './draft';
import { BallotScreens } from './BallotScreens';
import { castBallot, recallBallot, snapshots } from './client';
import { CodeScreen } from './CodeScreen';
import { Dialog } from './Dialog';
import { TextsContext, useLanguage } from './i18n';
import { randomId } from './ids';
import { NeutralScreen } from './NeutralScreen';
import { useIdle } from './useIdle';

const SECOND = 1000;
/** A ballot in progress: ask after three minutes, clear a minute later. */
const ASK_AFTER = 180 * SECOND;
const CLEAR_AFTER = 60 * SECOND;
/** The receipt: clears after a minute, and says so for the last twenty seconds. */
const RECEIPT_WARNS_AFTER = 40 * SECOND;
const RECEIPT_CLEARS_AFTER = 20 * SECOND;
/** Another language on the empty chair goes back after a minute. */
const LANGUAGE_RESETS_AFTER = 60 * SECOND;

/** The ballot: one voter after another at the same page. */
export function BallotPage({ onBusy }: { onBusy: (busy: boolean) => void }): ReactNode {
  const snapshot = useSnapshot(snapshots);
  const [state, dispatch] = useReducer(reduceBallot, undefined, neutralState);
  const [asksToStop, setAsksToStop] = useState(false);
  const { stage, draft } = state;
  const language = state.language ?? state.snapshot?.language ?? 'nl';
  const inLanguage = useLanguage(language, state.snapshot?.language);
  const { t } = inLanguage;

  useEffect(() => dispatch({ type: 'snapshot', snapshot }), [snapshot]);
  useEffect(() => onBusy(stage !== 'neutral'), [onBusy, stage]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t('windowTitle')} · Regiotafel`;
  }, [language, t]);

  const leave = useCallback(() => {
    setAsksToStop(false);
    dispatch({ type: 'leave' });
  }, []);

  // Answers that could not be saved are not cleared while they may still be sent.
  const unsent = draft?.round === 'open' && draft.sending.state !== 'idle';
  const filling = stage !== 'neutral' && stage !== 'received' && !unsent;
  const idle = useIdle({
    enabled: filling,
    warnAfter: ASK_AFTER,
    expireAfter: CLEAR_AFTER,
    askFirst: true,
    onExpire: leave,
  });
  const receipt = useIdle({
    enabled: stage === 'received',
    warnAfter: RECEIPT_WARNS_AFTER,
    expireAfter: RECEIPT_CLEARS_AFTER,
    askFirst: false,
    onExpire: leave,
  });
  useIdle({
    enabled: stage === 'neutral' && state.language !== null,
    warnAfter: LANGUAGE_RESETS_AFTER,
    expireAfter: 0,
    askFirst: false,
    onExpire: leave,
  });

  const send = async (): Promise<void> => {
    if (!draft || draft.groupId === null) return;
    const commandId = draft.commandId ?? randomId();
    dispatch({ type: 'sendStarted', commandId });
    const outcome = await castBallot({ ...draft, groupId: draft.groupId }, commandId);
    if (outcome.ok) dispatch({ type: 'sent', commandId, code: outcome.value.code });
    else dispatch({ type: 'sendFailed', commandId, error: outcome.error });
  };
  const recall = async (typed: string): Promise<void> => {
    dispatch({ type: 'recallStarted' });
    const outcome = await recallBallot(typed);
    if (outcome.ok) dispatch({ type: 'recalled', ...outcome.value });
    else dispatch({ type: 'recallFailed', error: outcome.error });
  };
  const stop = (): void => {
    if (draft && hasAnswers(draft)) setAsksToStop(true);
    else leave();
  };

  return (
    <TextsContext.Provider value={inLanguage}>
      {stage === 'neutral' && state.snapshot !== undefined && (
        <NeutralScreen
          // Anew when the round opens, so that focus and voice start at the new heading.
          key={openRound(state.snapshot)?.id ?? 'waiting'}
          open={openRound(state.snapshot) !== null}
          title={state.snapshot?.activityTitle ?? ''}
          onStart={() => dispatch({ type: 'begin', participantId: randomId() })}
          onChange={() => dispatch({ type: 'enterCode' })}
          onLanguage={(chosen) => dispatch({ type: 'language', language: chosen })}
        />
      )}
      {stage === 'code' && (
        <CodeScreen recall={state.recall} onRecall={(code) => void recall(code)} onBack={leave} />
      )}
      {draft && (
        <BallotScreens
          stage={stage}
          draft={draft}
          code={state.code}
          clearsSoon={receipt.warned}
          dispatch={dispatch}
          onSend={() => void send()}
          onStop={stop}
          onLeave={leave}
        />
      )}
      {idle.warned ? (
        <Dialog
          title={t('idle.title')}
          text={t('idle.text')}
          stay={t('idle.stay')}
          onStay={idle.stay}
          leave={t('idle.leave')}
          onLeave={leave}
        />
      ) : (
        asksToStop &&
        draft && (
          <Dialog
            title={t('stop.title')}
            text={t(stopText(draft))}
            stay={t('stop.stay')}
            onStay={() => setAsksToStop(false)}
            leave={t('stop.leave')}
            onLeave={leave}
          />
        )
      )}
    </TextsContext.Provider>
  );
}

/** What leaving means for the answers of this voter. */
function stopText({ sending, earlier }: Draft) {
  if (sending.state === 'failed' && sending.error === 'transport')
    return 'stop.textUnsure' as const;
  return earlier ? ('stop.textEarlier' as const) : ('stop.text' as const);
}
