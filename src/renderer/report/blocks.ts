import type { BalanceColumn, Block, RecommendationBlock } from '../../shared/report/types';
import { TOKENS } from '../ui/tokens';
import { drawEvidenceBar, drawLegend } from './bars';
import { drawChart } from './charts';
import type { Paper } from './paper';
import { PAGE, STYLES, type TextStyle } from './style';
import { drawTable, tableStart } from './tables';

const BLOCK_GAP = 24;
/** A note of two lines and the gap above it. */
const NOTE_ROOM = 42;
const TEXT_GAP = 8;
const INDENT = 41;
const TERM_WIDTH = 118;

/** A term at the left, its text beside it; each pair stays with its first two lines. */
function drawDefinitions(
  paper: Paper,
  items: readonly { term: string; text: string }[],
  options: { x: number; termWidth: number; term: TextStyle },
): void {
  const { x, termWidth, term } = options;
  const { tags } = paper;
  const list = tags.element('L', { numbering: 'None' });
  const textX = x + termWidth;
  const width = Math.min(PAGE.right - textX, PAGE.measure);
  for (const item of items) {
    const terms = paper.lines(item.term, term, termWidth - 12);
    const lines = paper.lines(item.text, STYLES.body, width);
    const rows = Math.max(terms.length, Math.min(lines.length, 2));
    paper.need(rows * STYLES.body.leading);
    const top = paper.y;
    const page = paper.page;
    const entry = tags.element('LI', {}, list);
    tags.within(tags.element('Lbl', {}, entry), () => paper.block(terms, top, term, { x }));
    tags.within(tags.element('LBody', {}, entry), () => {
      paper.paragraph(item.text, STYLES.body, { x: textX, width });
    });
    if (paper.page === page) paper.y = Math.max(paper.y, top + terms.length * term.leading);
    paper.gap(5);
  }
}

function drawQuotes(paper: Paper, items: readonly { text: string; caption: string }[]): void {
  const gutter = 18;
  const width = (PAGE.text - 2 * gutter) / 3;
  const columns = items.map(({ text, caption }) => ({
    lines: paper.lines(text, STYLES.quote, width),
    caption: paper.lines(caption, STYLES.caption, width),
  }));
  const height = Math.max(
    ...columns.map(
      (c) => c.lines.length * STYLES.quote.leading + 3 + c.caption.length * STYLES.caption.leading,
    ),
  );
  paper.need(height);
  columns.forEach((column, i) => {
    const x = PAGE.left + i * (width + gutter);
    paper.tags.tag('BlockQuote', () => {
      const below = paper.tags.tag('P', () =>
        paper.block(column.lines, paper.y, STYLES.quote, { x }),
      );
      paper.tags.tag('P', () => paper.block(column.caption, below + 3, STYLES.caption, { x }));
    });
  });
  paper.y += height;
}

/** One half of "goes well / needs attention"; with `draw` false only its height. */
function balanceColumn(
  paper: Paper,
  column: BalanceColumn,
  at: { x: number; y: number; width: number },
  draw: boolean,
): number {
  const { x, width } = at;
  let y = at.y;
  const put = (text: string, style: TextStyle, type: 'H3' | 'P' = 'P'): void => {
    const lines = paper.lines(text, style, width);
    if (draw) paper.tags.tag(type, () => paper.block(lines, y, style, { x }));
    y += lines.length * style.leading;
  };
  const hairline = (): void => {
    if (draw) paper.rule(x, x + width, y, TOKENS.line, 0.5);
  };
  if (draw)
    paper.rule(x, x + width, y, column.tone === 'petrol' ? TOKENS.petrol7 : TOKENS.oker7, 1.6);
  y += 7;
  put(column.title, STYLES.heading, 'H3');
  y += 5;
  hairline();
  if (column.items.length === 0) {
    y += 6;
    put(column.empty, STYLES.quiet);
  }
  const items = (): void =>
    column.items.forEach((item, i) => {
      if (i > 0) hairline();
      y += 6;
      const body = (): void => {
        put(item.title, STYLES.bodySemibold);
        put(item.text, STYLES.quiet);
      };
      if (draw) paper.tags.tag('LI', () => paper.tags.tag('LBody', body));
      else body();
      y += 5;
    });
  if (draw && column.items.length > 0) paper.tags.tag('L', items, { numbering: 'None' });
  else items();
  return y - at.y;
}

function drawBalance(paper: Paper, columns: readonly [BalanceColumn, BalanceColumn]): void {
  const gutter = 21;
  const width = (PAGE.text - gutter) / 2;
  const place = (i: number) => ({ x: PAGE.left + i * (width + gutter), y: paper.y, width });
  const heights = columns.map((column, i) => balanceColumn(paper, column, place(i), false));
  paper.need(Math.max(...heights));
  columns.forEach((column, i) => balanceColumn(paper, column, place(i), true));
  paper.y += Math.max(...heights);
}

function drawList(paper: Paper, items: readonly string[]): void {
  const { tags } = paper;
  const list = tags.element('L', { numbering: 'Disc' });
  for (const item of items) {
    paper.need(STYLES.body.leading * 2);
    const entry = tags.element('LI', {}, list);
    tags.within(tags.element('Lbl', {}, entry), () => {
      paper.line('•', PAGE.left + 2, paper.baseline(paper.y, STYLES.body), STYLES.body);
    });
    tags.within(tags.element('LBody', {}, entry), () => {
      paper.paragraph(item, STYLES.body, { x: PAGE.left + 14, width: PAGE.measure - 14 });
    });
    paper.gap(3);
  }
}

function drawNote(paper: Paper, title: string, text: string): void {
  const style = STYLES.note;
  if (title === '') {
    paper.text(text, style);
    return;
  }
  // The title runs in: the first line is shorter by its width.
  const lead = `${paper.clean(title)} `;
  const indent = paper.measure(lead, STYLES.noteTitle);
  const words = paper.clean(text);
  const first = paper.lines(words, style, PAGE.measure - indent)[0] ?? '';
  paper.need(3 * style.leading);
  const baseline = paper.baseline(paper.y, style);
  paper.line(lead, PAGE.left, baseline, STYLES.noteTitle);
  paper.line(first, PAGE.left + indent, baseline, style);
  paper.y += style.leading;
  const rest = words.slice(first.length).trimStart();
  if (rest !== '') paper.text(rest, style);
}

function drawRecommendation(paper: Paper, block: RecommendationBlock): void {
  const x = PAGE.left + INDENT;
  const width = PAGE.right - x;
  const titleLines = paper.lines(block.title, STYLES.recommendation, width);
  const textHeight = paper.height(block.text, STYLES.body, width);
  const factHeight = block.facts.length * (STYLES.body.leading + 5);
  const head = 14 + titleLines.length * STYLES.recommendation.leading + (block.bar ? 30 : 6);
  // Whole on one page when it is not too long; else at least the head with some text.
  const whole = head + textHeight + 10 + factHeight;
  paper.need(whole < 360 ? whole : head + Math.min(textHeight, 60));
  paper.rule(PAGE.left, PAGE.right, paper.y, TOKENS.ink, 0.75);
  paper.y += 12;
  paper.bookmarks.add(`${block.number}. ${paper.clean(block.title)}`, 2, paper.y);
  paper.tags.tag('H3', () => {
    const baseline = paper.baseline(paper.y - 2, STYLES.number);
    paper.line(`${block.number} `, PAGE.left, baseline, STYLES.number);
    paper.y = paper.block(titleLines, paper.y, STYLES.recommendation, { x });
  });
  paper.y += 6;
  if (block.bar) paper.y = drawEvidenceBar(paper, block.bar, x, paper.y + 2) + 10;
  paper.paragraph(block.text, STYLES.body, { x, width });
  paper.gap(8);
  drawDefinitions(paper, block.facts, { x, termWidth: 72, term: STYLES.term });
}

/** Height that the next block needs to stay with the heading above it. */
function startHeight(paper: Paper, block: Block | undefined): number {
  if (!block) return 0;
  if (block.kind === 'balance' || block.kind === 'quotes') return 110;
  if (block.kind === 'table') return tableStart(paper, block);
  if (block.kind === 'chart') return 120;
  return 40;
}

function drawHeading(paper: Paper, text: string, next: Block | undefined): void {
  const lines = paper.lines(text, STYLES.heading, PAGE.measure);
  paper.gap(BLOCK_GAP);
  paper.need(lines.length * STYLES.heading.leading + 8 + startHeight(paper, next));
  paper.bookmarks.add(paper.clean(text), 2, paper.y);
  paper.tags.tag('H3', () => {
    paper.text(text, STYLES.heading);
  });
  paper.gap(next?.kind === 'table' ? 4 : TEXT_GAP);
}

/** Draws one block in the flow; `next` is what follows, for headings. */
export async function drawBlock(
  paper: Paper,
  block: Block,
  next: Block | undefined,
): Promise<void> {
  switch (block.kind) {
    case 'heading':
      return drawHeading(paper, block.text, next);
    case 'lead':
      paper.paragraph(block.text, STYLES.lead);
      paper.gap(BLOCK_GAP);
      return;
    case 'paragraph':
      paper.paragraph(block.text, STYLES.body);
      paper.gap(next?.kind === 'paragraph' ? TEXT_GAP : 14);
      return;
    case 'list':
      drawList(paper, block.items);
      break;
    case 'definitions':
      drawDefinitions(paper, block.items, {
        x: PAGE.left,
        termWidth: TERM_WIDTH,
        term: STYLES.term,
      });
      break;
    case 'quotes':
      drawQuotes(paper, block.items);
      break;
    case 'balance':
      drawBalance(paper, block.columns);
      break;
    case 'chart':
      await drawChart(paper, block.caption, block.model, next?.kind === 'note' ? NOTE_ROOM : 0);
      paper.gap(14);
      return;
    case 'legend':
      drawLegend(paper, block.entries);
      break;
    case 'note':
      paper.tags.tag('P', () => {
        drawNote(paper, block.title, block.text);
      });
      if (next?.kind === 'note') return paper.gap(TEXT_GAP);
      break;
    case 'table':
      drawTable(paper, block);
      paper.gap(next?.kind === 'note' ? 10 : BLOCK_GAP);
      return;
    case 'recommendation':
      drawRecommendation(paper, block);
      paper.gap(20);
      return;
  }
  paper.gap(BLOCK_GAP);
}
