import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../shared/contract/schema';
import { LIMITS } from '../../../shared/domain/limits';
import { showUndoToast, useUndoLabel } from '../actions/UndoToast';
import { useCall } from '../actions/useCall';
import { useFailure } from '../actions/useFailure';

export type LibraryActions = ReturnType<typeof useLibraryActions>;

/** What can be done in the library; every failure is told in a sentence. */
export function useLibraryActions() {
  const { t } = useTranslation('library');
  const call = useCall();
  const tell = useFailure();
  const undoLabel = useUndoLabel();
  return useMemo(() => {
    const say = (message: string) => notifications.show({ message, withCloseButton: false });
    const open = (id: string): void => void call('library/open', { id });
    return {
      open,
      create: async (details: CallInput<'facilitator', 'library/create'>): Promise<boolean> => {
        const result = await call('library/create', details);
        if (result.ok) open(result.value.id);
        return result.ok;
      },
      createExample: async (): Promise<void> => {
        const result = await call('library/createExample');
        if (result.ok) open(result.value.id);
      },
      openFile: async (): Promise<void> => {
        const result = await call('library/import');
        if (result.ok) open(result.value.id);
      },
      importFile: async (file: File): Promise<void> => {
        if (file.size > LIMITS.fileBytes) return tell({ ok: false, error: 'too-large' });
        const text = await file.text().catch(() => null);
        if (text === null) return tell({ ok: false, error: 'not-readable' });
        const result = await call('library/importText', { fileName: file.name, text });
        if (result.ok) say(t('imported', { file: file.name }));
      },
      rename: async (id: string, title: string): Promise<boolean> => {
        return (await call('library/rename', { id, title })).ok;
      },
      duplicate: async (id: string, title: string, what: 'setup' | 'all'): Promise<boolean> => {
        return (await call('library/duplicate', { id, title, what })).ok;
      },
      exportFile: async (id: string): Promise<void> => {
        const result = await call('library/export', { id });
        if (result.ok) say(t('exported', { path: result.value.path }));
      },
      remove: async (id: string): Promise<void> => {
        const result = await call('library/remove', { id });
        if (!result.ok) return;
        showUndoToast({
          message: t('removed'),
          label: undoLabel,
          onUndo: () => void call('library/restore', { id }),
        });
      },
      recover: async (id: string): Promise<void> => {
        const result = await call('library/recover', { id });
        if (result.ok) say(t('damaged.recovered'));
      },
    };
  }, [call, tell, t, undoLabel]);
}
