import { useCallback } from 'react';
import { showUndoToast, useUndoLabel } from './UndoToast';
import { useSend } from './useSend';

/** After a removal: says what happened and offers "Zet terug", which undoes the last step. */
export function useNotifyUndo(): (message: string) => void {
  const send = useSend();
  const label = useUndoLabel();
  return useCallback(
    (message: string) =>
      showUndoToast({ message, label, onUndo: () => void send({ type: 'history/undo' }) }),
    [label, send],
  );
}
