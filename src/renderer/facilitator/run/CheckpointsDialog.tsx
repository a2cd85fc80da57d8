import { Button, Modal, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Checkpoint } from '../../../shared/contract/session-calls';
import { LIMITS } from '../../../shared/domain/limits';
import { useCall } from '../actions/useCall';
import classes from './Room.module.css';
import { useMoment } from './useMoment';

type Props = { readOnly: boolean; onClose: () => void };

/** Moments of the session to go back to; votes stay, and so does what is there now. */
export function CheckpointsDialog({ readOnly, onClose }: Props) {
  const { t } = useTranslation('run');
  const call = useCall();
  const moment = useMoment();
  const [list, setList] = useState<Checkpoint[] | null>(null);
  const [label, setLabel] = useState('');
  const [version, setVersion] = useState(0);
  useEffect(() => {
    let stale = false;
    void call('checkpoints/list').then((result) => {
      if (!stale && result.ok) setList(result.value);
    });
    return () => {
      stale = true;
    };
  }, [call, version]);

  const add = async (): Promise<void> => {
    const name = label.trim();
    if (name === '' || !(await call('checkpoints/add', { label: name })).ok) return;
    setLabel('');
    setVersion((before) => before + 1);
  };
  const restore = async (fileName: string): Promise<void> => {
    if ((await call('checkpoints/restore', { fileName })).ok) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={t('checkpoints.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <p className={classes.explain}>{t('checkpoints.explain')}</p>
      <form
        className={classes.addLine}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput
          label={t('checkpoints.label')}
          value={label}
          maxLength={LIMITS.title}
          disabled={readOnly}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Button type="submit" disabled={readOnly || label.trim() === ''}>
          {t('checkpoints.add')}
        </Button>
      </form>
      {list?.length === 0 && <p className={classes.note}>{t('checkpoints.none')}</p>}
      <ul className={classes.lines} aria-label={t('checkpoints.title')}>
        {list?.map((item) => (
          <li key={item.fileName}>
            <time dateTime={item.at}>{moment(item.at)}</time>
            <span>{item.label}</span>
            <Button
              variant="default"
              disabled={readOnly}
              aria-label={t('checkpoints.restoreOf', { label: item.label, time: moment(item.at) })}
              onClick={() => void restore(item.fileName)}
            >
              {t('checkpoints.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
