import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionEntry } from '../../../shared/contract/session-calls';
import { useCall } from '../actions/useCall';
import classes from './Room.module.css';
import { useMoment } from './useMoment';

/** What the facilitator did, newest first. */
export function LogDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['run', 'common']);
  const call = useCall();
  const moment = useMoment();
  const [entries, setEntries] = useState<ActionEntry[] | null>(null);
  useEffect(() => {
    let stale = false;
    void call('actions/list').then((result) => {
      if (!stale && result.ok) setEntries(result.value);
    });
    return () => {
      stale = true;
    };
  }, [call]);
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t('run:log.title')}
      closeButtonProps={{ 'aria-label': t('run:close') }}
    >
      <p className={classes.explain}>{t('run:log.explain')}</p>
      {entries?.length === 0 && <p className={classes.note}>{t('run:log.none')}</p>}
      <ol className={classes.lines}>
        {entries?.map(({ at, type }, index) => (
          <li key={`${at}-${index}`}>
            <time dateTime={at}>{moment(at)}</time>
            <span className={classes.what}>{t(`common:command.${type}`)}</span>
          </li>
        ))}
      </ol>
    </Modal>
  );
}
