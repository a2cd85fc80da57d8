/** A PDF name, for example `/Type` as `Type`. */
export type Name = { name: string };
export type Ref = { ref: number };
export type Dict = Map<string, PdfValue>;
export type Stream = { dict: Dict; start: number; end: number };
/** Strings stay as their bytes, one character for each. */
export type PdfText = { bytes: string };
export type PdfValue =
  null | boolean | number | Name | Ref | PdfText | PdfValue[] | Dict | { operator: string };

const WHITE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITERS = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)));
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What the file says cannot be read. */
export class PdfSyntaxError extends Error {}

/** Reads PDF values from bytes, one after another. */
export class Reader {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
    readonly end = bytes.length,
  ) {}

  skipSpace(): void {
    for (; this.at < this.end; this.at++) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === 0x25) while (this.at < this.end && !this.#lineEnd()) this.at++;
      else if (!WHITE.has(byte)) return;
    }
  }

  get done(): boolean {
    this.skipSpace();
    return this.at >= this.end;
  }

  /** The next value, or a bare word as an operator. @throws PdfSyntaxError */
  value(): PdfValue {
    this.skipSpace();
    const char = this.#char();
    switch (char) {
      case '/':
        return this.#name();
      case '(':
        return { bytes: this.#literal() };
      case '[':
        this.at++;
        return this.#array();
      case '<':
        if (this.bytes[this.at + 1] !== 0x3c) return { bytes: this.#hex() };
        this.at += 2;
        return this.#dict();
    }
    const word = this.word();
    if (word === '') throw new PdfSyntaxError(`unexpected "${char}" at ${this.at}`);
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) return this.#number(word);
    if (word === 'true') return true;
    if (word === 'false') return false;
    return word === 'null' ? null : { operator: word };
  }

  /** The characters up to the next white space or delimiter. */
  word(): string {
    this.skipSpace();
    const start = this.at;
    while (this.at < this.end) {
      const byte = this.bytes[this.at] ?? 0;
      if (WHITE.has(byte) || DELIMITERS.has(byte)) break;
      this.at++;
    }
    return this.text(start, this.at);
  }

  /** Bytes as characters. */
  text(start: number, end: number): string {
    let text = '';
    for (let i = start; i < end; i++) text += String.fromCharCode(this.bytes[i] ?? 0);
    return text;
  }

  #lineEnd(): boolean {
    const byte = this.bytes[this.at];
    return byte === 10 || byte === 13;
  }

  #char(): string {
    return this.at < this.end ? String.fromCharCode(this.bytes[this.at] ?? 0) : '';
  }

  /** A number, or the reference that begins with it. */
  #number(word: string): PdfValue {
    const after = this.at;
    if (/^\d+$/.test(word) && /^\d+$/.test(this.word()) && this.word() === 'R')
      return { ref: Number(word) };
    this.at = after;
    return Number(word);
  }

  #name(): Name {
    this.at++;
    const start = this.at;
    while (this.at < this.end) {
      const byte = this.bytes[this.at] ?? 0;
      if (WHITE.has(byte) || DELIMITERS.has(byte)) break;
      this.at++;
    }
    const raw = this.text(start, this.at);
    return {
      name: raw.replace(/#([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      ),
    };
  }

  #literal(): string {
    let depth = 0;
    let text = '';
    while (this.at < this.end) {
      const char = this.#char();
      this.at++;
      if (char === '\\') text += this.#escaped();
      else if (char === '(') {
        if (depth > 0) text += char;
        depth++;
      } else if (char === ')') {
        depth--;
        if (depth === 0) return text;
        text += char;
      } else text += char;
    }
    throw new PdfSyntaxError('a string does not end');
  }

  #escaped(): string {
    const octal = /^[0-7]{1,3}/.exec(this.text(this.at, Math.min(this.at + 3, this.end)))?.[0];
    if (octal !== undefined) {
      this.at += octal.length;
      return String.fromCharCode(Number.parseInt(octal, 8) & 255);
    }
    const char = this.#char();
    this.at++;
    if (char === '\r' && this.#char() === '\n') this.at++;
    return char === '\r' || char === '\n' ? '' : (ESCAPES[char] ?? char);
  }

  #hex(): string {
    const start = this.at + 1;
    while (this.at < this.end && this.#char() !== '>') this.at++;
    const digits = this.text(start, this.at).replace(/[^0-9a-f]/gi, '');
    this.at++;
    let text = '';
    for (let i = 0; i < digits.length; i += 2)
      text += String.fromCharCode(Number.parseInt(digits.slice(i, i + 2).padEnd(2, '0'), 16));
    return text;
  }

  #array(): PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.at >= this.end) throw new PdfSyntaxError('an array does not end');
      if (this.#char() === ']') {
        this.at++;
        return values;
      }
      values.push(this.value());
    }
  }

  #dict(): Dict {
    const dict: Dict = new Map();
    for (;;) {
      this.skipSpace();
      if (this.at >= this.end) throw new PdfSyntaxError('a dictionary does not end');
      if (this.#char() === '>') {
        this.at += 2;
        return dict;
      }
      const key = this.value();
      if (!isName(key)) throw new PdfSyntaxError(`a key is no name, at ${this.at}`);
      dict.set(key.name, this.value());
    }
  }
}

export const isDict = (value: PdfValue | undefined): value is Dict => value instanceof Map;
export const isName = (value: PdfValue | undefined): value is Name =>
  typeof value === 'object' && value !== null && 'name' in value;
export const isRef = (value: PdfValue | undefined): value is Ref =>
  typeof value === 'object' && value !== null && 'ref' in value;
export const isText = (value: PdfValue | undefined): value is PdfText =>
  typeof value === 'object' && value !== null && 'bytes' in value;

/** A text string: UTF-16 with its mark, else one byte per character. */
export function textOf(value: PdfValue | undefined): string {
  if (!isText(value)) return '';
  const { bytes } = value;
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  let text = '';
  for (let i = 2; i + 1 < bytes.length; i += 2)
    text += String.fromCharCode((bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1));
  return text;
}
