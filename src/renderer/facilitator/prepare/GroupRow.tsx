import { Menu } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GroupMark as Mark } from '../../../shared/charts';
import { LIMITS } from '../../../shared/domain/limits';
import { ecosystemSchema, type StakeholderGroup } from '../../../shared/domain/model';
import { InlineTextInput } from '../../ui/InlineTextInput';
import { GroupMark } from '../../ui/GroupMark';
import { useNotifyUndo } from '../actions/notifyUndo';
import { useSend } from '../actions/useSend';
import lines from './Lines.module.css';
import { moveKeys, RowMenu, type Move } from './RowMenu';

type Props = {
  group: StakeholderGroup;
  mark: Mark | undefined;
  /** Place in the whole list, from 1. */
  number: number;
  /** Places in the whole list of the neighbours in the same ecosystem. */
  before: number | null;
  after: number | null;
  readOnly: boolean;
};

/** Whole number of seats in what was typed, within the limits. */
function seatsIn(text: string): number {
  const digits = text.replace(/\D/g, '');
  return Math.min(LIMITS.seatsPerGroup, digits === '' ? 0 : Number(digits));
}

export function GroupRow({ group, mark, number, before, after, readOnly }: Props) {
  const { t } = useTranslation('prepare');
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const { id, name, seats } = group;
  const moveTo = (to: number | null): Move =>
    to === null || readOnly ? null : () => send({ type: 'group/move', id, to });
  const setSeats = (count: number) =>
    void send({ type: 'group/update', id, patch: { seats: count } });
  const remove = async () => {
    if ((await send({ type: 'group/remove', id })).ok) notifyUndo(t('groups.removed'));
  };
  return (
    <li className={lines.item}>
      {mark && <GroupMark mark={mark} />}
      <InlineTextInput
        className={lines.name ?? ''}
        aria-label={t('groups.name', { number })}
        title={name}
        required
        maxLength={LIMITS.name}
        readOnly={readOnly}
        value={name}
        onCommit={(text) => void send({ type: 'group/update', id, patch: { name: text } })}
        onKeyDown={moveKeys(moveTo(before), moveTo(after))}
      />
      <InlineTextInput
        w={40}
        inputClass={lines.seats ?? ''}
        aria-label={t('groups.seatsOf', { name })}
        inputMode="numeric"
        maxLength={3}
        readOnly={readOnly}
        value={String(seats)}
        onFocusCapture={(event) => event.target.select()}
        onCommit={(text) => setSeats(seatsIn(text))}
      />
      {!readOnly && (
        <RowMenu
          label={t('groups.menu', { name })}
          onUp={moveTo(before)}
          onDown={moveTo(after)}
          onRemove={() => void remove()}
        >
          {ecosystemSchema.options
            .filter((ecosystem) => ecosystem !== group.ecosystem)
            .map((ecosystem) => (
              <Menu.Item
                key={ecosystem}
                leftSection={<IconArrowsExchange size={17} stroke={1.75} />}
                onClick={() => void send({ type: 'group/update', id, patch: { ecosystem } })}
              >
                {t('row.toEcosystem', { ecosystem: t(`groups.${ecosystem}`) })}
              </Menu.Item>
            ))}
        </RowMenu>
      )}
    </li>
  );
}
