import { svg2pdf } from 'svg2pdf.js';
import { rowCount, sliceRows } from '../../shared/charts/rows';
import type { ChartModel } from '../../shared/charts/types';
import { renderChartSvg } from '../charts/render-svg';
import type { Paper } from './paper';
import { FONT, PAGE, STYLES } from './style';
import type { Attributes, Box } from './tagging/structure';

/** Fewer rows than this are not left at the bottom of a page. */
const FEWEST_ROWS = 4;
/** More rows than fit a page at their lowest: longer charts are not tried as a whole. */
const MOST_ROWS = 50;

/**
 * Draws an SVG as vectors. Texts are cleaned and get the font of the document: with another family
 * svg2pdf would fall back on a font that is not embedded.
 */
export async function drawSvg(paper: Paper, svg: SVGSVGElement, box: Box): Promise<void> {
  svg.setAttribute('font-family', FONT);
  for (const element of svg.querySelectorAll('[font-family]'))
    element.setAttribute('font-family', FONT);
  const texts = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode())
    node.nodeValue = paper.clean(node.nodeValue ?? '').replaceAll('\u00a0', ' ');
  // A style that is still set would leak into the texts of the chart.
  paper.doc.setFont(FONT, 'normal').setTextColor('#000000');
  await svg2pdf(svg, paper.doc, box);
  paper.doc.setFont(FONT, 'normal');
}

type Rendered = { svg: SVGSVGElement; height: number };

function render(model: ChartModel): Rendered {
  const svg = renderChartSvg(model, PAGE.text, 'print');
  return { svg, height: Number(svg.getAttribute('height')) };
}

/** The most rows from `from` on whose chart is at most `room` high; at least one. */
function fit(model: ChartModel, from: number, room: number): Rendered & { to: number } {
  const total = rowCount(model);
  let to = Math.min(total, from + MOST_ROWS);
  for (;;) {
    const rendered = render(sliceRows(model, from, to));
    if (rendered.height <= room || to - from <= 1) return { ...rendered, to };
    const guess = from + Math.floor(((to - from) * room) / rendered.height);
    to = Math.max(from + 1, Math.min(to - 1, guess));
  }
}

/**
 * Draws a chart below its caption; one that is higher than a page goes on by rows.
 *
 * @param reserve points to leave free below it, for the note that belongs to it
 */
export async function drawChart(
  paper: Paper,
  caption: string,
  model: ChartModel,
  reserve: number,
): Promise<void> {
  const total = rowCount(model);
  if (total === 0) return;
  const head = STYLES.figure.leading + 6 + reserve;
  const page = PAGE.bottom - PAGE.top - head;
  const { tags } = paper;
  const holder = tags.element('Div');
  const titled = tags.element('Caption', {}, holder);
  const attributes: Attributes = { alt: paper.clean(model.sentence) };
  const figure = tags.element('Figure', attributes, holder);
  let from = 0;
  while (from < total) {
    let part = fit(model, from, Math.max(paper.room - head, 0));
    const rest = total - from;
    const short =
      part.height > paper.room - head || (part.to < total && part.to - from < FEWEST_ROWS);
    if (short || (part.to < total && rest > part.to - from && fitsPage(model, from, page))) {
      paper.newPage();
      part = fit(model, from, page);
    }
    paper.need(head + part.height);
    const title = (): void => paper.text(caption, STYLES.figure);
    if (from === 0) tags.within(titled, title);
    else tags.artifact(title, 'Pagination');
    paper.y += 6;
    // Only a single row that is higher than a page is made smaller.
    const height = Math.min(part.height, page);
    const width = (PAGE.text * height) / part.height;
    const box = { x: PAGE.left, y: paper.y, width, height };
    if (part.to - from === total) attributes.box = box;
    await tags.within(figure, () => tags.content(() => drawSvg(paper, part.svg, box)));
    paper.y += height;
    from = part.to;
    if (from < total) paper.newPage();
  }
}

/** The rest of the chart fits one page: then it goes there as a whole. */
function fitsPage(model: ChartModel, from: number, page: number): boolean {
  const total = rowCount(model);
  return total - from <= MOST_ROWS && render(sliceRows(model, from, total)).height <= page;
}
