import type { jsPDF } from 'jspdf';
import regularUrl from '../../../resources/fonts/regiotafel-sans-regular.ttf?url';
import semiboldUrl from '../../../resources/fonts/regiotafel-sans-semibold.ttf?url';
import boldUrl from '../../../resources/fonts/regiotafel-sans-bold.ttf?url';
import { FONT, FONT_SEMIBOLD } from './style';

/** The fonts of every PDF. */
export const PAPER_FONTS = [
  { url: regularUrl, family: FONT, style: 'normal', weight: '400' },
  { url: semiboldUrl, family: FONT_SEMIBOLD, style: 'normal', weight: '400' },
  { url: boldUrl, family: FONT, style: 'bold', weight: '700' },
] as const;

export type LoadedFont = (typeof PAPER_FONTS)[number] & { bytes: ArrayBuffer };

/**
 * Loads the three fonts and makes them known to the page too, so that charts are measured with the
 * font in which they are printed.
 *
 * @throws Error when a font file cannot be read
 */
export function loadFonts(): Promise<LoadedFont[]> {
  return Promise.all(
    PAPER_FONTS.map(async (file) => {
      const response = await fetch(file.url);
      if (!response.ok) throw new Error(`font not found: ${file.family} ${file.style}`);
      const bytes = await response.arrayBuffer();
      const face = new FontFace(file.family, bytes.slice(0), { weight: file.weight });
      document.fonts.add(await face.load());
      return { ...file, bytes };
    }),
  );
}

/** jsPDF keeps files as strings with one character per byte. */
function binaryString(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(i, i + 8192)));
  return parts.join('');
}

/** Adds the fonts to a document. */
export function addFonts(doc: jsPDF, fonts: readonly LoadedFont[]): void {
  for (const { family, style, bytes } of fonts) {
    const name = `${family} ${style}.ttf`;
    doc.addFileToVFS(name, binaryString(bytes));
    doc.addFont(name, family, style);
  }
}

/** Code points that every one of the fonts has. */
export function supportedCharacters(doc: jsPDF): Set<number> {
  const maps = PAPER_FONTS.map(({ family, style }) => {
    doc.setFont(family, style);
    // Not in the type declarations: the parsed font, with its character map.
    const font = doc.getFont() as unknown as {
      metadata: { cmap: { unicode: { codeMap: Record<string, number> } } };
    };
    return font.metadata.cmap.unicode.codeMap;
  });
  const first = maps[0] ?? {};
  return new Set(
    Object.keys(first)
      .map(Number)
      .filter((point) => point >= 0x20 && maps.every((map) => (map[point] ?? 0) > 0)),
  );
}
