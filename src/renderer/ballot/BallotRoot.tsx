import { useEffect, useState, type ReactNode } from 'react';
import type { BallotLanguage } from '../../shared/domain/language';
import type { BallotSnapshot } from '../../shared/projection/types';
import { useSnapshot } from '../state/useSnapshot';
import { BallotPage } from './BallotPage';
import { closeBallotWindow, snapshots } from './client';
import { Corner } from './Clock';
import { TextsContext, useLanguage } from './i18n';
import { NotesPage } from './NotesPage';
import { PollPage } from './PollPage';

type Mode = 'round' | 'poll' | 'notes';

/** What the room is asked now. A round and a poll are never open together. */
function wantedMode(snapshot: BallotSnapshot | null | undefined): Mode {
  if (snapshot?.round) return 'round';
  if (snapshot?.poll) return 'poll';
  return snapshot?.input ? 'notes' : 'round';
}

/** The page of a seat: scoring, another vote or notes. It never changes under somebody's hands. */
export function BallotRoot(): ReactNode {
  const snapshot = useSnapshot(snapshots);
  const [busy, setBusy] = useState(false);
  const [mode, setMode] = useState<Mode>('round');
  const [chosen, setLanguage] = useState<BallotLanguage | null>(null);
  const wanted = wantedMode(snapshot);
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
  const pages = { snapshot, onBusy: setBusy, onLanguage: setLanguage };
  return (
    <TextsContext.Provider value={inLanguage}>
      {mode === 'round' && <BallotPage onBusy={setBusy} />}
      {mode === 'poll' && snapshot && <PollPage {...pages} snapshot={snapshot} />}
      {mode === 'notes' && snapshot && <NotesPage {...pages} snapshot={snapshot} />}
      <Corner timer={snapshot?.timer} isRehearsal={snapshot?.isRehearsal ?? false} />
    </TextsContext.Provider>
  );
}
