import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { ExportsPanel } from './ExportsPanel';

/** The other files from the running room: at any moment, not only at the end. */
export function ExportsDialog({
  session,
  onClose,
}: {
  session: FacilitatorSnapshot['session'];
  onClose: () => void;
}) {
  const { t } = useTranslation(['exports', 'run']);
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      title={t('exports:title')}
      closeButtonProps={{ 'aria-label': t('run:close') }}
    >
      <ExportsPanel session={session} titled={false} />
    </Modal>
  );
}
