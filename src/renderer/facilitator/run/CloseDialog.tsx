import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Closing } from '../../../shared/activities/types';

type Props = { closing: Closing; onStay: () => void; onClose: () => void };

/** Asks before a vote closes early; Enter and Escape keep it open. */
export function CloseDialog({ closing: { vote, then }, onStay, onClose }: Props) {
  const { t } = useTranslation('run');
  const { cast, seats } = vote.run.progress;
  const isRound = vote.kind === 'round';
  return (
    <Modal
      opened
      onClose={onStay}
      title={t(isRound ? 'round.confirmTitle' : 'poll.confirmTitle')}
      withCloseButton={false}
    >
      <p style={{ margin: '0 0 20px' }}>
        {seats > 0
          ? t('round.confirmSeats', { cast, seats })
          : t('round.confirmCount', { count: cast })}{' '}
        {then && t('round.confirmThen', { title: then.title })}
      </p>
      <Group justify="flex-end" gap={10}>
        <Button variant="default" onClick={onStay} data-autofocus>
          {t('round.confirmStay')}
        </Button>
        <Button onClick={onClose}>{t(isRound ? 'round.closeRound' : 'poll.close')}</Button>
      </Group>
    </Modal>
  );
}
