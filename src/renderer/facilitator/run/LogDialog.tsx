import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionEntry } from '../../../shared/contract/session-calls';
import { useCall } from '../actions/useCall';
import classes from './Room.module.css';
import { useMoment } from './useMoment';

/** What the facilitator did, newest first. */
export function LogDialog({ onClose }: { onClose: () => void }) {
  const { t, i18n } = useTranslation(['run', 'common']);
  const call = useCall();
  const moment = useMoment();
  const list = new Intl.ListFormat(i18n.language);
  /** A click that did several things is one line: what it did, each thing once. */
  const words = ({ type, also = [] }: ActionEntry): string =>
    list.format(new Set([type, ...also].map((one) => t(`common:command.${one}`))));
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
        {entries?.map((entry, index) => (
          <li key={`${entry.at}-${index}`}>
            <time dateTime={entry.at}>{moment(entry.at)}</time>
            <span className={classes.what}>{words(entry)}</span>
          </li>
        ))}
      </ol>
    </Modal>
  );
}
