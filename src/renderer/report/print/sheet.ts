import type { BallotsModel, SheetForm } from '../../../shared/report/print';
import type { Paper } from '../paper';
import { PAGE } from '../style';
import { PRINT } from './style';

/** Side of a box to tick. */
export const BOX = 15;
/** A box to write a number in. */
export const WRITE = { width: 54, height: 24 };
export const NUMBER_WIDTH = 24;
const ROW_PADDING = 9;
const BLOCK_GAP = 14;
/** Room for the letter of a group. */
export const GROUP_LETTER = 16;
/** Lines to write on below a poll. */
export const WRITE_LINES = 3;
export const WRITE_LINE = 26;
export const HEADER_TOP = 34;
const BOTTOM = PAGE.height - 52;

export type SheetRow =
  | { kind: 'question'; number: string; lines: string[]; height: number }
  | { kind: 'abstain'; lines: string[]; height: number }
  | { kind: 'reason'; lines: string[]; height: number };

export type GroupCell = { letter: string; lines: string[]; x: number; top: number };

/** Where the boxes of a scale stand. */
export type ScaleColumn = { x: number; pitch: number };

/** A ballot laid out once, to be drawn for every code. */
export type Sheet = {
  heading: string[];
  headingLong: boolean;
  instructions: string[];
  groups: GroupCell[];
  groupsHeight: number;
  legends: string[];
  textX: number;
  textWidth: number;
  columns: ScaleColumn[];
  /** Rows per page. */
  pages: SheetRow[][];
};

/** Width for the words of the head, beside the code. */
export const HEAD_WIDTH = PAGE.text - 150;
/** Points that the head of a page takes without the lines of its heading. */
export const HEAD = PRINT.kicker.leading + 8;
export const TABLE_HEAD = 18;

/** Box columns from the right edge: fewer points per box where a scale has many steps. */
function columnsOf(form: SheetForm): ScaleColumn[] {
  if (form.kind !== 'scales') return [];
  const boxes = form.scales.reduce((sum, { steps }) => sum + steps.length, 0);
  const pitch = boxes > 13 ? BOX + 1.5 : BOX + 5;
  let right: number = PAGE.right;
  return [...form.scales]
    .reverse()
    .map(({ steps }) => {
      const x = right - steps.length * pitch;
      right = x - BLOCK_GAP;
      return { x, pitch };
    })
    .reverse();
}

function layGroups(paper: Paper, model: BallotsModel): { cells: GroupCell[]; height: number } {
  const columns = model.groups.length > 2 ? 3 : 2;
  const width = PAGE.text / columns;
  let top = 0;
  const cells: GroupCell[] = [];
  for (let i = 0; i < model.groups.length; i += columns) {
    const row = model.groups.slice(i, i + columns).map(({ letter, name }, column) => ({
      letter,
      lines: paper.lines(name, PRINT.row, width - BOX - GROUP_LETTER - 14),
      x: PAGE.left + column * width,
      top,
    }));
    cells.push(...row);
    const lines = Math.max(...row.map((cell) => cell.lines.length));
    top += Math.max(BOX, lines * PRINT.row.leading) + 7;
  }
  return { cells, height: top };
}

function layRows(paper: Paper, form: SheetForm, width: number): SheetRow[] {
  const least = form.kind === 'numbers' ? WRITE.height : BOX;
  const rows: SheetRow[] = form.rows.map(({ number, text }) => {
    const lines = paper.lines(text, PRINT.row, width);
    const height = Math.max(least, lines.length * PRINT.row.leading) + ROW_PADDING;
    return { kind: 'question', number, lines, height };
  });
  if (form.kind === 'scales') return rows;
  const abstain = paper.lines(form.abstain, PRINT.row, PAGE.text - BOX - 10);
  if (form.kind === 'ticks' && form.line !== '') {
    const lines = paper.lines(form.line, PRINT.body, PAGE.text);
    const height = lines.length * PRINT.body.leading + WRITE_LINES * WRITE_LINE + 10;
    rows.push({ kind: 'reason', lines, height });
  }
  return [...rows, { kind: 'abstain', lines: abstain, height: BOX + 2 * ROW_PADDING }];
}

/** Divides rows over pages: the first page has less room than the others. */
function divide(rows: readonly SheetRow[], first: number, others: number): SheetRow[][] {
  const pages: SheetRow[][] = [[]];
  let left = first;
  for (const row of rows) {
    if (row.height > left && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      left = others;
    }
    pages.at(-1)?.push(row);
    left -= row.height;
  }
  return pages;
}

/** Breaks all lines of a ballot and divides it over pages. */
export function layOut(paper: Paper, model: BallotsModel): Sheet {
  const { form } = model;
  const short = paper.lines(model.heading, PRINT.heading, HEAD_WIDTH).length <= 2;
  const headingStyle = short ? PRINT.heading : PRINT.headingLong;
  const heading = paper.lines(model.heading, headingStyle, HEAD_WIDTH);
  const instructions = model.instructions.flatMap((line) =>
    paper.lines(line, PRINT.body, HEAD_WIDTH),
  );
  const { cells, height: groupsHeight } = layGroups(paper, model);
  const legends =
    form.kind === 'scales'
      ? form.scales.flatMap(({ title, legend }) =>
          paper.lines(`${title}: ${legend}`, PRINT.note, PAGE.text),
        )
      : [];
  const columns = columnsOf(form);
  const textX = PAGE.left + (form.kind === 'ticks' ? BOX + 8 : 0) + NUMBER_WIDTH;
  const textRight =
    form.kind === 'numbers' ? PAGE.right - WRITE.width - 60 : (columns[0]?.x ?? PAGE.right) - 10;
  const head = HEADER_TOP + HEAD + heading.length * headingStyle.leading;
  const legendHeight = legends.length * PRINT.note.leading;
  const table = form.kind === 'scales' ? TABLE_HEAD : 6;
  const top =
    head +
    instructions.length * PRINT.body.leading +
    PRINT.label.leading +
    groupsHeight +
    legendHeight +
    38;
  return {
    heading,
    headingLong: !short,
    instructions,
    groups: cells,
    groupsHeight,
    legends,
    textX,
    textWidth: textRight - textX,
    columns,
    pages: divide(
      layRows(paper, form, textRight - textX),
      BOTTOM - top - table,
      BOTTOM - Math.max(head, HEADER_TOP + 60) - 14 - legendHeight - table,
    ),
  };
}
