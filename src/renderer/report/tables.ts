import autoTable, { type RowInput, type Styles } from 'jspdf-autotable';
import type { TableBlock, TableColumn, TableRow } from '../../shared/report/types';
import { TOKENS } from '../ui/tokens';
import type { Paper } from './paper';
import { PAGE, STYLES, type TextStyle } from './style';

/** jsPDF's own factor for the height of a line of a table. */
const LINE_FACTOR = 1.38;
const COLUMN_GAP = 7;
/** The table library sets text a little high in its line. */
const LIFT = 1;
/** Between the words of the head and their rule. */
const HEAD_BOTTOM = 4;
/** A table up to this height is not divided over two pages. */
const WHOLE = 260;

type Look = { body: TextStyle; head: TextStyle; group: TextStyle; padding: number };
const LOOKS: Record<TableBlock['size'], Look> = {
  normal: { body: STYLES.body, head: STYLES.tableHead, group: STYLES.tableGroup, padding: 4.4 },
  small: { body: STYLES.small, head: STYLES.smallHead, group: STYLES.tableGroup, padding: 3.2 },
};

type PreparedRow = { lines: string[][]; height: number; heading: boolean };

function styles(style: TextStyle, paper: Paper): Partial<Styles> {
  paper.use(style);
  const { fontName, fontStyle } = paper.doc.getFont();
  return {
    font: fontName,
    fontStyle: fontStyle === 'bold' ? 'bold' : 'normal',
    fontSize: style.size,
    textColor: style.color,
  };
}

const rowHeight = (lines: string[][], style: TextStyle, padding: number): number =>
  Math.max(1, ...lines.map((cell) => cell.length)) * style.size * LINE_FACTOR + padding;

function prepare(paper: Paper, row: TableRow, columns: TableColumn[], look: Look): PreparedRow {
  if ('heading' in row) {
    const lines = [paper.lines(row.heading, look.group, PAGE.text)];
    return { lines, height: rowHeight(lines, look.group, 2 * look.padding), heading: true };
  }
  const lines = columns.map((column, i) =>
    paper.lines(row.cells[i] ?? '', look.body, column.width * PAGE.text - COLUMN_GAP),
  );
  return { lines, height: rowHeight(lines, look.body, 2 * look.padding), heading: false };
}

/** How many rows from `from` on fit in `room`; a group heading stays with its first row. */
function fitting(rows: readonly PreparedRow[], from: number, room: number): number {
  let used = 0;
  let end = from;
  while (end < rows.length) {
    const row = rows[end];
    if (!row || used + row.height > room) break;
    used += row.height;
    end += 1;
  }
  while (end < rows.length && end > from && rows[end - 1]?.heading) end -= 1;
  return end - from;
}

function drawRows(
  paper: Paper,
  block: TableBlock,
  head: PreparedRow,
  rows: readonly PreparedRow[],
  look: Look,
): void {
  const { doc } = paper;
  const body = rows.map((row): RowInput => {
    if (!row.heading) return row.lines.map((lines) => ({ content: lines.join('\n') }));
    const content = (row.lines[0] ?? []).join('\n');
    const cellStyles = { ...styles(look.group, paper), halign: 'left' as const };
    return [{ content, colSpan: block.columns.length, styles: cellStyles }];
  });
  const last = block.columns.length - 1;
  doc.setLineHeightFactor(LINE_FACTOR);
  autoTable(doc, {
    theme: 'plain',
    startY: paper.y,
    margin: {
      left: PAGE.left,
      right: PAGE.width - PAGE.right,
      top: PAGE.top,
      // Pages are divided here, not by the library: it gets a little more room than needed.
      bottom: PAGE.height - PAGE.bottom - 4,
    },
    tableWidth: PAGE.text,
    head: [head.lines.map((lines) => ({ content: lines.join('\n') }))],
    body,
    showHead: 'everyPage',
    styles: {
      ...styles(look.body, paper),
      lineColor: TOKENS.line,
      lineWidth: { bottom: 0.5 },
      // Lines are broken before: `wrap` keeps the spaces at line ends.
      overflow: 'visible',
      valign: 'top',
    },
    headStyles: {
      ...styles(look.head, paper),
      lineColor: TOKENS.ink,
      lineWidth: { bottom: 0.75 },
      valign: 'bottom',
    },
    didParseCell: ({ row, cell, column }) => {
      const align = block.columns[column.index]?.align ?? 'left';
      const single = cell.colSpan > 1;
      cell.styles.halign = single ? 'left' : align;
      if (!single) cell.styles.cellWidth = (block.columns[column.index]?.width ?? 0) * PAGE.text;
      cell.styles.cellPadding = {
        top: look.padding + LIFT,
        // The head stands close to its rule; rows breathe.
        bottom: row.section === 'head' ? HEAD_BOTTOM : look.padding - LIFT,
        left: align === 'right' ? COLUMN_GAP : 0,
        right: align === 'right' || column.index === last ? 0 : COLUMN_GAP,
      };
      // A right-aligned line would be pushed in by the space at its end.
      if (align === 'right') cell.text = cell.text.map((line) => line.trimEnd());
    },
    didDrawPage: ({ cursor }) => {
      if (cursor) paper.y = cursor.y;
    },
  });
}

type Prepared = { look: Look; head: PreparedRow; rows: PreparedRow[]; caption: number };

function prepareTable(paper: Paper, block: TableBlock): Prepared {
  const look = LOOKS[block.size];
  const lines = block.columns.map(({ label, width }) =>
    paper.lines(label, look.head, width * PAGE.text - COLUMN_GAP),
  );
  return {
    look,
    head: {
      lines,
      height: rowHeight(lines, look.head, look.padding + LIFT + HEAD_BOTTOM),
      heading: false,
    },
    rows: block.rows.map((row) => prepare(paper, row, block.columns, look)),
    caption: block.caption === '' ? 0 : STYLES.figure.leading + 4,
  };
}

/** Points that must be free where a table starts: all of a short one, else its first rows. */
function startOf({ head, rows, caption }: Prepared): number {
  const sum = (some: readonly PreparedRow[]) => some.reduce((height, r) => height + r.height, 0);
  const total = caption + head.height + sum(rows);
  if (total <= WHOLE) return total;
  const start = caption + head.height + sum(rows.slice(0, rows[0]?.heading ? 3 : 2));
  return Math.min(start, (PAGE.bottom - PAGE.top) / 2);
}

/** As {@link startOf}, for the heading above a table. */
export function tableStart(paper: Paper, block: TableBlock): number {
  return startOf(prepareTable(paper, block));
}

/**
 * Draws a table over as many pages as it needs, with its head on each. Rows are not split, unless
 * one is higher than a page.
 */
export function drawTable(paper: Paper, block: TableBlock): void {
  const prepared = prepareTable(paper, block);
  const { look, head, rows, caption } = prepared;
  paper.need(startOf(prepared));
  if (caption > 0) {
    paper.text(block.caption, STYLES.figure);
    paper.y += 4;
  }
  let at = 0;
  while (at < rows.length) {
    const fits = fitting(rows, at, PAGE.bottom - paper.y - head.height);
    if (fits === 0 && paper.y > PAGE.top) {
      paper.newPage();
      continue;
    }
    // A row higher than a page goes alone; the table library splits it.
    const alone = rows.length - at - fits === 1 && fits > 3 && !rows[at + fits - 2]?.heading;
    // Two rows rather than one on the last page.
    const take = alone ? fits - 1 : Math.max(1, fits);
    drawRows(paper, block, head, rows.slice(at, at + take), look);
    at += take;
    if (at < rows.length) paper.newPage();
  }
}
