import { jsPDF } from 'jspdf';
import { sanitise } from '../../shared/report/sanitise';
import { addFonts, supportedCharacters, type LoadedFont } from './fonts';
import { FONT, FONT_SEMIBOLD, PAGE, type TextStyle } from './style';
import { Bookmarks } from './tagging/bookmarks';
import { Tagger } from './tagging/tagger';
import { writeStructure } from './tagging/write-structure';
import { wrap } from './wrap';

export type TextOptions = {
  x?: number;
  /** Width in which lines are broken, points. */
  width?: number;
  align?: 'left' | 'right';
};

const font = (weight: TextStyle['weight']) => (weight === 'semibold' ? FONT_SEMIBOLD : FONT);

/**
 * The drawing layer: one page after another, top to bottom, in reading order. Knows pages, text
 * styles and line breaks, nothing of the report. All text of the document passes through `clean`.
 * Text becomes content of the element that `tags` is in, lines and areas become artifacts. Points,
 * origin top left.
 */
export class Paper {
  readonly doc: jsPDF;
  readonly tags: Tagger;
  readonly bookmarks: Bookmarks;
  /** Whether the file that is put out says that it is PDF/UA-1. */
  claimed = false;
  /** Top of what comes next. */
  y: number = PAGE.top;
  /** Characters that the fonts lack, once each. */
  readonly missing = new Set<string>();
  readonly #supported: ReadonlySet<number>;
  readonly #advances = new Map<string, number>();
  #gap = 0;

  constructor(fonts: readonly LoadedFont[]) {
    this.doc = new jsPDF({
      unit: 'pt',
      format: 'a4',
      compress: true,
      putOnlyUsedFonts: true,
      floatPrecision: 3,
    });
    addFonts(this.doc, fonts);
    this.#supported = supportedCharacters(this.doc);
    this.doc.setFont(FONT, 'normal');
    this.tags = new Tagger(this.doc);
    this.bookmarks = new Bookmarks(this.doc);
    writeStructure(this.doc, this.tags);
  }

  /** Text as it can be printed; remembers what cannot. */
  clean(text: string): string {
    const { text: printable, missing } = sanitise(text, this.#supported);
    for (const character of missing) this.missing.add(character);
    return printable;
  }

  /** Width of printable text in points. The fonts have no kerning: widths add up. */
  measure(text: string, style: TextStyle): number {
    const family = font(style.weight);
    const variant = style.weight === 'bold' ? 'bold' : 'normal';
    let width = 0;
    for (const character of text) {
      const key = `${style.weight}${character}`;
      let advance = this.#advances.get(key);
      if (advance === undefined) {
        advance = this.doc
          .setFont(family, variant)
          .setFontSize(1000)
          .getStringUnitWidth(character, { charSpace: 0 });
        this.#advances.set(key, advance);
      }
      width += advance + (style.tracking ?? 0);
    }
    return width * style.size;
  }

  /** Lines of a text in a style; cleans the text. */
  lines(text: string, style: TextStyle, width: number): string[] {
    return wrap(this.clean(text), width, (part) => this.measure(part, style));
  }

  height(text: string, style: TextStyle, width: number): number {
    return this.lines(text, style, width).length * style.leading;
  }

  use(style: TextStyle): void {
    this.doc
      .setFont(font(style.weight), style.weight === 'bold' ? 'bold' : 'normal')
      .setFontSize(style.size)
      .setTextColor(style.color);
  }

  /** Draws one cleaned line with its baseline at `y`. */
  line(text: string, x: number, y: number, style: TextStyle, align: 'left' | 'right' = 'left') {
    if (text.trim() === '') return;
    // Measuring changes the font of the document: first measure, then set the style.
    const left = align === 'right' ? x - this.measure(text.trimEnd(), style) : x;
    this.use(style);
    const charSpace = (style.tracking ?? 0) * style.size;
    // Both spaces have one glyph: drawn as two characters, all would be copied as the last one.
    const drawn = text.replaceAll('\u00a0', ' ');
    this.tags.content(() => {
      this.doc.text(drawn, left, y, charSpace === 0 ? {} : { charSpace });
    });
  }

  /** Baseline of a line whose box starts at `top`: capitals stand in the middle of the box. */
  baseline(top: number, style: TextStyle): number {
    return top + style.leading / 2 + style.size * 0.33;
  }

  /** Draws lines from `top` down without breaking the page; returns the bottom. */
  block(
    lines: readonly string[],
    top: number,
    style: TextStyle,
    options: TextOptions = {},
  ): number {
    const { x = PAGE.left, width = PAGE.measure, align = 'left' } = options;
    const left = align === 'right' ? x + width : x;
    if (lines.some((line) => line.trim() !== ''))
      this.tags.content(() => {
        lines.forEach((line, i) => {
          this.line(line, left, this.baseline(top + i * style.leading, style), style, align);
        });
      });
    return top + lines.length * style.leading;
  }

  /** Running text in the flow; keeps at least two lines together at a page break. */
  text(text: string, style: TextStyle, options: TextOptions = {}): void {
    const lines = this.lines(text, style, options.width ?? PAGE.measure);
    let at = 0;
    this.need(Math.min(lines.length, lines.length === 3 ? 3 : 2) * style.leading);
    while (at < lines.length) {
      const room = Math.max(1, Math.floor((PAGE.bottom - this.y + 0.5) / style.leading));
      const left = lines.length - at;
      const take = left > room && left - room === 1 && room > 2 ? room - 1 : Math.min(room, left);
      this.y = this.block(lines.slice(at, at + take), this.y, style, options);
      at += take;
      if (at < lines.length) this.newPage();
    }
  }

  /** White space before what comes next; of several the largest counts, none at a page top. */
  gap(points: number): void {
    this.#gap = Math.max(this.#gap, points);
  }

  /** Makes room for `height` points: applies the gap, on a new page when it does not fit. */
  need(height: number): void {
    const start = this.y + (this.y > PAGE.top ? this.#gap : 0);
    if (start + height > PAGE.bottom + 0.5 && this.y > PAGE.top) this.newPage();
    else this.y = start;
    this.#gap = 0;
  }

  /** Points left on this page, after the gap. */
  get room(): number {
    return PAGE.bottom - this.y - (this.y > PAGE.top ? this.#gap : 0);
  }

  get page(): number {
    return this.doc.getCurrentPageInfo().pageNumber;
  }

  newPage(): void {
    this.tags.assertClosed();
    this.doc.addPage();
    this.y = PAGE.top;
    this.#gap = 0;
  }

  /** Text in a new paragraph of the structure. */
  paragraph(text: string, style: TextStyle, options: TextOptions = {}): void {
    this.tags.tag('P', () => {
      this.text(text, style, options);
    });
  }

  /** An area in one colour: decoration. */
  fill(x: number, y: number, width: number, height: number, color: string): void {
    this.tags.artifact(() => {
      this.doc.setFillColor(color).rect(x, y, width, height, 'F');
    });
  }

  rule(x1: number, x2: number, y: number, color: string, width: number): void {
    this.tags.artifact(() => {
      this.doc.setDrawColor(color).setLineWidth(width).line(x1, y, x2, y);
    });
  }
}
