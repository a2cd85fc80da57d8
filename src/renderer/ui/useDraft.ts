import { useEffect, useRef, useState } from 'react';
import { beforeClosing } from './closing';

const PAUSE_MS = 400;

export type DraftOptions = {
  /** The committed text, from the session. */
  value: string;
  onCommit: (value: string) => void;
  /** An emptied field goes back to the committed text instead of committing nothing. */
  required?: boolean;
};

/**
 * A text that is typed here and committed on blur or after a pause. While the field has focus it
 * is never overwritten from outside, so that no letter is lost to somebody else's change.
 */
export function useDraft({ value, onCommit, required = false }: DraftOptions) {
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  const last = useRef({ draft, value, onCommit, required });
  useEffect(() => {
    last.current = { draft, value, onCommit, required };
  });

  const commit = () => {
    window.clearTimeout(timer.current);
    const now = last.current;
    if (now.draft === null) return;
    const text = now.draft.trim();
    if (text !== now.value && !(now.required && text === '')) now.onCommit(text);
  };
  const commitRef = useRef(commit);
  useEffect(() => {
    commitRef.current = commit;
  });
  // A field that disappears, for example with its tab, must not take the last words with it.
  useEffect(() => {
    const commitNow = (): void => commitRef.current();
    const stop = beforeClosing(commitNow);
    return () => {
      stop();
      commitNow();
    };
  }, []);

  return {
    text: draft ?? value,
    onFocus: () => setDraft(value),
    onChange: (text: string) => {
      setDraft(text);
      last.current.draft = text;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => commitRef.current(), PAUSE_MS);
    },
    /** Keeps the text now, without waiting. */
    commit,
    onBlur: () => {
      commit();
      setDraft(null);
    },
    /** Back to the committed text. */
    reset: () => {
      window.clearTimeout(timer.current);
      last.current.draft = null;
      setDraft(null);
    },
  };
}
