import { Button } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowRight,
  IconArrowUp,
  IconDeviceTv,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '../../../../shared/domain/agenda';
import { newPollSettings } from '../../../../shared/voting/rules';
import type { FacilitatorSnapshot } from '../../../../shared/projection/types';
import { EmptyState } from '../../../ui/EmptyState';
import { IconAction } from '../../../ui/IconAction';
import { newId } from '../../../ui/ids';
import { useNotifyUndo } from '../../actions/notifyUndo';
import { useSend } from '../../actions/useSend';
import { Agreements, EMPTY_AGREEMENT, type AgreementDraft } from '../../advice/Agreements';
import { useShowToRoom } from '../../run/useShowToRoom';
import classes from './Agree.module.css';

type View = FacilitatorSnapshot['session'];
type Props = { session: View; activity: Activity };

/** Recommendations to choose from, or agreements with their read-back and the vote on the plan. */
export function AgreeActivity({ session, activity }: Props) {
  return activity.kind === 'recommend' ? (
    <Recommendations session={session} activity={activity} />
  ) : (
    <AgreementsPanel session={session} activity={activity} />
  );
}

function AgreementsPanel({ session, activity }: Props) {
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
function Confidence({ session, activity }: Props) {
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

function Recommendations({ session, activity }: Props) {
  const { t } = useTranslation('discuss');
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const { show } = useShowToRoom();
  const { recommendations } = session;
  const move = (id: string, to: number): void => void send({ type: 'recommendation/move', id, to });
  const remove = async (id: string): Promise<void> => {
    if ((await send({ type: 'recommendation/remove', id })).ok) notifyUndo(t('recommend.removed'));
  };
  return (
    <section aria-labelledby="recommend-title" className={classes.panel}>
      <h1 id="recommend-title">{activity.title}</h1>
      <p className={classes.lead}>{t('recommend.lead')}</p>
      {recommendations.length === 0 ? (
        <EmptyState title={t('recommend.emptyTitle')} text={t('recommend.emptyText')} />
      ) : (
        <>
          <ol className={classes.list}>
            {recommendations.map(({ id, title, text }, index) => (
              <li key={id}>
                <span className={classes.rank}>{index + 1}</span>
                <div>
                  <strong>{title}</strong>
                  <p>{text}</p>
                </div>
                <span className={classes.tools}>
                  <IconAction
                    label={t('recommend.up', { title })}
                    disabled={index === 0}
                    onClick={() => move(id, index - 1)}
                  >
                    <IconArrowUp size={17} stroke={1.75} />
                  </IconAction>
                  <IconAction
                    label={t('recommend.down', { title })}
                    disabled={index === recommendations.length - 1}
                    onClick={() => move(id, index + 1)}
                  >
                    <IconArrowDown size={17} stroke={1.75} />
                  </IconAction>
                  <IconAction
                    label={t('recommend.remove', { title })}
                    onClick={() => void remove(id)}
                  >
                    <IconTrash size={17} stroke={1.75} />
                  </IconAction>
                </span>
              </li>
            ))}
          </ol>
          <Button
            variant="default"
            leftSection={<IconDeviceTv size={17} stroke={1.75} />}
            onClick={() => show({ kind: 'recommendations' })}
          >
            {t('show')}
          </Button>
        </>
      )}
    </section>
  );
}
