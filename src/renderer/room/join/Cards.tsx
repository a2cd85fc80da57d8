import { Qr } from '../../ui/Qr';
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

type HeadProps = { title: string; number: number | null };

/** Number and name of a code. */
export function CardHead({ title, number }: HeadProps) {
  return (
    <h2 className={classes.head}>
      {number !== null && <span className={classes.number}>{number}</span>}
      {title}
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
      <CardHead title={card.title} number={number} />
      {qr > 0 && (
        <div className={classes.code}>
          <Qr text={card.text} label={card.label} size={qr} />
        </div>
      )}
      {withRows && <Rows rows={card.rows} stacked={stacked} />}
    </section>
  );
}
