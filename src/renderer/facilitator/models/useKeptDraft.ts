import { useEffect, useRef } from 'react';
import { beforeClosing } from '../../ui/closing';
import { useCall } from '../actions/useCall';
import type { ModelDraft } from './draft';

const PAUSE_MS = 600;

/** Keeps a model while it is being edited, after each pause: closing the app or a crash loses nothing. */
export function useKeptDraft(draft: ModelDraft, dirty: boolean): void {
  const call = useCall();
  const waiting = useRef<ModelDraft | null>(null);
  useEffect(() => {
    waiting.current = dirty ? draft : null;
    if (!dirty) return;
    const keep = (): void => {
      if (waiting.current) void call('models/keepUnfinished', { draft: waiting.current });
      waiting.current = null;
    };
    const timer = window.setTimeout(keep, PAUSE_MS);
    const stop = beforeClosing(keep);
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [call, draft, dirty]);
}
