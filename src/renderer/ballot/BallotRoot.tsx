import { useEffect, useState, type ReactNode } from 'react';
import type { BallotLanguage } from '../../shared/domain/language';
import { useSnapshot } from '../state/useSnapshot';
import { closeBallotWindow, snapshots } from './client';
import { Corner } from './Clock';
import { TextsContext, useLanguage } from './i18n';
import { NotesPage } from './NotesPage';
import { VotePage } from './VotePage';
import { voteOf } from './voter/kinds';

/** The page of a seat: a vote, or notes. It never changes under somebody's hands. */
export function BallotRoot(): ReactNode {
  const snapshot = useSnapshot(snapshots);
  const [busy, setBusy] = useState(false);
  const [mode, setMode] = useState<'vote' | 'notes'>('vote');
  const [chosen, setLanguage] = useState<BallotLanguage | null>(null);
  const wanted = snapshot?.input && !voteOf(snapshot) ? 'notes' : 'vote';
  // While rendering, as React advises for state that follows a prop: no frame of the wrong page.
  if (!busy && mode !== wanted) setMode(wanted);
  useEffect(() => {
    const takeBack = (event: KeyboardEvent): void => {
      if (event.ctrlKey && event.shiftKey && event.code === 'KeyQ') closeBallotWindow();
    };
    window.addEventListener('keydown', takeBack);
    return () => window.removeEventListener('keydown', takeBack);
  }, []);
  const language = chosen ?? snapshot?.language ?? 'nl';
  const inLanguage = useLanguage(language, snapshot?.language);
  const page = { onBusy: setBusy, onLanguage: setLanguage };
  return (
    <TextsContext.Provider value={inLanguage}>
      {mode === 'vote' && <VotePage {...page} snapshot={snapshot} chosen={chosen} />}
      {mode === 'notes' && snapshot && <NotesPage {...page} snapshot={snapshot} />}
      <Corner timer={snapshot?.timer} isRehearsal={snapshot?.isRehearsal ?? false} />
    </TextsContext.Provider>
  );
}
