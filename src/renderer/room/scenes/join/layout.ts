import type { Lines, Size } from '../../hooks';

/** A line below a code, for who cannot scan. */
export type JoinRow = { label: string; value: string };

/** Sizes in times the smallest type. */
export const CARD = {
  pad: 0.7,
  head: 1.9,
  above: 0.3,
  gap: 1,
  label: 1.35,
  value: 1.1,
  line: 1.45,
};

/** A code this small, as a part of the height of the picture, is worth a page of its own. */
const SMALL = 0.42;
/** Unless the lines below it take little. */
const WORTH = 1.25;

export type CardFit = {
  /** Width and height of a code in px. */
  qr: number;
  /** Width of a card in px. */
  width: number;
  /** Labels above their values rather than before them. */
  stacked: boolean;
};

/** Height in px of the lines below a code. */
export function rowsHeight(
  rows: readonly JoinRow[],
  width: number,
  stacked: boolean,
  s: number,
  lines: Lines,
): number {
  const { label, value, line } = CARD;
  const height = rows.reduce(
    (sum, row) =>
      sum +
      (stacked
        ? label + lines(row.value, width, value, 600).length * line
        : lines(`${row.label} ${row.value}`, width, value, 600).length * line),
    0,
  );
  return height * s;
}

/** The largest codes, all equal, on cards side by side. @param cards the lines of each card */
export function fitCards(
  cards: readonly (readonly JoinRow[])[],
  space: Size,
  s: number,
  lines: Lines,
): CardFit {
  const { pad, head, above, gap } = CARD;
  const widest = Math.floor((space.width - (cards.length - 1) * gap * s) / cards.length);
  const qrAt = (width: number, stacked: boolean): number => {
    const inner = width - 2 * pad * s;
    const text = Math.max(0, ...cards.map((rows) => rowsHeight(rows, inner, stacked, s, lines)));
    const free = space.height - (2 * pad + head + above) * s - text;
    return Math.floor(Math.max(0, Math.min(inner, free)));
  };
  const [inline, above2] = [qrAt(widest, false), qrAt(widest, true)];
  const stacked = above2 >= inline;
  const qr = stacked ? above2 : inline;
  // Cards as wide as their codes look calmer, when that costs nothing.
  const snug = Math.ceil(qr + 2 * pad * s);
  return { qr, stacked, width: qrAt(snug, stacked) >= qr - 1 ? snug : widest };
}

/** Do the lines for who cannot scan make the codes so small that they get a page of their own? */
export function needsPages(withRows: CardFit, without: CardFit, pictureHeight: number): boolean {
  return withRows.qr < SMALL * pictureHeight && without.qr > WORTH * withRows.qr;
}
