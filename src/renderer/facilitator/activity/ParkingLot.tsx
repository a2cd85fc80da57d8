import { Button, Modal, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../shared/domain/limits';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { IconAction } from '../../ui/IconAction';
import { newId } from '../../ui/ids';
import { DialogUndo } from '../actions/DialogUndo';
import { useNotifyUndo } from '../actions/notifyUndo';
import { useSend } from '../actions/useSend';
import classes from './ParkingLot.module.css';

type Props = { session: FacilitatorSnapshot['session']; opened: boolean; onClose: () => void };

/** What is put aside for later: one line and Enter, from anywhere. */
export function ParkingLot({ session, opened, onClose }: Props) {
  const { t } = useTranslation(['discuss', 'common']);
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const [text, setText] = useState('');
  const { parkingLot } = session;
  const add = async (): Promise<void> => {
    const wanted = text.trim();
    if (wanted === '') return;
    setText('');
    const item = { id: newId(), text: wanted };
    if (!(await send({ type: 'parked/add', item })).ok) setText(wanted);
  };
  const remove = async (id: string): Promise<void> => {
    if ((await send({ type: 'parked/remove', id })).ok) notifyUndo(t('parking.removed'));
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('parking.title')}
      size={560}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        className={classes.entry}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput
          data-autofocus
          aria-label={t('parking.entry')}
          placeholder={t('parking.entry')}
          maxLength={LIMITS.shortText}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={text.trim() === ''}>
          {t('add')}
        </Button>
      </form>
      <p className={classes.hint}>{t('parking.hint')}</p>
      {parkingLot.length > 0 && (
        <ul className={classes.list}>
          {parkingLot.map(({ id, text: parked, outcome }) => (
            <li key={id}>
              <span dir="auto">{parked}</span>
              {outcome && <em>{t(`close.${outcome}`)}</em>}
              <IconAction
                label={t('remove', { text: parked.slice(0, 60) })}
                onClick={() => void remove(id)}
              >
                <IconTrash size={17} stroke={1.75} />
              </IconAction>
            </li>
          ))}
        </ul>
      )}
      <DialogUndo />
    </Modal>
  );
}
