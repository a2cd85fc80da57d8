import { Kbd, Table } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

/** The keys of the facilitator's window. */
export function ShortcutTable({ mac }: { mac: boolean }) {
  const { t } = useTranslation('common');
  const ctrl = mac ? '⌘' : t('keys.ctrl');
  const rows: { keys: string[]; what: string }[] = [
    { keys: [ctrl, '1 - 5'], what: t('help.tabs') },
    { keys: [ctrl, 'Z'], what: t('help.undo') },
    { keys: [ctrl, t('keys.shift'), 'Z'], what: t('help.redo') },
    { keys: [t('keys.alt'), '↑ ↓'], what: t('help.move') },
    { keys: ['Enter'], what: t('help.commit') },
    { keys: ['Esc'], what: t('help.escape') },
    { keys: ['/'], what: t('help.search') },
    { keys: ['?'], what: t('help.help') },
  ];
  return (
    <Table verticalSpacing={7}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={190}>{t('help.key')}</Table.Th>
          <Table.Th>{t('help.action')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ keys, what }) => (
          <Table.Tr key={what}>
            <Table.Td>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && ' + '}
                  <Kbd>{key}</Kbd>
                </Fragment>
              ))}
            </Table.Td>
            <Table.Td>{what}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
