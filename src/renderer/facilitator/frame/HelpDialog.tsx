import { Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../../shared/contract/schema';
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
        <ShortcutTable mac={info.platform === 'darwin'} />
        <Text size="xs" c="dimmed">
          {t('help.mapSource')} {t('settings.version', { version: info.version })}
        </Text>
      </Stack>
    </Modal>
  );
}
