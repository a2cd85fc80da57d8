import { itemsOf } from '../../shared/voting/rules';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../shared/charts';
import type {
  ProjectorPoll,
  ProjectorRound,
  ProjectorSnapshot,
} from '../../shared/projection/types';
import { Ring } from '../ui/Ring';
import { Clock } from './Clock';
import { useLines } from './hooks';
import { useRoom } from './room-context';
import { scaleRows, type ScaleRow } from './scale-rows';
import { fitTitle, marginOf, Title } from './Title';
import classes from './room.module.css';

type ViewProps = {
  title: string;
  lead: string;
  rows: ScaleRow[];
  cast: number;
  seats: number;
  snapshot: ProjectorSnapshot;
};

/** Narrower than this, in times the smallest type, there is no room for the ring. */
const RING_FROM = 40;
const TITLE_SHARE = 0.34;

/** What people are asked and how many are ready. Never who, and no marks of groups. */
function ProgressView({ title, lead, rows, cast, seats, snapshot }: ViewProps) {
  const { t } = useTranslation('projector');
  const room = useRoom();
  const lines = useLines();
  const { s, width, height, dark, interactive } = room;
  const hasRing = width >= RING_FROM * s;
  const ring = Math.min(20.5 * s, width * 0.38);
  const margin = marginOf(room);
  const own = hasRing ? width - 3 * margin - ring : width - 2 * margin;
  const value = formatCount(cast, snapshot.language);
  const seatText = formatCount(Math.max(seats, cast), snapshot.language);
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
    <div className={hasRing ? classes.split : classes.stack}>
      <div className={classes.instruction}>
        <header aria-live={interactive ? 'polite' : 'off'}>
          <Title text={title} width={own} share={TITLE_SHARE} />
          {hasLead && <p className={classes.lead}>{lead}</p>}
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
        <Clock timer={snapshot.timer} large />
      </div>
    </div>
  );
}

type RoundProps = { round: ProjectorRound; snapshot: ProjectorSnapshot };

/** While people fill in the statements: the words of the scale and how many are ready. */
export function RoundProgress({ round, snapshot }: RoundProps) {
  const { t } = useTranslation('projector');
  const { cast, seats, scale, factorCount } = round;
  const open = round.status === 'open';
  return (
    <ProgressView
      title={open ? t('progress.title', { count: factorCount }) : t('progress.closed')}
      lead={open ? t('progress.lead') : t('progress.closedLead')}
      rows={open ? scaleRows(scale) : []}
      cast={cast}
      seats={seats}
      snapshot={snapshot}
    />
  );
}

type PollProps = { poll: ProjectorPoll; snapshot: ProjectorSnapshot };

/** While people vote: the question, how to answer it and how many are ready. */
export function PollProgress({ poll, snapshot }: PollProps) {
  const { t } = useTranslation('projector');
  const { cast, seats, status, settings } = poll;
  const { question, method } = settings;
  const lead =
    status === 'draft'
      ? t('poll.soon')
      : status === 'open'
        ? t(`poll.how.${method}`)
        : t('poll.closedLead');
  return (
    <ProgressView
      title={question === '' ? t('poll.title') : question}
      lead={lead}
      rows={
        status === 'open'
          ? itemsOf(settings).map(({ label }, index) => ({ step: String(index + 1), label }))
          : []
      }
      cast={cast}
      seats={seats}
      snapshot={snapshot}
    />
  );
}
