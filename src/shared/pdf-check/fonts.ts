import type { PdfFile } from './file';
import { isDict, isRef, Reader, textOf, type Dict, type PdfValue } from './objects';

/** How the codes of a font are read as text. */
export type FontReader = {
  /** Bytes of a code. */
  width: 1 | 2;
  /** Object number of the font; 0 when it is written in place. */
  object: number;
  unicode: ReadonlyMap<number, string> | null;
};

const numberOf = (bytes: string): number =>
  [...bytes].reduce((sum, char) => sum * 256 + char.charCodeAt(0), 0);
const utf16 = (bytes: string): string => textOf({ bytes: `\u00fe\u00ff${bytes}` });

const bytesOf = (value: PdfValue | undefined): string =>
  typeof value === 'object' && value !== null && 'bytes' in value ? value.bytes : '';

/** Adds the entries of one `bfrange`: a first target that counts up, or a list of targets. */
function addRange(map: Map<number, string>, [low, high, target]: PdfValue[]): void {
  const [first, last] = [numberOf(bytesOf(low)), numberOf(bytesOf(high))];
  for (let code = first; code <= last; code++) {
    if (Array.isArray(target)) map.set(code, utf16(bytesOf(target[code - first])));
    else {
      const text = utf16(bytesOf(target));
      const end = String.fromCharCode(text.charCodeAt(text.length - 1) + code - first);
      map.set(code, text.slice(0, -1) + end);
    }
  }
}

/** Codes and their text from a ToUnicode map. */
function parseToUnicode(bytes: Uint8Array): Map<number, string> {
  const map = new Map<number, string>();
  const reader = new Reader(bytes);
  let operands: PdfValue[] = [];
  while (!reader.done) {
    const value = reader.value();
    if (typeof value !== 'object' || value === null || !('operator' in value)) {
      operands.push(value);
      continue;
    }
    if (value.operator === 'endbfchar')
      for (let i = 0; i + 1 < operands.length; i += 2)
        map.set(numberOf(bytesOf(operands[i])), utf16(bytesOf(operands[i + 1])));
    if (value.operator === 'endbfrange')
      for (let i = 0; i + 2 < operands.length; i += 3) addRange(map, operands.slice(i, i + 3));
    operands = [];
  }
  return map;
}

/** Reads how the fonts of resources are to be read; each font once. */
export class Fonts {
  readonly #known = new Map<PdfValue, FontReader>();

  constructor(private readonly file: PdfFile) {}

  async of(resources: Dict | null, name: string): Promise<FontReader | null> {
    const value = this.file.dict(resources?.get('Font'))?.get(name);
    const font = this.file.dict(value);
    if (!font) return null;
    const known = this.#known.get(font);
    if (known) return known;
    const map = font.get('ToUnicode');
    const unicode =
      isRef(map) && this.file.isStream(map.ref)
        ? parseToUnicode(await this.file.data(map.ref))
        : null;
    const reader: FontReader = {
      width: this.file.name(font.get('Subtype')) === 'Type0' ? 2 : 1,
      object: isRef(value) ? value.ref : 0,
      unicode,
    };
    this.#known.set(font, reader);
    return reader;
  }
}

/** The file of a font, in its descriptor. */
function embedded(file: PdfFile, font: Dict): boolean {
  const descriptor = file.dict(font.get('FontDescriptor'));
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => {
    const value = descriptor?.get(key);
    return isRef(value) && file.isStream(value.ref);
  });
}

/** Fonts that are not in the file, or whose text cannot be read. */
export function checkFonts(
  file: PdfFile,
  report: (rule: string, message: string, object: number) => void,
): void {
  for (const number of file.numbers) {
    const font = file.object(number);
    if (!isDict(font) || file.name(font.get('Type')) !== 'Font') continue;
    const subtype = file.name(font.get('Subtype'));
    const name = file.name(font.get('BaseFont'));
    if (subtype === 'Type3') report('font-type3', `${name} is drawn, not a font`, number);
    else if (subtype === 'Type0') {
      const map = font.get('ToUnicode');
      if (!isRef(map) || !file.isStream(map.ref))
        report('font-tounicode', `${name} does not say which characters it shows`, number);
    } else {
      if (subtype === 'Type1') report('font-type1', `${name} is a font of an old kind`, number);
      if (!embedded(file, font)) report('font-embedded', `${name} is not in the file`, number);
      if (subtype === 'CIDFontType2' && !font.has('CIDToGIDMap'))
        report('font-glyphs', `${name} does not map its characters`, number);
    }
  }
}
