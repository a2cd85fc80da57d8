import glyphs from './glyphs.json';
import type { ReportModel } from './types';

const SPACES = /[\t\v\f\u2000-\u2008\u200a\u205f\u3000]/gu;
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085]/gu;
/**
 * Characters without a picture: control characters, soft hyphen, zero-width, direction marks,
 * variation selectors, tags. jsPDF ends the string at some of these, or draws them.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class -- removing them is the purpose
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
const REPLACEMENTS = [0x25a1, 0x3f];

export type Sanitised = {
  text: string;
  /** What could not be printed, once each, in order of appearance. */
  missing: string[];
};

/** Visible stand-in for a character that the font lacks: U+25A1, else a question mark. */
function standIn(supported: ReadonlySet<number>): string {
  const found = REPLACEMENTS.find((point) => supported.has(point));
  return found === undefined ? '' : String.fromCodePoint(found);
}

/** The compatibility form (for example "fi" for the ligature) when the font has all of it. */
function compatible(character: string, supported: ReadonlySet<number>): string | null {
  const form = character.normalize('NFKC').normalize('NFC');
  if (form === character || form === '') return null;
  return [...form].every((c) => supported.has(c.codePointAt(0) ?? -1)) ? form : null;
}

/**
 * Makes text safe to print with a font: composed accents (NFC), line ends `\n`, other white space
 * as spaces, no invisible characters, plain hyphens, and a visible stand-in for what the font
 * lacks, one for each symbol as people count them.
 *
 * @param supported code points of the font
 */
export function sanitise(input: string, supported: ReadonlySet<number>): Sanitised {
  const clean = input
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(/[\u2010\u2011]/gu, '-')
    // Micro sign and Greek mu share a glyph: copied from the file, both would be the last one drawn.
    .replace(/\u00b5/gu, '\u03bc');
  // Nearly all text needs no more than this; the rest is looked at symbol by symbol.
  if ([...clean].every((c) => c === '\n' || supported.has(c.codePointAt(0) ?? -1)))
    return { text: clean.replace(INVISIBLE, ''), missing: [] };
  const missing = new Set<string>();
  const box = standIn(supported);
  let text = '';
  // By symbol: a family emoji is one missing picture, not seven.
  for (const { segment } of new Intl.Segmenter('und').segment(clean)) {
    let boxed = false;
    for (const character of segment.replace(INVISIBLE, '')) {
      const point = character.codePointAt(0) ?? 0;
      if (character === '\n' || supported.has(point)) {
        text += character;
        continue;
      }
      const form = compatible(character, supported);
      if (form !== null) {
        text += form;
        continue;
      }
      missing.add(segment);
      if (!boxed) text += box;
      boxed = true;
    }
  }
  return { text, missing: [...missing] };
}

/** Code points that the fonts of the PDF have (made with the fonts: scripts/subset-fonts.mjs). */
export const PRINTABLE: ReadonlySet<number> = new Set(
  glyphs.flatMap(([first = 0, last = -1]) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i),
  ),
);

/** A text of the report in which a stand-in will be printed. */
export type Unprintable = {
  /** Where it stands: name of the section, or of the cover. */
  place: string;
  text: string;
  /** The characters that the fonts lack, once each. */
  characters: string[];
};

/** All texts in plain data, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * What cannot be printed in a report, in reading order: to be told before the file is made. A text that
 * stands several times in a section is named once.
 */
export function unprintable(model: ReportModel): Unprintable[] {
  const places = [
    { place: model.coverLabel, texts: [model.title, ...textsIn(model.cover)] },
    ...model.sections.map(({ kicker, title, blocks }) => ({
      place: kicker,
      texts: [title, ...textsIn(blocks)],
    })),
  ];
  return places.flatMap(({ place, texts }) =>
    [...new Set(texts)].flatMap((text) => {
      const { missing } = sanitise(text, PRINTABLE);
      return missing.length === 0 ? [] : [{ place, text, characters: missing }];
    }),
  );
}
