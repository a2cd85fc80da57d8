import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '../../../shared/contract/library-calls';
import { LIMITS } from '../../../shared/domain/limits';

type What = 'setup' | 'all';
type Props = {
  session: SessionSummary;
  onClose: () => void;
  onDuplicate: (id: string, title: string, what: What) => Promise<boolean>;
};

/** A copy with or without what the room said. */
export function DuplicateDialog({ session, onClose, onDuplicate }: Props) {
  const { t } = useTranslation(['library', 'common']);
  const [title, setTitle] = useState(() =>
    t('library:duplicate.copyOf', { title: session.title }).slice(0, LIMITS.title),
  );
  const [what, setWhat] = useState<What>('setup');
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (title.trim() !== '' && (await onDuplicate(session.id, title, what))) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('library:duplicate.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap={16}>
          <TextInput
            data-autofocus
            label={t('library:duplicate.name')}
            maxLength={LIMITS.title}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Radio.Group
            label={t('library:duplicate.what')}
            value={what}
            onChange={(value) => setWhat(value === 'all' ? 'all' : 'setup')}
          >
            <Stack gap={12} mt={8}>
              <Radio
                value="setup"
                label={t('library:duplicate.setup')}
                description={t('library:duplicate.setupHint')}
              />
              <Radio
                value="all"
                label={t('library:duplicate.all')}
                description={t('library:duplicate.allHint')}
              />
            </Stack>
          </Radio.Group>
          <Group justify="flex-end" gap={12}>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={title.trim() === ''}>
              {t('library:duplicate.create')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
