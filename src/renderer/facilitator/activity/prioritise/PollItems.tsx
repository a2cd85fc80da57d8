import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '../../../../shared/domain/limits';
import { shownThemes } from '../../../../shared/domain/selectors';
import type { FacilitatorSnapshot } from '../../../../shared/projection/types';
import type { PollItem } from '../../../../shared/voting/parts/schema-items';
import { InlineTextInput } from '../../../ui/InlineTextInput';
import { newId } from '../../../ui/ids';
import { useNotifyUndo } from '../../actions/notifyUndo';
import { useSend } from '../../actions/useSend';
import classes from '../../agenda/Agenda.module.css';
import { RowMenu } from '../../prepare/RowMenu';

type Props = {
  session: FacilitatorSnapshot['session'];
  activityId: string;
  items: PollItem[];
  readOnly: boolean;
};

const itemOf = (label: string, origin: Partial<PollItem> = {}): PollItem => ({
  id: newId(),
  label: label.slice(0, LIMITS.title),
  themeId: null,
  challengeId: null,
  ...origin,
});

/** What people choose from: typed one per line, or taken over from themes and challenges. */
export function PollItems({ session, activityId, items, readOnly }: Props) {
  const { t } = useTranslation('agenda');
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const room = LIMITS.pollItems - items.length;
  const full = room <= 0;
  const add = (more: PollItem[]) =>
    void send({ type: 'option/add', activityId, options: more.slice(0, room) });
  const remove = async (id: string) => {
    if ((await send({ type: 'option/remove', activityId, id })).ok)
      notifyUndo(t('poll.itemRemoved'));
  };
  return (
    <section aria-labelledby="items-title">
      <h4 id="items-title" className={classes.section}>
        {t('poll.items')}
      </h4>
      {items.length === 0 && <p className={classes.hint}>{t('poll.itemsNone')}</p>}
      <ol className={classes.lines}>
        {items.map((item, index) => (
          <ItemRow
            key={item.id}
            item={item}
            number={index + 1}
            last={index === items.length - 1}
            readOnly={readOnly}
            onRename={(label) =>
              void send({ type: 'option/update', activityId, id: item.id, label })
            }
            onMove={(by) => send({ type: 'option/move', activityId, id: item.id, by })}
            onRemove={() => void remove(item.id)}
          />
        ))}
      </ol>
      {full && <p className={classes.hint}>{t('poll.full', { count: LIMITS.pollItems })}</p>}
      {!readOnly && !full && (
        <>
          <AddItems onAdd={(labels) => add(labels.map((label) => itemOf(label)))} />
          <TakeOver session={session} items={items} onAdd={add} />
        </>
      )}
    </section>
  );
}

type RowProps = {
  item: PollItem;
  number: number;
  last: boolean;
  readOnly: boolean;
  onRename: (label: string) => void;
  onMove: (by: -1 | 1) => Promise<unknown>;
  onRemove: () => void;
};

function ItemRow({ item, number, last, readOnly, onRename, onMove, onRemove }: RowProps) {
  const { t } = useTranslation('agenda');
  return (
    <li className={classes.line}>
      <span className={classes.rank} aria-hidden>
        {number}
      </span>
      <InlineTextInput
        aria-label={t('poll.item', { number })}
        title={item.label}
        required
        maxLength={LIMITS.title}
        readOnly={readOnly}
        value={item.label}
        onCommit={onRename}
      />
      {!readOnly && (
        <RowMenu
          label={t('poll.itemMenu', { number })}
          onUp={number > 1 ? () => onMove(-1) : null}
          onDown={last ? null : () => onMove(1)}
          onRemove={onRemove}
        />
      )}
    </li>
  );
}

function AddItems({ onAdd }: { onAdd: (labels: string[]) => void }) {
  const { t } = useTranslation('agenda');
  const [text, setText] = useState('');
  const labels = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const add = () => {
    if (labels.length === 0) return;
    onAdd(labels);
    setText('');
  };
  return (
    <div className={classes.addItems}>
      <Textarea
        autosize
        minRows={1}
        maxRows={8}
        aria-label={t('poll.addItems')}
        placeholder={t('poll.addItems')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) add();
        }}
      />
      <Button variant="default" disabled={labels.length === 0} onClick={add}>
        {t('poll.add')}
      </Button>
    </div>
  );
}

type TakeProps = {
  session: Props['session'];
  items: PollItem[];
  onAdd: (items: PollItem[]) => void;
};

/** One button for all themes, one for all challenges; what is there already stays. */
function TakeOver({ session, items, onAdd }: TakeProps) {
  const { t } = useTranslation('agenda');
  const themes = shownThemes(session.themes);
  const newThemes = themes.filter(({ id }) => !items.some(({ themeId }) => themeId === id));
  const newChallenges = session.challenges.filter(
    ({ id }) => !items.some(({ challengeId }) => challengeId === id),
  );
  return (
    <Group gap={8} mt={10}>
      {newThemes.length > 0 && (
        <Button
          variant="default"
          onClick={() => onAdd(newThemes.map(({ id, name }) => itemOf(name, { themeId: id })))}
        >
          {t('poll.fromThemes', { count: newThemes.length })}
        </Button>
      )}
      {newChallenges.length > 0 && (
        <Button
          variant="default"
          onClick={() =>
            onAdd(newChallenges.map(({ id, title }) => itemOf(title, { challengeId: id })))
          }
        >
          {t('poll.fromChallenges', { count: newChallenges.length })}
        </Button>
      )}
      {themes.length === 0 && <p className={classes.caption}>{t('poll.noThemes')}</p>}
    </Group>
  );
}
