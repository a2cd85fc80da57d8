import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import latinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import type { ChartModel } from '../../shared/charts';
import { TOKENS } from '../ui/tokens';
import { canvasMeasure, wrapText } from './measure';
import { renderChartSvg } from './render-svg';
import { styleOf } from './style';

/** A chart by itself, with its title: `svg` is the text of a file, sizes in px. */
export type Picture = { svg: string; width: number; height: number };

const NS = 'http://www.w3.org/2000/svg';
const WIDTH = 960;
const MARGIN = 32;
/** Type of the title, and of the lines around the chart. */
const TITLE = 24;
const SMALL = 15;
/** The letters of these two cover Dutch, English, German, French and Frisian. */
const FONTS = [
  { url: latinExt, range: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB' },
  { url: latin, range: 'U+0000-00FF,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212' },
];

/** Font faces with the fonts inside, so that the picture looks the same everywhere. */
async function fontFaces(): Promise<string> {
  const faces = await Promise.all(
    FONTS.map(async ({ url, range }) => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`font not found: ${url}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
      const source = `url(data:font/woff2;base64,${btoa(text)}) format('woff2')`;
      return `@font-face{font-family:'Source Sans 3 Variable';font-weight:200 900;src:${source};unicode-range:${range}}`;
    }),
  );
  return faces.join('');
}

/**
 * Draws a chart as a picture of its own: title, subject, chart and a line about where it comes from,
 * on white. The sentence of the chart is its description.
 * @param footer session and day
 * @throws Error when a font cannot be read or nothing was drawn
 */
export async function chartPicture(model: ChartModel, footer: string): Promise<Picture> {
  await document.fonts.ready;
  const { font, colours } = styleOf('screen');
  const measure = canvasMeasure(font);
  const inner = WIDTH - 2 * MARGIN;
  const chart = renderChartSvg(model, inner, 'screen');
  const chartHeight = Number(chart.getAttribute('height'));

  const svg = document.createElementNS(NS, 'svg');
  const add = (name: string, attributes: Record<string, string | number>, text = '') => {
    const element = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = text;
    svg.append(element);
  };
  add('title', {}, model.title);
  add('desc', {}, model.sentence);
  add('style', {}, await fontFaces());
  add('rect', { width: '100%', height: '100%', fill: TOKENS.surface });
  let y = MARGIN;
  const paragraph = (text: string, size: number, weight: 400 | 600, fill: string) => {
    for (const line of wrapText(text, inner, size, weight, measure)) {
      const type = { 'font-family': font, 'font-size': size, 'font-weight': weight, fill };
      add('text', { x: MARGIN, y: y + size, ...type }, line);
      y += size * 1.3;
    }
  };
  paragraph(model.title, TITLE, 600, colours.ink);
  paragraph(model.subtitle, SMALL, 400, colours.ink2);
  y += SMALL;
  chart.setAttribute('x', String(MARGIN));
  chart.setAttribute('y', String(y));
  svg.append(chart);
  y += chartHeight + SMALL;
  paragraph(footer, SMALL, 400, colours.ink3);
  const height = Math.ceil(y + MARGIN);
  svg.setAttribute('width', String(WIDTH));
  svg.setAttribute('height', String(height));
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${height}`);
  return { svg: new XMLSerializer().serializeToString(svg), width: WIDTH, height };
}

/**
 * The same picture in pixels.
 * @param scale pixels per px of the picture
 * @returns a PNG file
 * @throws Error when it cannot be drawn
 */
export async function picturePng(picture: Picture, scale = 2): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas for a picture');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('no picture was drawn');
  return new Uint8Array(await blob.arrayBuffer());
}
