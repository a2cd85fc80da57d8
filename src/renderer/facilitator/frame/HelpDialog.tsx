import { Modal, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../../shared/contract/window-calls';
import { useShortcutSwitch } from '../run/useShortcuts';
import { DataFolder } from './DataFolder';
import { ShortcutTable } from './ShortcutTable';

type Props = {
  opened: boolean;
  onClose: () => void;
  info: AppInfo;
  title?: string;
  folder?: string;
};

/** Keys, where the data are, sources and version. The library shows it as settings. */
export function HelpDialog({ opened, onClose, info, title, folder }: Props) {
  const { t } = useTranslation('common');
  const [keysOn, setKeysOn] = useShortcutSwitch();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title ?? t('help.title')}
      size={620}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap={16}>
        <DataFolder {...(folder === undefined ? {} : { folder })} />
        <Text>{t('help.intro')}</Text>
        <Switch
          label={t('help.run.letters')}
          checked={keysOn}
          onChange={(event) => setKeysOn(event.currentTarget.checked)}
        />
        <ShortcutTable mac={info.platform === 'darwin'} />
        <Text size="xs" c="dimmed">
          {t('help.mapSource')} {t('settings.version', { version: info.version })}
        </Text>
      </Stack>
    </Modal>
  );
}
