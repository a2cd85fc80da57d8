import { Qr } from '../../../ui/Qr';
import { useLines, type Size } from '../../hooks';
import { useRoom } from '../../room-context';
import type { JoinCard } from './texts';
import classes from './join.module.css';

/** Sizes of the lines beside the code, in times the smallest type; the first that fits. */
const SIZES = [2.1, 1.8, 1.5, 1.3, 1.1];
const LABEL = 1.35;
const LINE = 1.3;
/** Part of the width that the code may take. */
const SHARE = 0.58;

type Props = { card: JoinCard; space: Size };

/** One code, as high as the picture allows, with address and code beside it. */
export function SingleCode({ card, space }: Props) {
  const { s } = useRoom();
  const lines = useLines();
  const qr = Math.floor(Math.min(space.height, space.width * SHARE));
  const width = space.width - qr - 1.2 * s;
  const heightAt = (size: number): number =>
    card.rows.reduce(
      (sum, { value }) => sum + LABEL + lines(value, width, size, 600).length * LINE * size,
      0,
    ) * s;
  const fits = (size: number): boolean =>
    heightAt(size) <= space.height &&
    // An address that breaks is typed wrong.
    card.rows.every(({ value }) => lines(value, width, size, 600).length === 1);
  const size = SIZES.find(fits) ?? 1.1;
  return (
    <div className={classes.single}>
      <div className={classes.card}>
        <div className={classes.code}>
          <Qr text={card.text} label={card.label} size={qr} />
        </div>
      </div>
      <div className={classes.wide}>
        <dl className={classes.stacked}>
          {card.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd style={{ fontSize: size * s }}>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
