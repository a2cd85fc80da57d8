import { Kbd, Table } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

type Line = { keys: string[]; what: string };

/** The keys of the facilitator's window: everywhere, and while the room runs. */
export function ShortcutTable({ mac }: { mac: boolean }) {
  const { t } = useTranslation('common');
  const ctrl = mac ? '⌘' : t('keys.ctrl');
  const general: Line[] = [
    { keys: [ctrl, '1 - 5'], what: t('help.tabs') },
    { keys: [ctrl, 'Z'], what: t('help.undo') },
    { keys: [ctrl, t('keys.shift'), 'Z'], what: t('help.redo') },
    { keys: [t('keys.alt'), '↑ ↓'], what: t('help.move') },
    { keys: ['Enter'], what: t('help.commit') },
    { keys: ['Esc'], what: t('help.escape') },
    { keys: ['/'], what: t('help.search') },
    { keys: ['P'], what: t('help.run.parking') },
    { keys: ['?'], what: t('help.help') },
    { keys: [ctrl, 'K'], what: t('help.help') },
  ];
  const running: Line[] = [
    { keys: ['S'], what: t('help.run.primary') },
    { keys: ['N'], what: t('help.run.next') },
    { keys: ['↑ ↓ J K'], what: t('help.run.select') },
    { keys: ['O'], what: t('help.run.open') },
    { keys: ['U'], what: t('help.run.publish') },
    { keys: ['T'], what: t('help.run.picture') },
    { keys: ['W'], what: t('help.run.join') },
    { keys: ['F'], what: t('help.run.freeze') },
    { keys: ['Z'], what: t('help.run.black') },
    { keys: [t('help.run.space')], what: t('help.run.timer') },
    { keys: ['+'], what: t('help.run.extra') },
    { keys: ['I'], what: t('help.run.entry') },
    { keys: ['B'], what: t('help.run.paper') },
    { keys: ['H'], what: t('help.run.hands') },
    { keys: ['C'], what: t('help.run.checkpoints') },
    { keys: ['L'], what: t('help.run.log') },
  ];
  return (
    <>
      <Keys title={t('help.run.runTitle')} lines={running} />
      <Keys title={t('help.run.generalTitle')} lines={general} />
    </>
  );
}

function Keys({ title, lines }: { title: string; lines: Line[] }) {
  const { t } = useTranslation('common');
  return (
    <Table verticalSpacing={5} captionSide="top">
      <Table.Caption ta="left" fw={600}>
        {title}
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={190}>{t('help.key')}</Table.Th>
          <Table.Th>{t('help.action')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ keys, what }) => (
          <Table.Tr key={keys.join()}>
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
