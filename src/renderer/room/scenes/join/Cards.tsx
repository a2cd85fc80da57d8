import { useLines } from '../../hooks';
import { useRoom } from '../../room-context';
import { Qr } from '../../../ui/Qr';
import type { JoinRow } from './layout';
import type { JoinCard } from './texts';
import classes from './join.module.css';

/** Lines for who cannot scan. */
export function Rows({ rows, stacked }: { rows: readonly JoinRow[]; stacked: boolean }) {
  return (
    <dl className={stacked ? classes.stacked : classes.rows}>
      {rows.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt> <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the head needs beside its name, in times the smallest type. */
const HEAD_EXTRA = 3.7;

type HeadProps = { title: string; number: number | null; width: number };

/** Number and name of a code; the number alone where type is too large for both. */
function CardHead({ title, number, width }: HeadProps) {
  const { s } = useRoom();
  const lines = useLines();
  const fits = number === null || lines(title, width - HEAD_EXTRA * s, 1.3, 600).length === 1;
  return (
    <h2 className={classes.head}>
      {number !== null && <span className={classes.number}>{number}</span>}
      {fits && title}
    </h2>
  );
}

type Props = {
  card: JoinCard;
  number: number | null;
  /** Width and height of the code in px; 0 = only the lines. */
  qr: number;
  width: number;
  stacked: boolean;
  /** False: the lines stand on another page. */
  withRows: boolean;
};

/** One code on white, with what it says in words. */
export function Card({ card, number, qr, width, stacked, withRows }: Props) {
  return (
    <section className={classes.card} style={{ width }}>
      <CardHead title={card.title} number={number} width={width} />
      {qr > 0 && (
        <div className={classes.code}>
          <Qr text={card.text} label={card.label} size={qr} />
        </div>
      )}
      {withRows && <Rows rows={card.rows} stacked={stacked} />}
    </section>
  );
}
