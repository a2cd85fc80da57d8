import type { Cover, RegionShape } from '../../shared/report/types';
import { TOKENS } from '../ui/tokens';
import { drawSvg } from './charts';
import type { Paper } from './paper';
import { PAGE, STYLES } from './style';

const DARK_BOTTOM = 480;
const OUTLINE = '#6fc3d0';
const AREA = '#1b5664';
const SVG = 'http://www.w3.org/2000/svg';

/** The region in vector: all borders light and thick first, then each municipality over them. */
function shapeSvg(shape: RegionShape, scale: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', shape.viewBox);
  const layer = (attributes: Record<string, string>): void => {
    for (const data of shape.paths) {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', data);
      path.setAttribute('stroke-linejoin', 'round');
      for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, value);
      svg.append(path);
    }
  };
  layer({ fill: OUTLINE, stroke: OUTLINE, 'stroke-width': String(3.4 / scale) });
  layer({ fill: AREA, stroke: TOKENS.petrol9, 'stroke-width': String(0.9 / scale) });
  return svg;
}

async function drawShape(paper: Paper, shape: RegionShape, top: number): Promise<void> {
  const [, , width = 1, height = 1] = shape.viewBox.split(/[\s,]+/).map(Number);
  const room = { width: PAGE.text, height: DARK_BOTTOM - 32 - top };
  if (!(width > 0 && height > 0) || room.height < 60) return;
  const scale = Math.min(room.width / width, room.height / height);
  await drawSvg(paper, shapeSvg(shape, scale), {
    x: PAGE.left + (room.width - width * scale) / 2,
    y: top + (room.height - height * scale) / 2,
    width: width * scale,
    height: height * scale,
  });
}

/** The ring of seats: the mark of the app, and the cover of a session without a map. */
function drawRing(
  paper: Paper,
  centre: { x: number; y: number },
  size: { radius: number; seat: number; table: number; seats: number },
  colors: { seat: string; table: string },
): void {
  const { doc } = paper;
  doc.setFillColor(colors.table).circle(centre.x, centre.y, size.table, 'F');
  doc.setFillColor(colors.seat);
  for (let i = 0; i < size.seats; i++) {
    const angle = (2 * Math.PI * (i + 0.5)) / size.seats;
    doc.circle(
      centre.x + size.radius * Math.cos(angle),
      centre.y + size.radius * Math.sin(angle),
      size.seat,
      'F',
    );
  }
}

function drawFacts(paper: Paper, facts: Cover['facts']): void {
  const gutter = 30;
  const width = (PAGE.text - gutter) / 2;
  for (let row = 0; row < facts.length; row += 2) {
    let bottom = paper.y;
    facts.slice(row, row + 2).forEach(({ term, text }, column) => {
      const x = PAGE.left + column * (width + gutter);
      paper.rule(x, x + width, paper.y, TOKENS.line, 0.5);
      const options = { x, width };
      const below = paper.block(
        paper.lines(term, STYLES.coverTerm, width),
        paper.y + 7,
        STYLES.coverTerm,
        options,
      );
      const lines = paper.lines(text, STYLES.coverText, width);
      bottom = Math.max(bottom, paper.block(lines, below + 2, STYLES.coverText, options));
    });
    paper.y = bottom + 16;
  }
}

/** First page: title and region on dark, the facts of the session on white. */
export async function drawCover(paper: Paper, cover: Cover): Promise<void> {
  const { doc } = paper;
  doc.setFillColor(TOKENS.petrol9).rect(0, 0, PAGE.width, DARK_BOTTOM, 'F');
  const kicker = paper.lines(cover.kicker, STYLES.coverKicker, PAGE.text);
  const below = paper.block(kicker, 54, STYLES.coverKicker);
  const short = paper.lines(cover.title, STYLES.coverTitle, PAGE.text).length <= 2;
  const style = short ? STYLES.coverTitle : STYLES.coverTitleLong;
  const bottom = paper.block(paper.lines(cover.title, style, PAGE.text), below + 8, style);
  if (cover.shape) await drawShape(paper, cover.shape, bottom + 26);
  else {
    const room = DARK_BOTTOM - bottom - 60;
    const radius = Math.min(room / 2, 110);
    const centre = { x: PAGE.right - radius, y: DARK_BOTTOM - 40 - radius };
    drawRing(
      paper,
      centre,
      { radius: radius * 0.92, seat: radius * 0.08, table: radius * 0.56, seats: 24 },
      { seat: OUTLINE, table: AREA },
    );
  }
  paper.y = DARK_BOTTOM + 39;
  drawFacts(paper, cover.facts);
  if (cover.warning !== null) {
    const style = { ...STYLES.bodySemibold, color: TOKENS.oker8 };
    const lines = paper.lines(cover.warning, style, PAGE.text - 24);
    const height = lines.length * style.leading + 12;
    doc.setFillColor(TOKENS.oker1).rect(PAGE.left, paper.y, PAGE.text, height, 'F');
    paper.block(lines, paper.y + 6, style, { x: PAGE.left + 12 });
  }
  const baseline = 795;
  drawRing(
    paper,
    { x: PAGE.left + 7.5, y: baseline - 3 },
    { radius: 6, seat: 1.1, table: 3.2, seats: 8 },
    { seat: TOKENS.petrol7, table: TOKENS.petrol7 },
  );
  paper.line(paper.clean(cover.imprint), PAGE.left + 22, baseline, STYLES.caption);
}
