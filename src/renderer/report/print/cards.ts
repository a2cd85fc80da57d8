import type { CardCode, CardsModel } from '../../../shared/report/print';
import { TOKENS } from '../../ui/tokens';
import { finish, setProperties, type PdfFile, type Progress } from '../file';
import type { LoadedFont } from '../fonts';
import { Paper } from '../paper';
import { PAGE, type TextStyle } from '../style';
import { drawQr } from './qr';
import { PRINT } from './style';

const PER_PAGE = 2;
const HEIGHT = PAGE.height / PER_PAGE;
const GUTTER = 24;
const BADGE = 12;
const QR_MOST = 140;
const PADDING = 30;

type Column = { x: number; width: number };

/** Draws from `top` down in a column; returns the bottom. */
function text(paper: Paper, words: string, top: number, style: TextStyle, at: Column): number {
  return paper.block(paper.lines(words, style, at.width), top, style, at);
}

/** One line that is cut where it does not fit. */
function oneLine(paper: Paper, words: string, top: number, style: TextStyle, at: Column): number {
  const lines = paper.lines(words, style, at.width - 10);
  const first = lines[0] ?? '';
  return paper.block([lines.length > 1 ? `${first.trimEnd()}…` : first], top, style, at);
}

function badge(paper: Paper, number: string, x: number, y: number): void {
  const { doc } = paper;
  doc.setFillColor(TOKENS.petrol7).circle(x + BADGE, y + BADGE, BADGE, 'F');
  const width = paper.measure(number, PRINT.badge);
  paper.line(number, x + BADGE - width / 2, y + BADGE + 4.8, PRINT.badge);
}

function facts(paper: Paper, code: CardCode, top: number, at: Column): number {
  let y = top;
  for (const { label, value } of code.facts) {
    y = text(paper, label, y, PRINT.label, at);
    // What is typed over is large; a code of five characters larger still.
    y =
      text(paper, value, y, /^[A-Z2-9]{5}$/.test(value) ? PRINT.cardCode : PRINT.cardValue, at) + 3;
  }
  return y;
}

function factsHeight(paper: Paper, { facts: all }: CardCode, width: number): number {
  return all.reduce(
    (sum, { value }) => sum + PRINT.label.leading + paper.height(value, PRINT.cardValue, width) + 9,
    0,
  );
}

function drawCard(paper: Paper, model: CardsModel, top: number): void {
  const { codes, steps } = model;
  const all = { x: PAGE.left, width: PAGE.text };
  let y = oneLine(paper, model.kicker, top + PADDING, PRINT.kicker, all);
  y = text(paper, model.heading, y, PRINT.cardHeading, all) + 10;

  const single = codes.length === 1;
  const width = (PAGE.text - GUTTER) / 2;
  const below = steps.length * PRINT.body.leading + 2 * PRINT.note.leading + 16;
  const readable = single ? 0 : Math.max(...codes.map((code) => factsHeight(paper, code, width)));
  const room = top + HEIGHT - 20 - y - 2 * BADGE - 6 - readable - below;
  const size = Math.max(80, Math.min(QR_MOST, room));
  let bottom = y;
  codes.forEach((code, index) => {
    const column = { x: PAGE.left + index * (width + GUTTER), width };
    badge(paper, code.number, column.x, y);
    const words = { x: column.x + 2 * BADGE + 8, width: width - 2 * BADGE - 8 };
    text(paper, code.title, y + BADGE - PRINT.cardTitle.leading / 2, PRINT.cardTitle, words);
    const qrTop = y + 2 * BADGE + 4;
    // The quiet zone is white paper: it may lie over the margin.
    drawQr(paper, code.qr, { x: column.x - 6, y: qrTop, size });
    const beside = { x: PAGE.left + width + GUTTER, width };
    const end = single
      ? facts(paper, code, qrTop + 14, beside)
      : facts(paper, code, qrTop + size, column);
    bottom = Math.max(bottom, end, qrTop + size);
  });
  y = bottom + 6;
  steps.forEach((step, index) => {
    paper.line(`${index + 1}.`, PAGE.left, paper.baseline(y, PRINT.body), PRINT.body);
    y = text(paper, step, y, PRINT.body, { x: PAGE.left + 16, width: PAGE.text - 16 });
  });
  text(paper, model.note, y + 4, PRINT.note, all);
}

/** A page of cards for the tables, to cut in two. The same model gives the same bytes. */
export async function drawCards(
  model: CardsModel,
  fonts: readonly LoadedFont[],
  progress: Progress,
): Promise<PdfFile> {
  const paper = new Paper(fonts);
  setProperties(paper, model, model);
  for (let card = 0; card < PER_PAGE; card++) drawCard(paper, model, card * HEIGHT);
  const { doc } = paper;
  doc.setLineDashPattern([4, 4], 0);
  paper.rule(0, PAGE.width, HEIGHT, TOKENS.control, 0.5);
  doc.setLineDashPattern([], 0);
  const file = await finish(paper);
  await progress(1, 1);
  return file;
}
