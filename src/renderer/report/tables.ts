import autoTable, { type RowInput, type Styles } from 'jspdf-autotable';
import type { TableBlock, TableColumn, TableRow } from '../../shared/report/types';
import { TOKENS } from '../ui/tokens';
import type { Paper } from './paper';
import { PAGE, STYLES, type TextStyle } from './style';

/** jsPDF's own factor for the height of a line of a table. */
const LINE_FACTOR = 1.38;
const COLUMN_GAP = 9;

type Look = { body: TextStyle; head: TextStyle; group: TextStyle; padding: number };
const LOOKS: Record<TableBlock['size'], Look> = {
  normal: { body: STYLES.body, head: STYLES.tableHead, group: STYLES.tableGroup, padding: 5.5 },
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
  Math.max(1, ...lines.map((cell) => cell.length)) * style.size * LINE_FACTOR + 2 * padding;

function prepare(paper: Paper, row: TableRow, columns: TableColumn[], look: Look): PreparedRow {
  if ('heading' in row) {
    const lines = [paper.lines(row.heading, look.group, PAGE.text)];
    return { lines, height: rowHeight(lines, look.group, look.padding), heading: true };
  }
  const lines = columns.map((column, i) =>
    paper.lines(row.cells[i] ?? '', look.body, column.width * PAGE.text - COLUMN_GAP),
  );
  return { lines, height: rowHeight(lines, look.body, look.padding), heading: false };
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
    if (!row.heading) return row.lines.map((content) => ({ content }));
    const content = row.lines[0] ?? [];
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
      bottom: PAGE.height - PAGE.bottom - 1,
    },
    tableWidth: PAGE.text,
    head: [head.lines.map((content) => ({ content }))],
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
    columnStyles: Object.fromEntries(
      block.columns.map((column, i) => [
        i,
        {
          cellWidth: column.width * PAGE.text,
          halign: column.align,
          cellPadding: {
            top: look.padding,
            bottom: look.padding,
            left: column.align === 'right' ? COLUMN_GAP : 0,
            right: column.align === 'right' || i === last ? 0 : COLUMN_GAP,
          },
        },
      ]),
    ),
    didParseCell: ({ section, cell, column }) => {
      if (section === 'head') cell.styles.halign = block.columns[column.index]?.align ?? 'left';
      // A right-aligned line would be pushed in by the space at its end.
      if (cell.styles.halign === 'right') cell.text = cell.text.map((line) => line.trimEnd());
    },
    didDrawPage: ({ cursor }) => {
      if (cursor) paper.y = cursor.y;
    },
  });
}

/**
 * Draws a table over as many pages as it needs, with its head on each. Rows are not split, unless
 * one is higher than a page.
 */
export function drawTable(paper: Paper, block: TableBlock): void {
  const look = LOOKS[block.size];
  const rows = block.rows.map((row) => prepare(paper, row, block.columns, look));
  const headLines = block.columns.map(({ label, width }) =>
    paper.lines(label, look.head, width * PAGE.text - COLUMN_GAP),
  );
  const head: PreparedRow = {
    lines: headLines,
    height: rowHeight(headLines, look.head, look.padding),
    heading: false,
  };
  const caption = block.caption === '' ? 0 : STYLES.figure.leading + 4;
  const start = rows.slice(0, rows[0]?.heading ? 3 : 2).reduce((sum, r) => sum + r.height, 0);
  paper.need(Math.min(caption + head.height + start, (PAGE.bottom - PAGE.top) / 2));
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
    const take = Math.max(1, fits);
    drawRows(paper, block, head, rows.slice(at, at + take), look);
    at += take;
    if (at < rows.length) paper.newPage();
  }
}
