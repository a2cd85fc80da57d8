import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryEntry } from '../../../shared/advice/own-library';
import { showUndoToast, useUndoLabel } from '../actions/UndoToast';
import { useCall } from '../actions/useCall';

/** The consultant's own texts of all sessions, on this laptop; null while they are being read. */
export function useOwnLibrary() {
  const { t } = useTranslation('advice');
  const call = useCall();
  const label = useUndoLabel();
  const [library, setLibrary] = useState<LibraryEntry[] | null>(null);
  const read = useCallback(async () => {
    const result = await call('advice/library');
    setLibrary(result.ok ? result.value : []);
  }, [call]);
  useEffect(() => {
    let gone = false;
    void call('advice/library').then((result) => {
      if (!gone) setLibrary(result.ok ? result.value : []);
    });
    return () => {
      gone = true;
    };
  }, [call]);

  /** How many were new and how many took the place of another; null when it failed. */
  const keep = async (entries: LibraryEntry[]) => {
    const result = await call('advice/keep', { entries });
    if (!result.ok) return null;
    await read();
    return result.value;
  };
  const forget = async (entry: LibraryEntry): Promise<void> => {
    const { modelId, factorId, rule } = entry;
    const { ok } = await call('advice/forget', { modelId, factorId, rule });
    if (!ok) return;
    await read();
    showUndoToast({
      message: t('texts.forgotten'),
      label,
      onUndo: () => void keep([entry]),
    });
  };
  return { library, keep, forget };
}
