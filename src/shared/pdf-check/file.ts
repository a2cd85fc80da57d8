import {
  isDict,
  isName,
  isRef,
  PdfSyntaxError,
  Reader,
  type Dict,
  type PdfValue,
  type Stream,
} from './objects';

/** Unpacks zlib data; the platform has it. */
export type Inflate = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * The objects of a PDF with a classic cross-reference table, read when they are asked for. Files with
 * cross-reference streams or encryption are refused: the app makes neither.
 */
export class PdfFile {
  readonly #offsets = new Map<number, number>();
  readonly #values = new Map<number, PdfValue>();
  readonly #streams = new Map<number, Stream>();
  readonly trailer: Dict;

  /** @throws PdfSyntaxError */
  constructor(
    readonly bytes: Uint8Array<ArrayBuffer>,
    private readonly inflate: Inflate,
  ) {
    const tail = new Reader(bytes).text(Math.max(0, bytes.length - 1024), bytes.length);
    const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1];
    if (start === undefined) throw new PdfSyntaxError('no startxref at the end');
    this.trailer = this.#readTable(Number(start));
    if (this.trailer.has('Encrypt')) throw new PdfSyntaxError('the file is encrypted');
  }

  get numbers(): number[] {
    return [...this.#offsets.keys()].sort((a, b) => a - b);
  }

  /** The value itself, or the object that it refers to. */
  get(value: PdfValue | undefined): PdfValue {
    if (value === undefined) return null;
    return isRef(value) ? this.object(value.ref) : value;
  }

  dict(value: PdfValue | undefined): Dict | null {
    const found = this.get(value);
    return isDict(found) ? found : null;
  }

  list(value: PdfValue | undefined): PdfValue[] {
    const found = this.get(value);
    if (found === null) return [];
    return Array.isArray(found) ? found : [found];
  }

  name(value: PdfValue | undefined): string {
    const found = this.get(value);
    return isName(found) ? found.name : '';
  }

  /** An object by its number; of a stream its dictionary. Null when there is none. */
  object(number: number): PdfValue {
    const known = this.#values.get(number);
    if (known !== undefined) return known;
    const offset = this.#offsets.get(number);
    if (offset === undefined) return null;
    const reader = new Reader(this.bytes, offset);
    if (reader.word() !== String(number) || !/^\d+$/.test(reader.word()) || reader.word() !== 'obj')
      throw new PdfSyntaxError(`object ${number} is not where the table says`);
    const value = reader.value();
    this.#values.set(number, value);
    if (isDict(value) && reader.word() === 'stream') {
      if (this.bytes[reader.at] === 13) reader.at++;
      const start = reader.at + 1;
      const length = this.get(value.get('Length'));
      if (typeof length !== 'number') throw new PdfSyntaxError(`stream ${number} has no length`);
      this.#streams.set(number, { dict: value, start, end: start + length });
    }
    return value;
  }

  isStream(number: number): boolean {
    this.object(number);
    return this.#streams.has(number);
  }

  /** Unpacked bytes of a stream. @throws PdfSyntaxError for filters other than Flate */
  async data(number: number): Promise<Uint8Array<ArrayBuffer>> {
    this.object(number);
    const stream = this.#streams.get(number);
    if (!stream) throw new PdfSyntaxError(`object ${number} is no stream`);
    const raw = this.bytes.slice(stream.start, stream.end);
    const filters = this.list(stream.dict.get('Filter')).map((filter) => this.name(filter));
    if (filters.length === 0) return raw;
    if (filters.length > 1 || filters[0] !== 'FlateDecode' || stream.dict.has('DecodeParms'))
      throw new PdfSyntaxError(`stream ${number} has filters that are not read: ${filters.join()}`);
    return this.inflate(raw);
  }

  /** The newest table counts: older ones only add what it lacks. */
  #readTable(start: number): Dict {
    const reader = new Reader(this.bytes, start);
    if (reader.word() !== 'xref') throw new PdfSyntaxError('no cross-reference table');
    for (;;) {
      const first = reader.word();
      if (first === 'trailer') break;
      const count = Number(reader.word());
      if (!/^\d+$/.test(first) || !Number.isInteger(count))
        throw new PdfSyntaxError('the cross-reference table is damaged');
      for (let i = 0; i < count; i++) {
        const offset = Number(reader.word());
        reader.word();
        const used = reader.word() === 'n';
        const number = Number(first) + i;
        if (used && !this.#offsets.has(number)) this.#offsets.set(number, offset);
      }
    }
    const trailer = reader.value();
    if (!isDict(trailer)) throw new PdfSyntaxError('no trailer');
    const previous = trailer.get('Prev');
    if (typeof previous === 'number' && previous !== start) this.#readTable(previous);
    return trailer;
  }
}
