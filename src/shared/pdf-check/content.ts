import type { PdfFile } from './file';
import type { FontReader, Fonts } from './fonts';
import { isDict, isRef, isText, Reader, type Dict, type PdfValue } from './objects';

/** What one content stream paints, and what belongs to which mark. */
export type PageContent = {
  /** Text per MCID, in the order of painting; empty for what is no text. */
  marked: Map<number, string>;
  /** Images painted. */
  images: number;
};

type Problem = (rule: string, message: string, object?: number) => void;
type Mark = { artifact: boolean; mcid: number | null };
type State = { font: FontReader | null };

const PAINT = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'EI']);
const SHOW = new Set(['Tj', 'TJ', "'", '"']);

/** Walks through the operators of a page and of the forms that it draws. */
export class ContentReader {
  readonly content: PageContent = { marked: new Map(), images: 0 };
  readonly #marks: Mark[] = [];
  readonly #reported = new Set<string>();
  #state: State = { font: null };
  #saved: State[] = [];

  constructor(
    private readonly file: PdfFile,
    private readonly fonts: Fonts,
    private readonly problem: Problem,
  ) {}

  async read(bytes: Uint8Array, resources: Dict | null, depth = 0): Promise<void> {
    const reader = new Reader(bytes);
    const open = this.#marks.length;
    let operands: PdfValue[] = [];
    while (!reader.done) {
      const value = reader.value();
      if (typeof value !== 'object' || value === null || !('operator' in value)) {
        operands.push(value);
        continue;
      }
      if (value.operator === 'ID') this.#skipImage(reader);
      else await this.#operate(value.operator, operands, resources, depth);
      operands = [];
    }
    if (this.#marks.length > open) this.#once('content-balance', 'marked content is not closed');
    this.#marks.length = Math.min(this.#marks.length, open);
  }

  async #operate(
    operator: string,
    operands: PdfValue[],
    resources: Dict | null,
    depth: number,
  ): Promise<void> {
    switch (operator) {
      case 'BMC':
      case 'BDC':
        return this.#begin(operands, resources);
      case 'EMC':
        if (!this.#marks.pop()) this.#once('content-balance', 'EMC without a beginning');
        return;
      case 'q':
        this.#saved.push({ ...this.#state });
        return;
      case 'Q':
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case 'Tf':
        this.#state.font = await this.fonts.of(resources, this.file.name(operands[0]));
        return;
      case 'Do':
        return this.#draw(this.file.name(operands[0]), resources, depth);
    }
    if (SHOW.has(operator)) this.#show(operands.at(-1));
    else if (PAINT.has(operator)) this.#paint(operator);
  }

  #begin([tag, properties]: PdfValue[], resources: Dict | null): void {
    const named = this.file.dict(resources?.get('Properties'));
    const dict = isDict(properties)
      ? properties
      : this.file.dict(named?.get(this.file.name(properties)));
    const mcid = dict?.get('MCID');
    const mark = {
      artifact: this.file.name(tag) === 'Artifact',
      mcid: typeof mcid === 'number' ? mcid : null,
    };
    if (mark.mcid !== null) {
      if (this.content.marked.has(mark.mcid))
        this.problem('content-mcid', `MCID ${mark.mcid} is used twice`);
      else this.content.marked.set(mark.mcid, '');
    }
    const inTagged = this.#marks.some((outer) => outer.mcid !== null);
    const inArtifact = this.#marks.some((outer) => outer.artifact);
    if ((mark.artifact && inTagged) || (mark.mcid !== null && inArtifact))
      this.#once('content-nesting', 'tagged content and artifact inside each other');
    this.#marks.push(mark);
  }

  /** Notes that something is painted; all of it must be content of an element or an artifact. */
  #paint(what: string): void {
    if (!this.#marks.some(({ artifact, mcid }) => artifact || mcid !== null))
      this.#once('content-untagged', `painted (${what}) without a tag and not as an artifact`);
  }

  #show(value: PdfValue | undefined): void {
    this.#paint('text');
    const strings = (Array.isArray(value) ? value : [value]).filter(isText);
    const { font } = this.#state;
    let text = '';
    for (const { bytes } of strings)
      for (let i = 0; font && i < bytes.length; i += font.width) {
        const code =
          font.width === 1
            ? bytes.charCodeAt(i)
            : (bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1);
        const character = font.unicode?.get(code);
        if (font.width === 2 && code === 0)
          this.#once('font-notdef', 'a character is shown that the font lacks', font.object);
        else if (font.unicode && character === undefined)
          this.#once('font-character', `code ${code} has no character`, font.object);
        text += character ?? '';
      }
    const mcid = this.#marks.findLast((mark) => mark.mcid !== null)?.mcid ?? null;
    if (mcid !== null) this.content.marked.set(mcid, (this.content.marked.get(mcid) ?? '') + text);
  }

  /** A picture, or a form with its own operators. */
  async #draw(name: string, resources: Dict | null, depth: number): Promise<void> {
    const value = this.file.dict(resources?.get('XObject'))?.get(name);
    const dict = this.file.dict(value);
    if (!dict || !isRef(value)) return;
    if (this.file.name(dict.get('Subtype')) === 'Form') {
      if (depth > 8) return this.#once('content-forms', 'forms inside forms without end');
      const own = this.file.dict(dict.get('Resources')) ?? resources;
      return this.read(await this.file.data(value.ref), own, depth + 1);
    }
    this.content.images += 1;
    this.#paint('image');
  }

  /** The data of an image in the page ends with EI between white space. */
  #skipImage(reader: Reader): void {
    this.content.images += 1;
    this.#paint('image');
    const white = (byte: number | undefined): boolean =>
      byte === undefined || byte === 10 || byte === 13 || byte === 32;
    for (; reader.at < reader.end; reader.at++) {
      const [before, e, i, after] = reader.bytes.subarray(reader.at, reader.at + 4);
      if (e === 0x45 && i === 0x49 && white(before) && white(after)) break;
    }
    reader.at = Math.min(reader.end, reader.at + 3);
  }

  /** A page with one fault often has it a thousand times: each kind is told once. */
  #once(rule: string, message: string, object?: number): void {
    if (this.#reported.has(rule)) return;
    this.#reported.add(rule);
    this.problem(rule, message, object);
  }
}
