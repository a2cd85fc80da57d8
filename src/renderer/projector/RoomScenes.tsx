import { useTranslation } from 'react-i18next';
import type { ProjectorRound, ProjectorSnapshot } from '../../shared/projection/types';
import { endLabels, formatCount } from '../../shared/charts';
import { Logo } from '../ui/Logo';
import { Ring } from '../ui/Ring';
import type { Size } from './hooks';
import classes from './Projector.module.css';

/** Without seats, or with more than can be told apart, the welcome shows the mark of the app. */
const MOST_SEATS = 60;

type WelcomeProps = { snapshot: ProjectorSnapshot; s: number; window: Size };

/** Greets the room: title, region and the table with the seats that are expected. */
export function WelcomeScene({ snapshot, s, window }: WelcomeProps) {
  const { t } = useTranslation('projector');
  const seats = snapshot.groups.reduce((sum, group) => sum + group.seats, 0);
  const size = Math.min(21 * s, window.width * 0.38);
  const { regionName, title } = snapshot;
  return (
    <main className={classes.split}>
      <header aria-live="polite">
        <p className={classes.greeting}>
          {regionName === '' ? t('welcome') : t('welcomeRegion', { region: regionName })}
        </p>
        <h1 className={classes.display}>{title}</h1>
      </header>
      {seats > 0 && seats <= MOST_SEATS ? (
        <Ring seats={seats} filled={0} theme="dark" size={size} />
      ) : (
        <Logo size={size * 0.8} />
      )}
    </main>
  );
}

/** Nothing to show yet: the mark of the app in a calm room. */
export function IdleScene({ s }: { s: number }) {
  const { t } = useTranslation('projector');
  return (
    <main className={classes.idle} aria-label={t('windowTitle')}>
      <Logo size={9 * s} />
    </main>
  );
}

/** Rows of the scale, highest first, as on the ballot; only the ends when steps have no words. */
function scaleRows(scale: ProjectorRound['scale']): [value: string, label: string][] {
  const { min, max, labels } = scale;
  if (labels.length === max - min + 1)
    return labels.map((label, i): [string, string] => [String(min + i), label]).reverse();
  const ends = endLabels(labels);
  return ends
    ? [
        [String(max), ends.high],
        [String(min), ends.low],
      ]
    : [];
}

type ProgressProps = {
  round: ProjectorRound;
  snapshot: ProjectorSnapshot;
  s: number;
  window: Size;
};

/** While people fill in: the words of the scale and how many are ready. Never who. */
export function ProgressScene({ round, snapshot, s, window }: ProgressProps) {
  const { t } = useTranslation('projector');
  const { cast, seats, scale, factorCount } = round;
  const open = round.status === 'open';
  const rows = scaleRows(scale);
  const known = seats > 0;
  const value = formatCount(cast, snapshot.language);
  const seatText = formatCount(Math.max(seats, cast), snapshot.language);
  const caption = known ? t('progress.ofSeats', { seats: seatText }) : t('progress.done');
  const theme = snapshot.dark ? 'dark' : 'light';
  return (
    <main className={classes.split}>
      <div className={classes.instruction}>
        <header aria-live="polite">
          <h1 className={classes.title}>
            {open ? t('progress.title', { count: factorCount }) : t('progress.closed')}
          </h1>
          <p className={classes.lead}>{open ? t('progress.lead') : t('progress.closedLead')}</p>
        </header>
        {open && (
          <dl className={rows.length > 7 ? classes.scaleWide : classes.scale}>
            {rows.map(([step, label]) => (
              <div key={step}>
                <dt>{step}</dt>
                <dd>{label}</dd>
              </div>
            ))}
            <div>
              <dt>?</dt>
              <dd>{scale.noAnswer}</dd>
            </div>
          </dl>
        )}
      </div>
      <Ring
        seats={seats}
        filled={cast}
        theme={theme}
        size={Math.min(22 * s, window.width * 0.38)}
        label={`${value} ${caption}`}
        value={value}
        caption={caption}
      />
    </main>
  );
}
