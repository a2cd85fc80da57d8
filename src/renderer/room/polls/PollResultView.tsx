import type { CSSProperties } from 'react';
import type { PollModel, PollRow } from '../../../shared/voting/chart-model';
import classes from './PollResult.module.css';

type Props = {
  model: PollModel;
  /** Smallest type in px; everything is sized from it. */
  s: number;
  dark: boolean;
  /** The rows of this page; all when left out. */
  first?: number;
  count?: number;
};

/** Share of the width that labels take; the rest is for bars and figures. */
export const LABEL_PART = 0.36;
/** Height of a line of text and of the space around a row, in units of s. */
const LINE = 1.3;
const ROW_SPACE = 0.9;
/** Mean width of a character in units of s: a little wide, so that a guess never cuts text off. */
const CHARACTER = 0.56;

/** Height that a row needs, in px. */
export function rowHeight({ label, text }: PollRow, s: number, width: number): number {
  const lines = (chars: number, part: number): number =>
    Math.max(1, Math.ceil((chars * CHARACTER * s) / (width * part)));
  return (
    (Math.max(lines(label.length, LABEL_PART), lines(text.length, 0.26)) * LINE + ROW_SPACE) * s
  );
}

/** Divides rows over pages, in their order; a page holds at least one row, when there are any. */
export function pollPages(
  rows: readonly PollRow[],
  s: number,
  { width, height }: { width: number; height: number },
): { first: number; count: number }[] {
  const pages: { first: number; count: number }[] = [];
  let used = Number.POSITIVE_INFINITY;
  rows.forEach((row, index) => {
    const needed = rowHeight(row, s, width);
    const last = pages.at(-1);
    if (last && used + needed <= height) {
      last.count += 1;
      used += needed;
    } else {
      pages.push({ first: index, count: 1 });
      used = needed;
    }
  });
  // A result without figures has a page too.
  return pages.length > 0 ? pages : [{ first: 0, count: 0 }];
}

/** Rows of a poll result: label, bar or dots, figures in words. Never colour alone. */
export function PollResultView({ model, s, dark, first = 0, count }: Props) {
  const rows = model.rows.slice(first, count === undefined ? undefined : first + count);
  return (
    <ul
      className={classes.rows}
      data-dark={dark || undefined}
      style={{ '--row-s': `${s}px` } as CSSProperties}
    >
      {rows.map((row) => (
        <li key={row.id} className={classes.row}>
          <span className={classes.label} dir="auto">
            {row.label}
          </span>
          <span className={classes.track} aria-hidden>
            {row.dots === null ? (
              <i className={classes.bar} style={{ inlineSize: `${row.part * 100}%` }} />
            ) : (
              Array.from({ length: row.dots }, (_, dot) => <i key={dot} className={classes.dot} />)
            )}
          </span>
          <span className={classes.text}>{row.text}</span>
        </li>
      ))}
    </ul>
  );
}
