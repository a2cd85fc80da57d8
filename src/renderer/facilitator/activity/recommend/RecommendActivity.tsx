import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDeviceTv, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/EmptyState';
import { IconAction } from '../../../ui/IconAction';
import { useNotifyUndo } from '../../actions/notifyUndo';
import { useSend } from '../../actions/useSend';
import { useShowToRoom } from '../../run/useShowToRoom';
import shared from '../agree/Agree.module.css';
import type { PanelProps } from '../types';
import classes from './Recommend.module.css';

/** The chosen recommendations, in the order in which they are read. */
export function RecommendActivity({ session, activity }: PanelProps) {
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
    <section aria-labelledby="recommend-title" className={shared.panel}>
      <h1 id="recommend-title">{activity.title}</h1>
      <p className={shared.lead}>{t('recommend.lead')}</p>
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
