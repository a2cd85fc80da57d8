import type { Brand } from '../../shared/domain/outcomes';
import { TOKENS } from '../ui/tokens';
import { drawSvg } from './charts';
import type { Paper } from './paper';
import { FONT, PAGE } from './style';
import type { Box } from './tagging/structure';

export type CoverColours = {
  ground: string;
  text: string;
  /** Small text on the ground. */
  quiet: string;
  /** Borders and areas of the map, seats and table of the ring. */
  outline: string;
  area: string;
};

/** Least contrast of text: WCAG 2.2, 1.4.3. */
const READABLE = 4.5;
const PLATE = { width: 132, height: 46, top: 24, padding: 7 };

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance of `#rrggbb`, 0..1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours, 1..21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** A colour with a share (0..1) of another in it. */
function mix(colour: string, other: string, share: number): string {
  const others = channels(other);
  const mixed = channels(colour).map((value, i) =>
    Math.round(value * (1 - share) + (others[i] ?? 0) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Colours of the cover. On the colour of a client the text is white or dark, whichever can be read:
 * of white and black one always has a contrast of at least 4.5.
 */
export function coverColours(brand: string | null): CoverColours {
  if (brand === null)
    return {
      ground: TOKENS.petrol9,
      text: '#ffffff',
      quiet: '#c3d3d6',
      outline: '#6fc3d0',
      area: '#1b5664',
    };
  const text =
    ['#ffffff', TOKENS.ink].find((colour) => contrast(colour, brand) >= READABLE) ?? '#000000';
  return {
    ground: brand,
    text,
    quiet: text,
    outline: mix(brand, text, 0.6),
    area: mix(brand, text, 0.2),
  };
}

/** The size within the plate, with its own proportions. */
function fitted(width: number, height: number): Box {
  const room = { width: PLATE.width - 2 * PLATE.padding, height: PLATE.height - 2 * PLATE.padding };
  const scale = Math.min(room.width / width, room.height / height);
  const box = { width: width * scale, height: height * scale };
  return {
    ...box,
    x: PAGE.right - PLATE.width + (PLATE.width - box.width) / 2,
    y: PLATE.top + (PLATE.height - box.height) / 2,
  };
}

/**
 * An SVG that can be drawn without other fonts and without links: svg2pdf would take a font that is
 * not in the file, or write its own annotations.
 */
function parseSvg(data: string): SVGSVGElement {
  const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
  const parsed = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml');
  const svg = parsed.documentElement as unknown as SVGSVGElement;
  if (svg.nodeName !== 'svg') throw new Error('the logo is no SVG');
  for (const element of svg.querySelectorAll('*')) {
    for (const name of ['font-weight', 'font-style', 'font']) element.removeAttribute(name);
    const style = element.getAttribute('style');
    if (style !== null) element.setAttribute('style', style.replace(/font[^;]*(;|$)/g, ''));
    if (element.hasAttribute('font-family')) element.setAttribute('font-family', FONT);
  }
  for (const sheet of svg.querySelectorAll('style'))
    sheet.textContent = sheet.textContent.replace(/font[a-z-]*\s*:[^;}]*;?/g, '');
  for (const link of svg.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  return svg;
}

/** Width and height of an SVG in its own units; of its view box when they are not given. */
function sizeOf(svg: SVGSVGElement): { width: number; height: number } {
  const [, , boxWidth = 0, boxHeight = 0] = (svg.getAttribute('viewBox') ?? '')
    .split(/[\s,]+/)
    .map(Number);
  if (boxWidth > 0 && boxHeight > 0) return { width: boxWidth, height: boxHeight };
  const width = Number.parseFloat(svg.getAttribute('width') ?? '');
  const height = Number.parseFloat(svg.getAttribute('height') ?? '');
  if (!(width > 0 && height > 0)) throw new Error('the logo has no size');
  return { width, height };
}

/**
 * The logo of the client on a white plate, top right. Returns the right edge for the words beside it.
 * @throws Error when the picture cannot be read
 */
export async function drawLogo(
  paper: Paper,
  logo: NonNullable<Brand['logo']>,
  alt: string,
): Promise<number> {
  const { doc, tags } = paper;
  const left = PAGE.right - PLATE.width;
  paper.fill(left, PLATE.top, PLATE.width, PLATE.height, '#ffffff');
  if (logo.type === 'image/svg+xml') {
    const svg = parseSvg(logo.data);
    const { width, height } = sizeOf(svg);
    const box = fitted(width, height);
    await tags.figure(paper.clean(alt), box, () => drawSvg(paper, svg, box));
    return left - 16;
  }
  const format = logo.type === 'image/png' ? 'PNG' : 'JPEG';
  const { width, height } = doc.getImageProperties(logo.data);
  const box = fitted(width, height);
  tags.figure(paper.clean(alt), box, () => {
    doc.addImage(logo.data, format, box.x, box.y, box.width, box.height, 'logo', 'MEDIUM');
  });
  return left - 16;
}
