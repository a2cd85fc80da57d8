import { Menu, Modal, Select, Stack } from '@mantine/core';
import { IconArrowsSplit, IconDots, IconLink, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Theme } from '../../../../shared/domain/model';
import { IconAction } from '../../../ui/IconAction';
import { useSend } from '../../actions/useSend';
import { useNotifyUndo } from '../../actions/notifyUndo';
import type { Lookups } from '../input/lookups';

type Props = {
  theme: Theme;
  /** Themes it can be shown under. */
  others: readonly Theme[];
  /** Themes that are shown under this one. */
  mergedHere: readonly Theme[];
  lookups: Lookups;
  onRename: () => void;
};

/** What can be done with a theme: rename, link, merge, split off, remove. */
export function ThemeMenu({ theme, others, mergedHere, lookups, onRename }: Props) {
  const { t } = useTranslation('cluster');
  const send = useSend();
  const notifyUndo = useNotifyUndo();
  const [linking, setLinking] = useState(false);
  const { id, name } = theme;
  const icon = { size: 17, stroke: 1.75 };
  const merge = async (into: string): Promise<void> => {
    setLinking(false);
    if ((await send({ type: 'theme/merge', id, into })).ok) notifyUndo(t('theme.mergedDone'));
  };
  const remove = async (): Promise<void> => {
    if ((await send({ type: 'theme/remove', id })).ok) notifyUndo(t('theme.removed'));
  };
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={280} returnFocus>
        <Menu.Target>
          <IconAction size={30} label={t('theme.menu', { name })}>
            <IconDots size={18} stroke={1.75} />
          </IconAction>
        </Menu.Target>
        <Menu.Dropdown onKeyDown={(event) => event.stopPropagation()}>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onRename}>
            {t('theme.renameShort')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLink {...icon} />} onClick={() => setLinking(true)}>
            {t('theme.link')}
          </Menu.Item>
          {mergedHere.map((other) => (
            <Menu.Item
              key={other.id}
              leftSection={<IconArrowsSplit {...icon} />}
              onClick={() => void send({ type: 'theme/merge', id: other.id, into: null })}
            >
              {t('theme.split', { name: other.name })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            color="red.9"
            leftSection={<IconTrash {...icon} />}
            onClick={() => void remove()}
          >
            {t('theme.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={linking}
        onClose={() => setLinking(false)}
        title={name}
        closeButtonProps={{ 'aria-label': t('close') }}
        onKeyDown={(event) => event.stopPropagation()}
      >
        <Stack gap={14}>
          <Select
            label={t('theme.factor')}
            placeholder={t('theme.none')}
            data={lookups.factors}
            value={theme.factorId}
            searchable
            clearable
            nothingFoundMessage={t('noMatch')}
            onChange={(factorId) => void send({ type: 'theme/update', id, patch: { factorId } })}
          />
          {lookups.challenges.length > 0 && (
            <Select
              label={t('theme.challenge')}
              placeholder={t('theme.none')}
              data={lookups.challenges}
              value={theme.challengeId}
              clearable
              onChange={(challengeId) =>
                void send({ type: 'theme/update', id, patch: { challengeId } })
              }
            />
          )}
          {others.length > 0 && (
            <Select
              label={t('theme.mergeInto')}
              description={t('theme.mergeHint')}
              placeholder={t('theme.choose')}
              data={others.map((other) => ({ value: other.id, label: other.name }))}
              value={null}
              searchable
              nothingFoundMessage={t('noMatch')}
              onChange={(into) => into !== null && void merge(into)}
            />
          )}
        </Stack>
      </Modal>
    </>
  );
}
