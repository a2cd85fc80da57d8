import { useReducedMotion } from '@mantine/hooks';
import { IconSchool } from '@tabler/icons-react';
import { useEffect, useMemo, useState, type CSSProperties } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { ProjectorFrame, ProjectorSnapshot } from '../../shared/projection/types';
import { createI18n } from '../../shared/i18n';
import { Clock } from './Clock';
import { RoomContext, type Room } from './room-context';
import { IdlePicture } from './IdlePicture';
import { viewOf } from './scenes/registry';
import type { SceneView } from './scenes/types';
import type { SceneKind } from '../../shared/scenes/types';
import { marginOf } from './Title';
import { typeSize } from './type-size';
import classes from './room.module.css';

/** Time in which bars grow, with some room. */
const GROW_MS = 700;

/** True while the bars of an outcome that this picture has not shown before may grow. */
function useGrowth(shownId: string | null): boolean {
  const still = useReducedMotion();
  const [grown, setGrown] = useState<string | null>(null);
  useEffect(() => {
    if (shownId === null) return;
    const timer = setTimeout(() => setGrown(shownId), GROW_MS);
    return () => clearTimeout(timer);
  }, [shownId]);
  return !still && shownId !== null && shownId !== grown;
}

type View = SceneView<SceneKind>;
type Surface = 'room' | 'light' | 'dark' | 'blank';

function surfaceOf(snapshot: ProjectorSnapshot | null, view: View | null): Surface {
  if (snapshot?.blank) return 'blank';
  if (!snapshot || view?.surface === 'room') return 'room';
  return snapshot.dark ? 'dark' : 'light';
}

type StripProps = { frame: ProjectorFrame; clock: boolean };

/** What stands at the top edge of every scene: that this is practice, and the time left. */
function Strip({ frame, clock }: StripProps) {
  const { t } = useTranslation('projector');
  const hasClock = clock && frame.timer !== null;
  if (!frame.isRehearsal && !hasClock) return null;
  return (
    <div className={classes.strip}>
      {frame.isRehearsal && (
        <span className={classes.rehearsal}>
          <IconSchool stroke={1.75} aria-hidden />
          {t('rehearsal')}
        </span>
      )}
      {hasClock && <Clock timer={frame.timer} />}
    </div>
  );
}

type Props = {
  /** Null = no session is open. */
  snapshot: ProjectorSnapshot | null;
  /** Size of the picture in px; everything in it follows from these two. */
  width: number;
  height: number;
  /** Bars of a new outcome grow once. */
  animate?: boolean;
  /** The real screen: keys turn pages, changes are read out. Without it the picture only shows. */
  interactive?: boolean;
};

/** What the room sees: the scene of the session, in its language, at any size. */
export function RoomPicture(props: Props) {
  const { snapshot, width, height, animate = false, interactive = false } = props;
  const language = snapshot?.language ?? 'nl';
  const i18n = useMemo(() => createI18n(language), [language]);
  const s = typeSize({ height, ...snapshot?.room });
  const view = snapshot && viewOf(snapshot.scene.kind);
  const surface = surfaceOf(snapshot, view);
  const dark = surface !== 'light';
  const room = useMemo<Room>(
    () => ({ s, width, height, interactive, dark }),
    [s, width, height, interactive, dark],
  );
  const outcome = snapshot && view ? view.outcome(snapshot.scene) : null;
  const grows = useGrowth(animate ? outcome : null);
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--s': `${s}px`,
    '--margin': `${marginOf(room)}px`,
    width,
    height,
  };
  return (
    <I18nextProvider i18n={i18n}>
      <RoomContext value={room}>
        <div
          key={snapshot ? snapshot.picture : 'idle'}
          className={classes.picture}
          data-surface={surface}
          data-revision={snapshot?.revision}
          lang={language}
          style={style}
        >
          {snapshot === null && <IdlePicture />}
          {snapshot && view && !snapshot.blank && (
            <>
              <view.Picture scene={snapshot.scene} frame={snapshot} animate={grows} />
              <Strip frame={snapshot} clock={view.clock} />
            </>
          )}
        </div>
      </RoomContext>
    </I18nextProvider>
  );
}
