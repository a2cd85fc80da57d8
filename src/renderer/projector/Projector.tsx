import { useEffect, useMemo } from 'react';
import { translator } from '../../shared/i18n';
import type { ProjectorSnapshot } from '../../shared/projection/types';
import { RoomPicture } from '../room/RoomPicture';
import { useWindowSize } from './useWindowSize';
import classes from './Projector.module.css';

/** The window of the room: its picture over the whole screen. Null = no session is open. */
export function Projector({ snapshot }: { snapshot: ProjectorSnapshot | null }) {
  const { width, height } = useWindowSize();
  const language = snapshot?.language ?? 'nl';
  const t = useMemo(() => translator(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = t('projector:windowTitle');
  }, [language, t]);
  return (
    <main className={classes.window}>
      <RoomPicture snapshot={snapshot} width={width} height={height} animate interactive />
    </main>
  );
}
