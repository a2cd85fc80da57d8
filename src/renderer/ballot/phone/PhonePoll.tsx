import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { castPoll } from '../client';
import { IDLE, type Sending } from '../draft';
import { randomId } from '../ids';
import type { Outcome } from '../outcome';
import { outcomeOf } from '../phone-transport';
import { draftFrom, gapOf, pollBallotOf, type PollDraft } from '../../../shared/voting/rules';
import type { OpenPoll } from '../open-poll';
import { PollForm } from '../PollForm';
import { keep, kept } from './kept';
import { usePhone, usePhoneState, type ActivityProps, type Phone } from './phone-context';
import { PhoneReceived, PhoneWaiting } from './ReceiptScreens';
import { useLate } from './useLate';

type Voter = {
  poll: OpenPoll;
  draft: PollDraft;
  /** Changed since it was last received or begun. */
  touched: boolean;
  stage: 'question' | 'received';
  sending: Sending;
  /** Id of the last attempt with exactly this answer: a retry is counted once. */
  commandId: string | null;
};

/** Where this phone was in a poll: waiting, begun, received, or at the start. */
export function voterIn({ client, storage }: Phone, poll: OpenPoll): Voter {
  const { id, settings } = poll;
  const waiting = client.waitingFor(id);
  const { answers } = client.state;
  const received = answers?.pollId === id ? answers.pollBallot : null;
  const begun = kept<PollDraft>(storage, 'draft-poll', id);
  const sent = waiting?.type === 'poll' && !begun ? waiting : null;
  return {
    poll,
    draft: begun ?? draftFrom(settings, sent?.ballot ?? received),
    touched: begun !== null || sent !== null,
    stage: begun || sent || !received ? 'question' : 'received',
    sending: sent ? { state: 'busy' } : IDLE,
    commandId: sent?.id ?? null,
  };
}

/** A vote beside scoring, on a phone. */
export function PhonePoll({ snapshot, groupId, onBusy }: ActivityProps): ReactNode {
  const phone = usePhone();
  const { client, storage } = phone;
  const { seat, link } = usePhoneState(phone);
  const { poll } = snapshot;
  const [voter, setVoter] = useState<Voter | null>(() => poll && voterIn(phone, poll));
  const [tried, setTried] = useState(false);
  const isOpen = voter !== null && poll?.id === voter.poll.id;
  const busy = voter?.sending.state === 'busy';
  const late = useLate(busy, link === 'offline' || link === 'refused');
  const inProgress = voter !== null && voter.stage === 'question' && voter.touched;

  const settle = useCallback((commandId: string, outcome: Outcome<{ code: string }>): void => {
    setVoter((now) => {
      if (now?.commandId !== commandId || (!outcome.ok && outcome.error === 'cancelled'))
        return now;
      if (!outcome.ok) return { ...now, sending: { state: 'failed', error: outcome.error } };
      return { ...now, sending: IDLE, stage: 'received', touched: false, commandId: null };
    });
  }, []);

  useEffect(() => onBusy(inProgress), [onBusy, inProgress]);
  // What an earlier page of this phone sent, and has no answer yet.
  useEffect(() => {
    const id = poll && client.waitingFor(poll.id)?.id;
    if (id) void client.follow(id)?.then((outcome) => settle(id, outcomeOf(client, outcome)));
  }, [client, poll, settle]);
  useEffect(() => {
    if (inProgress && !busy) keep(storage, 'draft-poll', voter.poll.id, voter.draft);
    else storage.remove('draft-poll');
  }, [storage, inProgress, busy, voter]);
  // Nothing is in progress here: take what is open now.
  if (!inProgress && poll && !isOpen) {
    setVoter(voterIn(phone, poll));
    setTried(false);
  }

  const send = async (): Promise<void> => {
    if (!voter || busy) return;
    setTried(true);
    const { settings, id } = voter.poll;
    if (!isOpen || gapOf(settings, voter.draft) !== null) return;
    const commandId = voter.commandId ?? randomId();
    setVoter({ ...voter, commandId, touched: true, sending: { state: 'busy' } });
    const ballot = pollBallotOf(settings, voter.draft);
    const answer = { pollId: id, participantId: '', groupId, ballot };
    settle(commandId, await castPoll(answer, commandId));
  };

  if (!voter || !seat) return null;
  if (voter.stage === 'received')
    return (
      <PhoneReceived
        seat={seat}
        onChange={isOpen ? () => setVoter({ ...voter, stage: 'question' }) : null}
      />
    );
  if (late)
    return <PhoneWaiting onChange={() => setVoter({ ...voter, sending: IDLE, commandId: null })} />;
  return (
    <PollForm
      poll={voter.poll}
      title={snapshot.activityTitle}
      isOpen={isOpen}
      draft={voter.draft}
      onDraft={(draft) =>
        busy || setVoter({ ...voter, draft, touched: true, commandId: null, sending: IDLE })
      }
      sending={voter.sending}
      tried={tried}
      onSend={() => void send()}
      onLeave={() => setVoter({ ...voter, touched: false })}
    />
  );
}
