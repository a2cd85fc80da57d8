import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '../../../shared/contract/library-calls';
import { LIMITS } from '../../../shared/domain/limits';

type Props = {
  session: SessionSummary;
  onClose: () => void;
  onRename: (id: string, title: string) => Promise<boolean>;
};

export function RenameDialog({ session, onClose, onRename }: Props) {
  const { t } = useTranslation(['library', 'common']);
  const [title, setTitle] = useState(session.title);
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (title.trim() !== '' && (await onRename(session.id, title))) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('library:rename.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap={16}>
          <TextInput
            data-autofocus
            label={t('library:rename.name')}
            maxLength={LIMITS.title}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap={12}>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={title.trim() === ''}>
              {t('library:rename.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
