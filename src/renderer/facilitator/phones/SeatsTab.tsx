import { NativeSelect, Table, TextInput } from '@mantine/core';
import { IconWifi, IconWifi1, IconWifiOff, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhonesState } from '../../../shared/contract/phones';
import { isVotingOpen } from '../../../shared/domain/selectors';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { useSend } from '../actions/useSend';
import { showUndoToast, useUndoLabel } from '../actions/UndoToast';
import type { PhonesTabProps } from './PhonesDialog';
import classes from './Phones.module.css';

type Connection = PhonesState['presence'][number]['connection'];
type Seat = FacilitatorSnapshot['phoneSeats'][number];

const LIGHTS: Record<Connection, Icon> = { good: IconWifi, weak: IconWifi1, gone: IconWifiOff };

/** The connection of one phone: icon and word. */
function Light({ connection }: { connection: Connection }) {
  const { t } = useTranslation('phones');
  const Shape = LIGHTS[connection];
  return (
    <span className={classes.light} data-connection={connection}>
      <Shape size={18} stroke={1.75} aria-hidden />
      {t(`seats.light.${connection}`)}
    </span>
  );
}

/** Corrects the group of a phone by its number, and offers to put it back. */
function useRegroup(groups: FacilitatorSnapshot['session']['groups']) {
  const { t } = useTranslation('phones');
  const send = useSend();
  const label = useUndoLabel();
  return async ({ number, groupId: before }: Seat, groupId: string): Promise<void> => {
    const name = groups.find(({ id }) => id === groupId)?.name ?? '';
    const { ok } = await send({ type: 'seat/regroup', number, groupId });
    if (!ok || before === null) return;
    showUndoToast({
      message: t('seats.moved', { number, group: name }),
      label,
      onUndo: () => void send({ type: 'seat/regroup', number, groupId: before }),
    });
  };
}

/** Phones by the number on their screen: group and connection, never whether they answered. */
export function SeatsTab({ phones, snapshot }: PhonesTabProps) {
  const { t } = useTranslation('phones');
  const { phoneSeats, session, readOnly } = snapshot;
  const regroup = useRegroup(session.groups);
  const [search, setSearch] = useState('');
  const lights = new Map(phones.presence.map(({ number, connection }) => [number, connection]));
  const wanted = search.trim();
  const shown = phoneSeats.filter(({ number }) => String(number).startsWith(wanted));
  const choices = session.groups.map(({ id, name }) => ({ value: id, label: name }));
  const isFixed = isVotingOpen(session);
  if (phoneSeats.length === 0) return <p className={classes.none}>{t('seats.none')}</p>;
  return (
    <div className={classes.stack}>
      <p className={classes.explain}>
        {t('seats.count', { count: phoneSeats.length })} {t('seats.explain')}
      </p>
      {isFixed && (
        <p className={classes.explain} role="status">
          {t('seats.votingOpen')}
        </p>
      )}
      <TextInput
        className={classes.search}
        label={t('seats.search')}
        inputMode="numeric"
        maxLength={3}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {shown.length === 0 ? (
        <p className={classes.none} role="status">
          {t('seats.nothing')}
        </p>
      ) : (
        <Table className={classes.seats}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('seats.number')}</Table.Th>
              <Table.Th>{t('seats.group')}</Table.Th>
              <Table.Th>{t('seats.connection')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((seat) => (
              <Table.Tr key={seat.number}>
                <Table.Th scope="row">{seat.number}</Table.Th>
                <Table.Td>
                  <NativeSelect
                    aria-label={t('seats.groupOf', { number: seat.number })}
                    value={seat.groupId ?? ''}
                    disabled={readOnly || (isFixed && seat.groupId !== null)}
                    data={
                      seat.groupId === null
                        ? [{ value: '', label: t('seats.noGroup') }, ...choices]
                        : choices
                    }
                    onChange={({ currentTarget: { value } }) => {
                      if (value !== '') void regroup(seat, value);
                    }}
                  />
                </Table.Td>
                <Table.Td>
                  <Light connection={lights.get(seat.number) ?? 'gone'} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  );
}
