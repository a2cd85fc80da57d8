import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newPollSettings } from '../../../../shared/voting/rules';
import { newId } from '../../../ui/ids';
import { useSend } from '../../actions/useSend';
import { type AgreementDraft, Agreements, EMPTY_AGREEMENT } from '../../advice/Agreements';
import type { PanelProps } from '../types';
import classes from './Agree.module.css';

/** Agreements with their read-back and the vote on the plan. */
export function AgreeActivity({ session, activity }: PanelProps) {
  const { t } = useTranslation('discuss');
  const [draft, setDraft] = useState<AgreementDraft>(EMPTY_AGREEMENT);
  const { agreements } = session;
  const missing = agreements.filter(({ who, due }) => who === '' || due === '').length;
  return (
    <section aria-labelledby="agree-title" className={classes.panel}>
      <h1 id="agree-title">{activity.title}</h1>
      <p className={classes.lead}>{t('agree.script')}</p>
      {missing > 0 && (
        <p className={classes.missing} role="status">
          {t('agree.missing', { count: missing })}
        </p>
      )}
      <Agreements
        agreements={agreements}
        scene={session.projector.scene}
        draft={draft}
        onDraft={setDraft}
        focusRequest={0}
        hasKey={false}
      />
      {agreements.length > 0 && <Confidence session={session} activity={activity} />}
    </section>
  );
}

/** The way to a vote on the whole plan: there is one in the agenda, or it is added. */
function Confidence({ session, activity }: PanelProps) {
  const { t } = useTranslation('discuss');
  const send = useSend();
  const { activities } = session.agenda;
  const vote = activities.find(({ poll }) => poll?.method === 'gradients');
  const add = (): void => {
    const at = activities.findIndex(({ id }) => id === activity.id) + 1;
    const poll = { ...newPollSettings('gradients'), question: t('agree.planQuestion') };
    void send({
      type: 'activity/add',
      at,
      activity: {
        id: newId(),
        kind: 'prioritise',
        title: t('agree.planTitle'),
        minutes: 5,
        notes: '',
        enough: null,
        input: null,
        poll,
      },
    });
  };
  return (
    <div className={classes.vote}>
      <p>{t(vote ? 'agree.voteReady' : 'agree.voteMissing', { title: vote?.title ?? '' })}</p>
      {vote ? (
        <Button
          variant="default"
          rightSection={<IconArrowRight size={17} stroke={1.75} />}
          onClick={() => void send({ type: 'live/go', activityId: vote.id })}
        >
          {t('agree.toVote')}
        </Button>
      ) : (
        <Button variant="default" onClick={add}>
          {t('agree.addVote')}
        </Button>
      )}
    </div>
  );
}
