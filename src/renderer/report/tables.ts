import type { TableBlock, TableColumn, TableRow } from '../../shared/report/types';
import { TOKENS } from '../ui/tokens';
import type { Paper } from './paper';
import { PAGE, STYLES, type TextStyle } from './style';
import type { StructureElement } from './tagging/structure';

/** Lines of a table stand a little closer than running text. */
const LINE_FACTOR = 1.38;
const COLUMN_GAP = 7;
/** Between the words of the head and their rule. */
const HEAD_BOTTOM = 4;
/** A table up to this height is not divided over two pages. */
const WHOLE = 260;
/** Room in which a row that is higher than a page may begin. */
const TALL_START = 120;

type Look = { body: TextStyle; head: TextStyle; group: TextStyle; padding: number };
const close = (style: TextStyle): TextStyle => ({ ...style, leading: style.size * LINE_FACTOR });
const LOOKS: Record<TableBlock['size'], Look> = {
  normal: {
    body: close(STYLES.body),
    head: close(STYLES.tableHead),
    group: close(STYLES.tableGroup),
    padding: 4.4,
  },
  small: {
    body: close(STYLES.small),
    head: close(STYLES.smallHead),
    group: close(STYLES.tableGroup),
    padding: 3.2,
  },
};

type PreparedRow = { lines: string[][]; height: number; heading: boolean };

const mostLines = (lines: readonly string[][]): number =>
  Math.max(1, ...lines.map((cell) => cell.length));

function prepare(paper: Paper, row: TableRow, columns: TableColumn[], look: Look): PreparedRow {
  const heading = 'heading' in row;
  const lines = heading
    ? [paper.lines(row.heading, look.group, PAGE.text)]
    : columns.map((column, i) =>
        paper.lines(row.cells[i] ?? '', look.body, column.width * PAGE.text - COLUMN_GAP),
      );
  const { leading } = heading ? look.group : look.body;
  return { lines, height: mostLines(lines) * leading + 2 * look.padding, heading };
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

type Prepared = { look: Look; head: PreparedRow; rows: PreparedRow[]; caption: number };

function prepareTable(paper: Paper, block: TableBlock): Prepared {
  const look = LOOKS[block.size];
  const lines = block.columns.map(({ label, width }) =>
    paper.lines(label, look.head, width * PAGE.text - COLUMN_GAP),
  );
  const height = mostLines(lines) * look.head.leading + look.padding + HEAD_BOTTOM;
  return {
    look,
    head: { lines, height, heading: false },
    rows: block.rows.map((row) => prepare(paper, row, block.columns, look)),
    caption:
      block.caption === '' ? 0 : paper.height(block.caption, STYLES.figure, PAGE.measure) + 4,
  };
}

/** Whether a row is higher than a page: it begins where there is some room, and goes on. */
const isTall = (row: PreparedRow, head: PreparedRow): boolean =>
  row.height > PAGE.bottom - PAGE.top - head.height;

/**
 * Points that must be free where a table starts: all of a short one, else its first row, with its group
 * heading, and the second when both are small.
 */
function startOf({ head, rows, caption }: Prepared): number {
  const height = (row: PreparedRow): number => (isTall(row, head) ? TALL_START : row.height);
  const total = caption + head.height + rows.reduce((sum, row) => sum + height(row), 0);
  if (total <= WHOLE) return total;
  const first = rows[0]?.heading ? 2 : 1;
  const sum = (count: number): number =>
    rows.slice(0, count).reduce((all, row) => all + height(row), caption + head.height);
  return sum(first + 1) <= WHOLE ? sum(first + 1) : sum(first);
}

/** As {@link startOf}, for the heading above a table. */
export function tableStart(paper: Paper, block: TableBlock): number {
  return startOf(prepareTable(paper, block));
}

/** Draws one table; keeps its elements, as rows and groups go on over pages. */
class TableDrawing {
  readonly #table: StructureElement;
  #body: StructureElement | null = null;
  /** The page with the last head; 0 = none yet. */
  #headPage = 0;

  constructor(
    private readonly paper: Paper,
    private readonly block: TableBlock,
    private readonly prepared: Prepared,
  ) {
    this.#table = paper.tags.element('Table');
  }

  caption(): void {
    const { paper } = this;
    const caption = paper.tags.element('Caption', {}, this.#table);
    paper.tags.within(caption, () => paper.text(this.block.caption, STYLES.figure));
    paper.y += 4;
  }

  /** The head; from the second page on it is there for the eye only. */
  head(): void {
    const { paper, prepared } = this;
    const { head, look } = prepared;
    const tall = mostLines(head.lines);
    const draw = (lines: string[], column: number): void => {
      // The words stand on the rule.
      const top = paper.y + look.padding + (tall - lines.length) * look.head.leading;
      this.#cell(lines, column, top, look.head);
    };
    if (this.#headPage > 0) paper.tags.artifact(() => head.lines.forEach(draw), 'Pagination');
    else {
      const row = paper.tags.element('TR', {}, paper.tags.element('THead', {}, this.#table));
      head.lines.forEach((lines, i) => {
        const cell = paper.tags.element('TH', { scope: 'Column' }, row);
        paper.tags.within(cell, () => {
          draw(lines, i);
        });
      });
    }
    this.#headPage = paper.page;
    paper.y += head.height;
    paper.rule(PAGE.left, PAGE.right, paper.y, TOKENS.ink, 0.75);
  }

  get needsHead(): boolean {
    return this.#headPage !== this.paper.page;
  }

  /** One row; one that is higher than the page goes on, in the same cells, on the next. */
  row(row: PreparedRow): void {
    const { paper, prepared } = this;
    const { look } = prepared;
    const style = row.heading ? look.group : look.body;
    const cells = this.#cells(row);
    const total = mostLines(row.lines);
    let from = 0;
    while (from < total) {
      const room = PAGE.bottom + 0.5 - paper.y - 2 * look.padding;
      const to = Math.min(total, from + Math.max(1, Math.floor(room / style.leading)));
      row.lines.forEach((lines, i) => {
        const cell = cells[i];
        const part = lines.slice(from, to);
        if (!cell || part.length === 0) return;
        paper.tags.within(cell, () => {
          this.#cell(part, row.heading ? null : i, paper.y + look.padding, style);
        });
      });
      paper.y += (to - from) * style.leading + 2 * look.padding;
      from = to;
      if (from < total) {
        paper.newPage();
        this.head();
      }
    }
    paper.rule(PAGE.left, PAGE.right, paper.y, TOKENS.line, 0.5);
  }

  /** Elements of the cells of a row, left to right; a group heading begins a body of its own. */
  #cells(row: PreparedRow): StructureElement[] {
    const { tags } = this.paper;
    const columns = this.block.columns.length;
    if (row.heading || this.#body === null) this.#body = tags.element('TBody', {}, this.#table);
    const line = tags.element('TR', {}, this.#body);
    if (row.heading) {
      const span = columns > 1 ? { colSpan: columns } : {};
      return [tags.element('TH', { scope: 'Row', ...span }, line)];
    }
    return row.lines.map((_, i) =>
      i === 0 && columns > 1
        ? tags.element('TH', { scope: 'Row' }, line)
        : tags.element('TD', {}, line),
    );
  }

  /** Lines of a cell from `top` down. @param column null = over the full width */
  #cell(lines: string[], column: number | null, top: number, style: TextStyle): void {
    const { paper, block } = this;
    const { align, width } = block.columns[column ?? -1] ?? { align: 'left', width: 1 };
    const before = block.columns.slice(0, column ?? 0).reduce((sum, c) => sum + c.width, 0);
    paper.block(lines, top, style, {
      x: PAGE.left + before * PAGE.text,
      width: width * PAGE.text,
      align,
    });
  }
}

/**
 * Draws a table over as many pages as it needs, with its head on each. Rows are not split, unless
 * one is higher than a page.
 */
export function drawTable(paper: Paper, block: TableBlock): void {
  if (block.rows.length === 0) return;
  const prepared = prepareTable(paper, block);
  const { head, rows, caption } = prepared;
  paper.need(startOf(prepared));
  const drawing = new TableDrawing(paper, block, prepared);
  if (caption > 0) drawing.caption();
  let at = 0;
  while (at < rows.length) {
    const room = PAGE.bottom - paper.y - (drawing.needsHead ? head.height : 0);
    const fits = fitting(rows, at, room);
    const tall = rows.slice(at, at + 1).some((row) => isTall(row, head)) && room >= TALL_START;
    if (fits === 0 && !tall && paper.y > PAGE.top) {
      paper.newPage();
      continue;
    }
    const alone = rows.length - at - fits === 1 && fits > 3 && !rows[at + fits - 2]?.heading;
    // Two rows rather than one on the last page.
    const take = alone ? fits - 1 : Math.max(1, fits);
    if (drawing.needsHead) drawing.head();
    for (const row of rows.slice(at, at + take)) drawing.row(row);
    at += take;
    if (alone) paper.newPage();
  }
}
