import type { BallotsModel, SheetForm } from '../../../shared/report/print';
import { TOKENS } from '../../ui/tokens';
import { finish, setProperties, type PdfFile, type Progress } from '../file';
import type { LoadedFont } from '../fonts';
import { Paper } from '../paper';
import { PAGE } from '../style';
import {
  BOX,
  GROUP_LETTER,
  HEAD_WIDTH,
  HEADER_TOP,
  layOut,
  TABLE_HEAD,
  WRITE,
  WRITE_LINE,
  WRITE_LINES,
  type Sheet,
  type SheetRow,
} from './sheet';
import { PRINT } from './style';

const FOOTER = PAGE.height - 40;

function box(paper: Paper, x: number, y: number, width = BOX, height = BOX): void {
  paper.doc.setDrawColor(TOKENS.ink2).setLineWidth(0.8).rect(x, y, width, height, 'S');
}

/** Code of the ballot, top right on each of its pages: loose sheets can be brought together. */
function drawCode(paper: Paper, model: BallotsModel, code: string): void {
  const width = paper.measure(code, PRINT.code) + 28;
  const x = PAGE.right - width;
  box(paper, x, HEADER_TOP - 4, width, 56);
  paper.line(paper.clean(model.codeLabel), x + 13, HEADER_TOP + 10, PRINT.label);
  paper.line(code, x + 14, HEADER_TOP + 39, PRINT.code);
}

function drawHead(paper: Paper, model: BallotsModel, sheet: Sheet, code: string): number {
  const title = paper.lines(model.kicker, PRINT.kicker, HEAD_WIDTH - 10);
  const kicker = title.length > 1 ? `${(title[0] ?? '').trimEnd()}…` : (title[0] ?? '');
  paper.line(kicker, PAGE.left, paper.baseline(HEADER_TOP, PRINT.kicker), PRINT.kicker);
  drawCode(paper, model, code);
  const style = sheet.headingLong ? PRINT.headingLong : PRINT.heading;
  return paper.block(sheet.heading, HEADER_TOP + PRINT.kicker.leading + 8, style);
}

/** Instructions and groups: on the first page of a ballot only. */
function drawIntroduction(paper: Paper, model: BallotsModel, sheet: Sheet, from: number): number {
  let y = paper.block(sheet.instructions, from + 6, PRINT.body) + 12;
  y = paper.block(paper.lines(model.groupLabel, PRINT.label, PAGE.text), y, PRINT.label) + 4;
  for (const { letter, lines, x, top } of sheet.groups) {
    box(paper, x, y + top);
    const line = y + top + 0.5;
    paper.line(letter, x + BOX + 6, paper.baseline(line, PRINT.number), PRINT.number);
    paper.block(lines, line, PRINT.row, { x: x + BOX + 6 + GROUP_LETTER });
  }
  return y + sheet.groupsHeight + 8;
}

function drawTableHead(paper: Paper, form: SheetForm, sheet: Sheet, top: number): number {
  if (form.kind !== 'scales') {
    paper.rule(PAGE.left, PAGE.right, top + 5, TOKENS.ink, 0.75);
    return top + 6;
  }
  form.scales.forEach(({ title, steps }, index) => {
    const column = sheet.columns[index];
    if (!column) return;
    const width = steps.length * column.pitch;
    const words = paper.lines(title, PRINT.label, width)[0] ?? '';
    paper.line(words, column.x, top + 11, PRINT.label);
  });
  paper.rule(PAGE.left, PAGE.right, top + TABLE_HEAD - 1, TOKENS.ink, 0.75);
  return top + TABLE_HEAD;
}

function drawQuestion(
  paper: Paper,
  form: SheetForm,
  sheet: Sheet,
  row: Extract<SheetRow, { kind: 'question' }>,
  top: number,
): void {
  const middle = top + row.height / 2;
  const textTop = middle - (row.lines.length * PRINT.row.leading) / 2;
  const numberX = form.kind === 'ticks' ? PAGE.left + BOX + 8 : PAGE.left;
  paper.line(row.number, numberX, paper.baseline(textTop, PRINT.number), PRINT.number);
  paper.block(row.lines, textTop, PRINT.row, { x: sheet.textX });
  const boxTop = middle - BOX / 2;
  switch (form.kind) {
    case 'ticks':
      return box(paper, PAGE.left, boxTop);
    case 'numbers': {
      const unit = paper.lines(form.unit, PRINT.label, 50)[0] ?? '';
      const x = PAGE.right - WRITE.width - 52;
      box(paper, x, middle - WRITE.height / 2, WRITE.width, WRITE.height);
      return paper.line(unit, x + WRITE.width + 6, middle + 3, PRINT.label);
    }
    case 'scales':
      form.scales.forEach(({ steps }, index) => {
        const column = sheet.columns[index];
        if (!column) return;
        steps.forEach(({ value }, step) => {
          const x = column.x + step * column.pitch;
          box(paper, x, boxTop);
          const left = x + (BOX - paper.measure(value, PRINT.boxValue)) / 2;
          paper.line(value, left, middle + 3.2, PRINT.boxValue);
        });
      });
  }
}

function drawRow(paper: Paper, form: SheetForm, sheet: Sheet, row: SheetRow, top: number): number {
  const bottom = top + row.height;
  switch (row.kind) {
    case 'question':
      drawQuestion(paper, form, sheet, row, top);
      paper.rule(PAGE.left, PAGE.right, bottom, TOKENS.line, 0.5);
      break;
    case 'abstain':
      box(paper, PAGE.left, top + (row.height - BOX) / 2);
      paper.block(row.lines, top + (row.height - PRINT.row.leading) / 2, PRINT.row, {
        x: PAGE.left + BOX + 8,
      });
      break;
    case 'reason': {
      const y = paper.block(row.lines, top + 8, PRINT.body);
      for (let line = 1; line <= WRITE_LINES; line++)
        paper.rule(PAGE.left, PAGE.right, y + line * WRITE_LINE - 4, TOKENS.control, 0.5);
    }
  }
  return bottom;
}

function drawFooter(paper: Paper, model: BallotsModel, page: number, pages: number): void {
  const label = model.pageLabel.replace('{page}', String(page)).replace('{pages}', String(pages));
  const width = PAGE.text - paper.measure(label, PRINT.note) - 20;
  const note = paper.lines(model.note, PRINT.note, width);
  paper.block(note, FOOTER, PRINT.note, { width });
  if (pages > 1)
    paper.line(
      paper.clean(label),
      PAGE.right,
      paper.baseline(FOOTER, PRINT.note),
      PRINT.note,
      'right',
    );
}

/** One ballot for every code, each on as many pages as it needs. */
export async function drawBallots(
  model: BallotsModel,
  fonts: readonly LoadedFont[],
  progress: Progress,
): Promise<PdfFile> {
  const paper = new Paper(fonts);
  const sheet = layOut(paper, model);
  const { form, codes } = model;
  const pages = sheet.pages.length;
  // Printed on both sides, two people would share a sheet: only what belongs together may.
  const duplex = pages % 2 === 0 ? 'DuplexFlipLongEdge' : 'Simplex';
  setProperties(paper, model, model, ` /Duplex /${duplex}`);
  for (const [number, code] of codes.entries()) {
    sheet.pages.forEach((rows, page) => {
      if (number + page > 0) paper.newPage();
      const head = drawHead(paper, model, sheet, code);
      let y =
        page === 0
          ? drawIntroduction(paper, model, sheet, head)
          : Math.max(head, HEADER_TOP + 60) + 8;
      y = paper.block(sheet.legends, y, PRINT.note) + 4;
      y = drawTableHead(paper, form, sheet, y);
      for (const row of rows) y = drawRow(paper, form, sheet, row, y);
      drawFooter(paper, model, page + 1, pages);
    });
    await progress(number + 1, codes.length);
  }
  return finish(paper);
}
