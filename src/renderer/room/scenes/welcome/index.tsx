import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { regionOutline } from '../../../../shared/region';
import { atlas } from '../../../ui/atlas';
import { Logo } from '../../../ui/Logo';
import { Ring } from '../../../ui/Ring';
import { useRoom } from '../../room-context';
import layout from '../../room.module.css';
import { marginOf, Title } from '../../Title';
import { PLAIN, type PictureProps, type SceneView } from '../types';
import classes from './Welcome.module.css';

/** Without seats, or with more than can be told apart, the welcome shows the mark of the app. */
const MOST_SEATS = 60;

/** Greets the room: title, region and the table with the seats that are expected. */
function WelcomeScene({ scene }: PictureProps<'welcome'>) {
  const { t } = useTranslation('projector');
  const room = useRoom();
  const { s, width, interactive } = room;
  const size = Math.min(21 * s, width * 0.38, room.height * 0.62);
  const { regionName, title, seats } = scene;
  return (
    <div className={layout.split}>
      <header aria-live={interactive ? 'polite' : 'off'}>
        <p className={classes.greeting}>
          {regionName === '' ? t('welcome') : t('welcomeRegion', { region: regionName })}
        </p>
        <Title
          text={title}
          display
          share={0.6}
          width={width - 2 * marginOf(room) - marginOf(room) - size}
        />
      </header>
      {seats > 0 && seats <= MOST_SEATS ? (
        <div className={classes.ring}>
          <Ring seats={seats} filled={0} theme="dark" size={size} />
          <RegionOnTable codes={scene.regionCodes} size={size * ON_TABLE} />
        </div>
      ) : (
        <Logo size={size * 0.8} />
      )}
    </div>
  );
}

/** Share of the ring that the region takes: well inside the edge of the table. */
const ON_TABLE = 0.64;

/** The region lies on the table; decoration beside its name. */
function RegionOnTable({ codes, size }: { codes: readonly string[]; size: number }) {
  const shape = useMemo(
    () => regionOutline(atlas(), codes, { width: size, height: size, padding: 2 }),
    [codes, size],
  );
  if (!shape) return null;
  return (
    <svg
      className={classes.region}
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      aria-hidden="true"
    >
      <path className={classes.land} d={shape.outline} />
      <path className={classes.borders} d={shape.borders} />
      <path className={classes.outline} d={shape.outline} />
    </svg>
  );
}

export const welcome: SceneView<'welcome'> = { ...PLAIN, surface: 'room', Picture: WelcomeScene };
