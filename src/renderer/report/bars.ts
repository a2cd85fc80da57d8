import type { EvidenceBar } from '../../shared/report/types';
import type { LegendEntry, StepStyle } from '../../shared/charts/types';
import { sides } from '../../shared/charts';
import { TOKENS } from '../ui/tokens';
import type { Paper } from './paper';
import { PAGE, STYLES } from './style';

const BAR = 13;
const GAP = 1;
const OUTLINE = 0.45;
const HATCH = 4;

type Box = { x: number; y: number; width: number; height: number };

/** Parallel lines at 45 degrees, cut off at the edges of the box. */
function hatch(paper: Paper, { x, y, width, height }: Box, color: string): void {
  const { doc } = paper;
  doc.setDrawColor(color).setLineWidth(1);
  for (let start = x - height; start < x + width; start += HATCH) {
    const from = Math.max(start, x);
    const to = Math.min(start + height, x + width);
    if (to > from) doc.line(from, y + height - (from - start), to, y + height - (to - start));
  }
}

function segment(paper: Paper, box: Box, style: StepStyle): void {
  const { doc } = paper;
  doc.setFillColor(style.fill).rect(box.x, box.y, box.width, box.height, 'F');
  if (style.hatch !== null) hatch(paper, box, style.hatch);
  doc.setDrawColor(style.outline).setLineWidth(OUTLINE);
  doc.rect(box.x, box.y, box.width, box.height, 'S');
}

/** The count in the middle of its segment; on hatch on a plain plate. */
function segmentNumber(paper: Paper, box: Box, text: string, style: StepStyle): void {
  const width = paper.measure(text, STYLES.bar);
  if (width + 3 > box.width) return;
  const left = box.x + (box.width - width) / 2;
  if (style.hatch !== null)
    paper.doc
      .setFillColor(style.fill)
      .rect(left - 1.5, box.y + 1.5, width + 3, box.height - 3, 'F');
  paper.line(text, left, paper.baseline(box.y + (BAR - 10) / 2, STYLES.bar), {
    ...STYLES.bar,
    color: style.text,
  });
}

/** One diverging bar with its judgement at the right, from `top` down; returns the bottom. */
export function drawEvidenceBar(paper: Paper, bar: EvidenceBar, x: number, top: number): number {
  const alt = `${paper.clean(bar.alt)}. ${paper.clean(bar.caption)}`;
  const box = { x, y: top - 3, width: PAGE.right - x, height: BAR + 6 };
  return paper.tags.figure(alt, box, () => drawBar(paper, bar, x, top));
}

function drawBar(paper: Paper, bar: EvidenceBar, x: number, top: number): number {
  const captionWidth = paper.measure(bar.caption, STYLES.caption) + 16;
  const free = PAGE.right - x - captionWidth - bar.counts.length * GAP;
  const people = Math.max(bar.extent.left + bar.extent.right, 1);
  const unit = free / people;
  const middle = x + bar.extent.left * unit + GAP * 2;
  let left = middle - sides(bar.counts, bar.steps).left * unit;
  paper.rule(middle, middle, top - 2.5, TOKENS.ink, 0.6);
  paper.doc.line(middle, top - 2.5, middle, top + BAR + 2.5);
  bar.counts.forEach((count, i) => {
    const step = bar.steps[i];
    if (!step || count === 0) return;
    const box = { x: left, y: top, width: Math.max(count * unit - GAP, 0.6), height: BAR };
    segment(paper, box, step);
    segmentNumber(paper, box, paper.clean(String(count)), step);
    left += count * unit;
  });
  const baseline = paper.baseline(top + (BAR - STYLES.caption.leading) / 2, STYLES.caption);
  paper.line(paper.clean(bar.caption), PAGE.right, baseline, STYLES.caption, 'right');
  return top + BAR;
}

/** Colours and their words, in lines from the left margin. */
export function drawLegend(paper: Paper, entries: readonly LegendEntry[]): void {
  const style = STYLES.caption;
  const placed = entries.flatMap((entry) =>
    entry.kind === 'step' ? [{ entry, label: paper.clean(entry.label), width: 0 }] : [],
  );
  for (const item of placed) item.width = 19 + paper.measure(item.label, style) + 12;
  let x: number = PAGE.left;
  const { tags } = paper;
  const list = tags.element('L', { numbering: 'None' });
  paper.need(style.leading + 4);
  for (const { entry, label, width } of placed) {
    if (x > PAGE.left && x + width > PAGE.right) {
      x = PAGE.left;
      paper.y += style.leading + 4;
      paper.need(style.leading + 4);
    }
    const [left, top] = [x, paper.y];
    tags.artifact(() => {
      segment(paper, { x: left, y: top + 1.5, width: 13, height: 9 }, entry.style);
    });
    tags.within(tags.element('LBody', {}, tags.element('LI', {}, list)), () => {
      tags.tag('P', () => paper.line(label, left + 19, paper.baseline(top, style), style));
    });
    x += width;
  }
  paper.y += style.leading + 4;
}
