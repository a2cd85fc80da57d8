import { useEffect } from 'react';
import { isTypingTarget } from '../../ui/typing';
import { useSend } from './useSend';

type Available = { undo: boolean; redo: boolean };

/** Ctrl/Cmd+Z, Ctrl+Shift+Z and Ctrl+Y for the session; text fields keep their own undo. */
export function useUndoKeys({ undo, redo }: Available): void {
  const send = useSend();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTypingTarget(event.target)) return;
      const key = event.key.toLowerCase();
      const wantsRedo = key === 'y' || (key === 'z' && event.shiftKey);
      const wantsUndo = key === 'z' && !event.shiftKey;
      if (!wantsRedo && !wantsUndo) return;
      event.preventDefault();
      if (wantsRedo && redo) void send({ type: 'history/redo' });
      if (wantsUndo && undo) void send({ type: 'history/undo' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [send, undo, redo]);
}
