import { Button, TextInput } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconInfoCircle,
  IconLock,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Activity } from '../../../../shared/domain/agenda';
import { LIMITS } from '../../../../shared/domain/limits';
import { similarPairs } from '../../../../shared/similarity/similar';
import type { PollItem } from '../../../../shared/voting/parts/schema-items';
import { IconAction } from '../../../ui/IconAction';
import { newId } from '../../../ui/ids';
import { useNotifyUndo } from '../../actions/notifyUndo';
import { useSend } from '../../actions/useSend';
import scoreClasses from '../score/Score.module.css';
import classes from './Prioritise.module.css';

type Props = { activity: Activity; items: readonly PollItem[]; locked: boolean };

/** The options of a vote: to change until it opens, then fixed. */
export function PollItemList({ activity, items, locked }: Props) {
  const { t } = useTranslation('poll');
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const [text, setText] = useState('');
  const activityId = activity.id;
  const add = async (): Promise<void> => {
    const label = text.trim();
    if (label === '') return;
    setText('');
    const item = { id: newId(), label, themeId: null, challengeId: null };
    const { ok } = await send({ type: 'option/add', activityId, options: [item] });
    // A refused option goes back into the line, unless the next one is already being typed.
    if (!ok) setText((now) => (now === '' ? label : now));
  };
  const move = (id: string, by: -1 | 1) => (): void =>
    void send({ type: 'option/move', activityId, id, by });
  const remove = async (id: string): Promise<void> => {
    if ((await send({ type: 'option/remove', activityId, id })).ok) notifyUndo(t('panel.removed'));
  };
  const [pair] = similarPairs(
    items.map(({ id, label }) => ({ id, text: label })),
    { limit: 1, threshold: 0.6 },
  );
  const labelOf = (id: string): string => items.find((item) => item.id === id)?.label ?? '';

  return (
    <section className={classes.items} aria-labelledby="poll-items">
      <h2 id="poll-items">{t('panel.items')}</h2>
      {locked && (
        <p className={classes.locked}>
          <IconLock size={15} stroke={1.75} aria-hidden />
          {t('panel.locked')}
        </p>
      )}
      <ol>
        {items.map(({ id, label }, index) => (
          <li key={id}>
            <span dir="auto">{label}</span>
            {!locked && (
              <span className={classes.tools}>
                <IconAction
                  label={t('panel.up', { name: label })}
                  disabled={index === 0}
                  onClick={move(id, -1)}
                >
                  <IconArrowUp size={17} stroke={1.75} />
                </IconAction>
                <IconAction
                  label={t('panel.down', { name: label })}
                  disabled={index === items.length - 1}
                  onClick={move(id, 1)}
                >
                  <IconArrowDown size={17} stroke={1.75} />
                </IconAction>
                <IconAction
                  label={t('panel.remove', { name: label })}
                  onClick={() => void remove(id)}
                >
                  <IconTrash size={17} stroke={1.75} />
                </IconAction>
              </span>
            )}
          </li>
        ))}
      </ol>
      {pair && !locked && (
        <p className={scoreClasses.note}>
          <IconInfoCircle size={19} stroke={1.75} aria-hidden />
          <span>
            {t('panel.alike', {
              names: [pair.a, pair.b]
                .map(labelOf)
                .map((l) => `“${l}”`)
                .join(', '),
            })}
          </span>
        </p>
      )}
      {!locked && items.length < LIMITS.pollItems && (
        <form
          className={classes.add}
          onSubmit={(event) => {
            event.preventDefault();
            void add();
          }}
        >
          <TextInput
            data-entry-field
            aria-label={t('panel.addItem')}
            placeholder={t('panel.addItem')}
            maxLength={LIMITS.title}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={text.trim() === ''}>
            {t('panel.add')}
          </Button>
        </form>
      )}
    </section>
  );
}
