import type { Cover, RegionShape } from '../../shared/report/types';
import { TOKENS } from '../ui/tokens';
import { coverColours, drawLogo, type CoverColours } from './brand';
import { drawSvg } from './charts';
import type { Paper } from './paper';
import { PAGE, STYLES, type TextStyle } from './style';

const DARK_BOTTOM = 480;
const SVG = 'http://www.w3.org/2000/svg';

/** The region in vector: all borders light and thick first, then each municipality over them. */
function shapeSvg(shape: RegionShape, scale: number, colours: CoverColours): SVGSVGElement {
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
  layer({ fill: colours.outline, stroke: colours.outline, 'stroke-width': String(3.4 / scale) });
  layer({ fill: colours.area, stroke: colours.ground, 'stroke-width': String(0.9 / scale) });
  return svg;
}

async function drawShape(
  paper: Paper,
  cover: Cover,
  shape: RegionShape,
  top: number,
  colours: CoverColours,
): Promise<void> {
  const [, , width = 1, height = 1] = shape.viewBox.split(/[\s,]+/).map(Number);
  const room = { width: PAGE.text, height: DARK_BOTTOM - 32 - top };
  if (!(width > 0 && height > 0) || room.height < 60) return;
  const scale = Math.min(room.width / width, room.height / height);
  const box = {
    x: PAGE.left + (room.width - width * scale) / 2,
    y: top + (room.height - height * scale) / 2,
    width: width * scale,
    height: height * scale,
  };
  await paper.tags.figure(paper.clean(cover.shapeAlt), box, () =>
    drawSvg(paper, shapeSvg(shape, scale, colours), box),
  );
}

/** The ring of seats: the mark of the app, and the cover of a session without a map. */
function drawRing(
  paper: Paper,
  centre: { x: number; y: number },
  size: { radius: number; seat: number; table: number; seats: number },
  colors: { seat: string; table: string },
): void {
  const { doc } = paper;
  paper.tags.artifact(() => {
    doc.setFillColor(colors.table).circle(centre.x, centre.y, size.table, 'F');
    doc.setFillColor(colors.seat);
    for (let i = 0; i < size.seats; i++) {
      const angle = (2 * Math.PI * (i + 0.5)) / size.seats;
      const x = centre.x + size.radius * Math.cos(angle);
      doc.circle(x, centre.y + size.radius * Math.sin(angle), size.seat, 'F');
    }
  });
}

function drawFacts(paper: Paper, facts: Cover['facts']): void {
  const gutter = 30;
  const width = (PAGE.text - gutter) / 2;
  const { tags } = paper;
  const list = tags.element('L', { numbering: 'None' });
  for (let row = 0; row < facts.length; row += 2) {
    let bottom = paper.y;
    facts.slice(row, row + 2).forEach(({ term, text }, column) => {
      const x = PAGE.left + column * (width + gutter);
      paper.rule(x, x + width, paper.y, TOKENS.line, 0.5);
      const options = { x, width };
      const entry = tags.element('LI', {}, list);
      const put = (type: 'Lbl' | 'P', words: string, top: number, style: TextStyle): number =>
        tags.tag(type, () => paper.block(paper.lines(words, style, width), top, style, options));
      tags.within(entry, () => {
        const below = put('Lbl', term, paper.y + 7, STYLES.coverTerm);
        tags.tag('LBody', () => {
          bottom = Math.max(bottom, put('P', text, below + 2, STYLES.coverText));
        });
      });
    });
    paper.y = bottom + 16;
  }
}

/** First page: title and region on colour, the facts of the session on white. */
export async function drawCover(paper: Paper, cover: Cover): Promise<void> {
  const { tags } = paper;
  const colours = coverColours(cover.brand?.colour ?? null);
  paper.fill(0, 0, PAGE.width, DARK_BOTTOM, colours.ground);
  const logo = cover.brand?.logo ?? null;
  const beside = logo ? await drawLogo(paper, logo, cover.brandAlt) : PAGE.right;
  const kickerStyle = { ...STYLES.coverKicker, color: colours.quiet };
  const kicker = paper.lines(cover.kicker, kickerStyle, beside - PAGE.left);
  const below = tags.tag('P', () => paper.block(kicker, 54, kickerStyle));
  const short = paper.lines(cover.title, STYLES.coverTitle, PAGE.text).length <= 2;
  const style = { ...(short ? STYLES.coverTitle : STYLES.coverTitleLong), color: colours.text };
  const lines = paper.lines(cover.title, style, PAGE.text);
  const bottom = tags.tag('H1', () => paper.block(lines, below + 8, style));
  if (cover.shape) await drawShape(paper, cover, cover.shape, bottom + 26, colours);
  else {
    const room = DARK_BOTTOM - bottom - 60;
    const radius = Math.min(room / 2, 110);
    drawRing(
      paper,
      { x: PAGE.right - radius, y: DARK_BOTTOM - 40 - radius },
      { radius: radius * 0.92, seat: radius * 0.08, table: radius * 0.56, seats: 24 },
      { seat: colours.outline, table: colours.area },
    );
  }
  paper.y = DARK_BOTTOM + 39;
  drawFacts(paper, cover.facts);
  if (cover.warning !== null) {
    const warning = { ...STYLES.bodySemibold, color: TOKENS.oker8 };
    const words = paper.lines(cover.warning, warning, PAGE.text - 24);
    paper.fill(PAGE.left, paper.y, PAGE.text, words.length * warning.leading + 12, TOKENS.oker1);
    tags.tag('P', () => paper.block(words, paper.y + 6, warning, { x: PAGE.left + 12 }));
  }
  const baseline = 795;
  drawRing(
    paper,
    { x: PAGE.left + 7.5, y: baseline - 3 },
    { radius: 6, seat: 1.1, table: 3.2, seats: 8 },
    { seat: TOKENS.petrol7, table: TOKENS.petrol7 },
  );
  tags.tag('P', () => {
    paper.line(paper.clean(cover.imprint), PAGE.left + 22, baseline, STYLES.caption);
  });
}
