import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../shared/charts';
import type { ProjectorFrame } from '../../../shared/projection/types';
import { Ring } from '../../ui/Ring';
import { Clock } from '../Clock';
import { useLines } from '../hooks';
import { useRoom } from '../room-context';
import layout from '../room.module.css';
import { fitTitle, marginOf, Title } from '../Title';
import classes from './Progress.module.css';

/** A step of the scale, or an option, with its words. */
export type ScaleRow = { step: string; label: string };

type ViewProps = {
  title: string;
  lead: string;
  rows: ScaleRow[];
  cast: number;
  seats: number;
  frame: ProjectorFrame;
};

/** Narrower than this, in times the smallest type, there is no room for the ring. */
const RING_FROM = 40;
const TITLE_SHARE = 0.34;

/** What people are asked and how many are ready. Never who, and no marks of groups. */
export function ProgressView({ title, lead, rows, cast, seats, frame }: ViewProps) {
  const { t } = useTranslation('projector');
  const room = useRoom();
  const lines = useLines();
  const { s, width, height, dark, interactive } = room;
  const hasRing = width >= RING_FROM * s;
  const ring = Math.min(20.5 * s, width * 0.38);
  const margin = marginOf(room);
  const own = hasRing ? width - 3 * margin - ring : width - 2 * margin;
  const value = formatCount(cast, frame.language);
  const seatText = formatCount(Math.max(seats, cast), frame.language);
  const caption = seats > 0 ? t('progress.ofSeats', { seats: seatText }) : t('progress.done');

  // What does not fit is left out from the bottom: the ballots have the same words.
  const inner = height - (hasRing ? 4.6 : 9.5) * s;
  const head = fitTitle(title, room, lines, { width: own, share: TITLE_SHARE }).height;
  const leadHeight = (lines(lead, own, 1.2, 400).length * 1.56 + 0.8) * s;
  const isWide = rows.length > 7;
  const rowWidth = (isWide ? (own - 1.5 * s) / 2 : own) - 2.4 * s;
  const rowsHeight = rows.reduce(
    (sum, { label }) => sum + lines(label, rowWidth, 1.2, 400).length * 1.56 * s + 0.8 * s,
    1.5 * s,
  );
  const hasLead = head + leadHeight <= inner;
  const hasRows =
    rows.length > 0 && head + leadHeight + (isWide ? rowsHeight / 2 + 2 * s : rowsHeight) <= inner;
  return (
    <div className={hasRing ? layout.split : classes.stack}>
      <div className={classes.instruction}>
        <header aria-live={interactive ? 'polite' : 'off'}>
          <Title text={title} width={own} share={TITLE_SHARE} />
          {hasLead && <p className={layout.lead}>{lead}</p>}
        </header>
        {hasRows && (
          <dl className={isWide ? classes.scaleWide : classes.scale}>
            {rows.map(({ step, label }) => (
              <div key={step}>
                <dt>{step}</dt>
                <dd>{label}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <div className={classes.table}>
        {hasRing ? (
          <div className={classes.ring} style={{ width: ring, height: ring }}>
            <Ring seats={seats} filled={cast} theme={dark ? 'dark' : 'light'} size={ring} />
            <p className={classes.ringText}>
              <strong
                style={{ fontSize: Math.min(5.6 * s, (ring * 0.85) / Math.max(3, value.length)) }}
              >
                {value}
              </strong>
              <span>{caption}</span>
            </p>
          </div>
        ) : (
          <p className={classes.count}>
            <strong>{value}</strong> {caption}
          </p>
        )}
        <Clock timer={frame.timer} large />
      </div>
    </div>
  );
}
