import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/projection/types';

type Props = { round: RoundView; opened: boolean; onStay: () => void; onClose: () => void };

/** Asks before a round closes; Enter and Escape keep it open. */
export function CloseDialog({ round, opened, onStay, onClose }: Props) {
  const { t } = useTranslation('run');
  const { cast, seats } = round.progress;
  return (
    <Modal opened={opened} onClose={onStay} title={t('round.confirmTitle')} withCloseButton={false}>
      <p style={{ margin: '0 0 20px' }}>
        {seats > 0
          ? t('round.confirmSeats', { cast, seats })
          : t('round.confirmCount', { count: cast })}
      </p>
      <Group justify="flex-end" gap={10}>
        <Button variant="default" onClick={onStay} data-autofocus>
          {t('round.confirmStay')}
        </Button>
        <Button onClick={onClose}>{t('round.closeRound')}</Button>
      </Group>
    </Modal>
  );
}
