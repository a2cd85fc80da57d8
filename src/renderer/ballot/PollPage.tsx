import { useEffect, useState, type ReactNode } from 'react';
import type { BallotLanguage } from '../../shared/domain/language';
import type { BallotSnapshot } from '../../shared/projection/types';
import {
  draftFrom,
  emptyDraft,
  gapOf,
  pollBallotOf,
  type PollDraft,
} from '../../shared/voting/rules';
import { castPoll, recallBallot } from './client';
import { CodeScreen } from './CodeScreen';
import { Dialog } from './Dialog';
import { IDLE, type Sending } from './draft';
import { Frame } from './Frame';
import { GroupChoice } from './GroupChoice';
import { Heading } from './Heading';
import { useTexts } from './i18n';
import { ArrowRight } from './icons';
import { randomId } from './ids';
import { Message } from './Message';
import { NeutralScreen } from './NeutralScreen';
import type { OpenPoll } from './open-poll';
import { PollForm } from './PollForm';
import { ReceivedScreen } from './ReceivedScreen';
import { StopButton } from './StopButton';
import { useIdle } from './useIdle';

const ASK_AFTER = 180_000;
const CLEAR_AFTER = 60_000;
const RECEIPT_WARNS_AFTER = 40_000;
const RECEIPT_CLEARS_AFTER = 20_000;

type Stage = 'neutral' | 'code' | 'group' | 'question' | 'received';
/** One voter: the own copy of the poll, so that no snapshot can take it from the screen. */
type Voter = {
  poll: OpenPoll;
  groups: BallotSnapshot['groups'];
  participantId: string;
  groupId: string | null;
  draft: PollDraft;
  /** Id of the last attempt with exactly this answer: a retry is counted once. */
  commandId: string | null;
};

type Props = {
  snapshot: BallotSnapshot;
  onBusy: (busy: boolean) => void;
  onLanguage: (language: BallotLanguage) => void;
};

/** A vote beside scoring, one voter after another; changeable with the code until the close. */
export function PollPage({ snapshot, onBusy, onLanguage }: Props): ReactNode {
  const { t } = useTexts();
  const [stage, setStage] = useState<Stage>('neutral');
  const [voter, setVoter] = useState<Voter | null>(null);
  const [recall, setRecall] = useState<Sending>(IDLE);
  const [sending, setSending] = useState<Sending>(IDLE);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const [asksToStop, setAsksToStop] = useState(false);
  const { poll } = snapshot;
  const isOpen = voter === null ? poll !== null : poll?.id === voter.poll.id;
  useEffect(() => onBusy(stage !== 'neutral'), [onBusy, stage]);

  const leave = (): void => {
    setStage('neutral');
    setVoter(null);
    setSending(IDLE);
    setRecall(IDLE);
    setTried(false);
    setAsksToStop(false);
    setCode('');
  };
  const idle = useIdle({
    enabled:
      (stage === 'group' || stage === 'question' || stage === 'code') && sending.state === 'idle',
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

  const begin = (): void => {
    if (!poll) return;
    const { groups } = snapshot;
    const draft = emptyDraft(poll.settings);
    setVoter({ poll, groups, participantId: randomId(), groupId: null, draft, commandId: null });
    setStage('group');
  };
  const recallVoter = async (typed: string): Promise<void> => {
    setRecall({ state: 'busy' });
    const outcome = await recallBallot(typed);
    if (!outcome.ok) return setRecall({ state: 'failed', error: outcome.error });
    if (!poll) return setRecall({ state: 'failed', error: 'round-not-open' });
    const { participantId, groupId, pollBallot } = outcome.value;
    const { groups } = snapshot;
    const known = groups.some(({ id }) => id === groupId);
    setVoter({
      poll,
      groups,
      participantId,
      groupId: known ? groupId : null,
      draft: draftFrom(poll.settings, pollBallot),
      commandId: null,
    });
    setRecall(IDLE);
    setStage(known ? 'question' : 'group');
  };
  const change = (draft: PollDraft): void => {
    if (!voter || sending.state === 'busy') return;
    setVoter({ ...voter, draft, commandId: null });
    setSending(IDLE);
  };
  const send = async (): Promise<void> => {
    if (!voter || voter.groupId === null || sending.state === 'busy') return;
    setTried(true);
    const { settings, id } = voter.poll;
    if (!isOpen || gapOf(settings, voter.draft) !== null) return;
    const commandId = voter.commandId ?? randomId();
    setVoter({ ...voter, commandId });
    setSending({ state: 'busy' });
    const outcome = await castPoll(
      {
        pollId: id,
        participantId: voter.participantId,
        groupId: voter.groupId,
        ballot: pollBallotOf(settings, voter.draft),
      },
      commandId,
    );
    if (!outcome.ok) return setSending({ state: 'failed', error: outcome.error });
    setSending(IDLE);
    setCode(outcome.value.code);
    setStage('received');
  };

  if (stage === 'code')
    return (
      <CodeScreen recall={recall} onRecall={(typed) => void recallVoter(typed)} onBack={leave} />
    );
  if (stage === 'neutral' || !voter)
    return (
      <NeutralScreen
        key={poll?.id ?? 'waiting'}
        open={poll !== null}
        title={snapshot.activityTitle}
        onStart={begin}
        onChange={() => setStage('code')}
        onLanguage={onLanguage}
      />
    );
  const closed = isOpen ? null : <p className="notice">{t('poll.closed')}</p>;
  const tools = <StopButton onStop={() => setAsksToStop(true)} />;
  const dialog =
    idle.warned || asksToStop ? (
      <Dialog
        title={t(idle.warned ? 'idle.title' : 'stop.title')}
        text={t(idle.warned ? 'idle.text' : 'stop.text')}
        stay={t(idle.warned ? 'idle.stay' : 'stop.stay')}
        onStay={() => (idle.warned ? idle.stay() : setAsksToStop(false))}
        leave={t('stop.leave')}
        onLeave={leave}
      />
    ) : null;
  if (stage === 'received')
    return (
      <ReceivedScreen
        code={code}
        changeable={isOpen}
        clearsSoon={receipt.warned}
        onChange={() => setStage('question')}
        onDone={leave}
      />
    );
  if (stage === 'group')
    return (
      <>
        <Frame
          title={snapshot.activityTitle}
          tools={tools}
          notice={closed}
          foot={
            <>
              <span className="foot-hint spring">{t('group.keys')}</span>
              <button
                type="button"
                className="button primary"
                onClick={() => (voter.groupId === null ? setTried(true) : setStage('question'))}
              >
                {t('group.continue')}
                <ArrowRight />
              </button>
            </>
          }
        >
          <GroupChoice
            groups={voter.groups}
            value={voter.groupId}
            legend={<Heading>{t('group.title')}</Heading>}
            onChoose={(groupId) => setVoter({ ...voter, groupId })}
          />
          <Message text={tried && voter.groupId === null ? t('group.missing') : ''} />
          <p className="explain">{t('poll.privacy')}</p>
        </Frame>
        {dialog}
      </>
    );
  return (
    <>
      <PollForm
        poll={voter.poll}
        title={snapshot.activityTitle}
        tools={tools}
        isOpen={isOpen}
        draft={voter.draft}
        onDraft={change}
        sending={sending}
        tried={tried}
        onSend={() => void send()}
      />
      {dialog}
    </>
  );
}
