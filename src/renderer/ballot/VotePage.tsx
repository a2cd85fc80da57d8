import { useCallback, useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import type { BallotLanguage } from '../../shared/domain/language';
import type { BallotSnapshot } from '../../shared/projection/types';
import { recallBallot } from './client';
import { CodeScreen } from './CodeScreen';
import { Dialog } from './Dialog';
import { TextsContext, useLanguage } from './i18n';
import { randomId } from './ids';
import { NeutralScreen } from './NeutralScreen';
import { ReceivedScreen } from './ReceivedScreen';
import { useIdle } from './useIdle';
import { isBegun, type Draft } from './voter/draft';
import { voteOf } from './voter/kinds';
import { useVoter } from './voter/useVoter';
import { VoteForm } from './VoteForm';
import { VoteGroup } from './VoteGroup';

const SECOND = 1000;
/** A ballot in progress: ask after three minutes, clear a minute later. */
const ASK_AFTER = 180 * SECOND;
const CLEAR_AFTER = 60 * SECOND;
/** The receipt: clears after a minute, and says so for the last twenty seconds. */
const RECEIPT_WARNS_AFTER = 40 * SECOND;
const RECEIPT_CLEARS_AFTER = 20 * SECOND;
/** Another language on the empty chair goes back after a minute. */
const LANGUAGE_RESETS_AFTER = 60 * SECOND;

type Props = {
  snapshot: BallotSnapshot | null | undefined;
  /** The language that was chosen for polls and notes; it stays. */
  chosen: BallotLanguage | null;
  onBusy: (busy: boolean) => void;
  onLanguage: (language: BallotLanguage) => void;
};

/** The ballot window: one voter after another at the same page, changeable with a code until the close. */
export function VotePage({ snapshot, chosen, onBusy, onLanguage }: Props): ReactNode {
  const { state, dispatch, send } = useVoter(snapshot);
  const [asksToStop, setAsksToStop] = useState(false);
  const { stage, draft } = state;
  const open = voteOf(state.snapshot);
  const keepsLanguage = (draft ?? open)?.kind === 'poll';
  const language = (keepsLanguage ? chosen : state.language) ?? state.snapshot?.language ?? 'nl';
  const choose = (language: BallotLanguage): void =>
    keepsLanguage ? onLanguage(language) : dispatch({ type: 'language', language });
  const inLanguage = useLanguage(language, state.snapshot?.language);
  const { t } = inLanguage;
  const title = state.snapshot?.activityTitle ?? '';

  useEffect(() => onBusy(stage !== 'neutral'), [onBusy, stage]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t('windowTitle')} · Regiotafel`;
  }, [language, t]);

  const leave = useCallback(() => {
    setAsksToStop(false);
    dispatch({ type: 'leave' });
  }, [dispatch]);

  // Answers that could not be saved are not cleared while they may still be sent.
  const unsent = draft?.standing === 'open' && draft.sending.state !== 'idle';
  const idle = useIdle({
    enabled: stage !== 'neutral' && stage !== 'received' && !unsent,
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

  const recall = async (typed: string): Promise<void> => {
    dispatch({ type: 'recallStarted' });
    const outcome = await recallBallot(typed);
    if (outcome.ok) dispatch({ type: 'recalled', ...outcome.value });
    else dispatch({ type: 'recallFailed', error: outcome.error });
  };
  const stop = (): void => {
    if (draft && (draft.kind === 'poll' || isBegun(draft))) setAsksToStop(true);
    else leave();
  };

  return (
    <TextsContext.Provider value={inLanguage}>
      {stage === 'neutral' && state.snapshot !== undefined && (
        <NeutralScreen
          // Anew when a vote opens, so that focus and voice start at the new heading.
          key={open?.asks.id ?? 'waiting'}
          open={open !== null}
          title={title}
          onStart={() => dispatch({ type: 'begin', participantId: randomId() })}
          onChange={() => dispatch({ type: 'enterCode' })}
          onLanguage={choose}
        />
      )}
      {stage === 'code' && (
        <CodeScreen recall={state.recall} onRecall={(code) => void recall(code)} onBack={leave} />
      )}
      {draft && stage === 'group' && (
        <VoteGroup
          draft={draft}
          title={title}
          dispatch={dispatch}
          onLanguage={choose}
          onStop={stop}
        />
      )}
      {draft && (stage === 'filling' || stage === 'review') && (
        <VoteForm
          draft={draft}
          isReview={stage === 'review'}
          title={title}
          dispatch={dispatch}
          onSend={() => void send()}
          onStop={stop}
        />
      )}
      {draft && stage === 'received' && (
        <ReceivedScreen
          code={state.code}
          changeable={draft.standing === 'open'}
          clearsSoon={receipt.warned}
          onChange={() => dispatch({ type: 'changeAgain' })}
          onDone={leave}
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
function stopText({ kind, sending, earlier }: Draft) {
  if (kind === 'poll') return 'stop.text' as const;
  if (sending.state === 'failed' && sending.error === 'transport')
    return 'stop.textUnsure' as const;
  return earlier ? ('stop.textEarlier' as const) : ('stop.text' as const);
}
