import { Button, Code, Group, Stack, Text, Title } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../actions/useCall';

/** Where the sessions are on this laptop, with the way there. */
export function DataFolder({ folder }: { folder?: string }) {
  const { t } = useTranslation('common');
  const call = useCall();
  return (
    <Stack gap={8}>
      <Title order={3} fz={17}>
        {t('settings.data')}
      </Title>
      <Text>{t('settings.dataText')}</Text>
      <Group gap={12}>
        {folder !== undefined && <Code fz={13}>{folder}</Code>}
        <Button
          variant="default"
          leftSection={<IconFolder size={18} stroke={1.75} />}
          onClick={() => void call('library/showFolder')}
        >
          {t('settings.showFolder')}
        </Button>
      </Group>
    </Stack>
  );
}
