import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfFacts = {
  pages: number;
  /** Text per page, pieces joined in reading order; white space as single spaces. */
  text: string[];
  /** Titles of the bookmarks, top level, in order. */
  outline: string[];
  /** Names of the fonts that text is drawn with. */
  fonts: string[];
  /** Number of times a bitmap is painted. */
  images: number;
  title: string;
  language: string;
};

const IMAGE_OPERATORS = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObject,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject,
]);

/**
 * Reads what a PDF says: text, bookmarks, fonts, bitmaps, title and language. Only for files that
 * the app made itself.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  // pdf.js takes the buffer over: give it a copy.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  try {
    const fonts = new Set<string>();
    const text: string[] = [];
    let images = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const operators = await page.getOperatorList();
      operators.fnArray.forEach((operator, i) => {
        if (IMAGE_OPERATORS.has(operator)) images += 1;
        if (operator !== OPS.setFont) return;
        const args = operators.argsArray[i] as [string, number];
        const font = page.commonObjs.get(args[0]) as { name?: string } | null;
        if (font?.name) fonts.add(font.name);
      });
      const content = await page.getTextContent();
      const parts = content.items.flatMap((item) =>
        'str' in item ? [item.str + (item.hasEOL ? '\n' : '')] : [],
      );
      text.push(parts.join('').replace(/\s+/g, ' ').trim());
    }
    const outline = (await pdf.getOutline()) as { title: string }[] | null;
    const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
    return {
      pages: pdf.numPages,
      text,
      outline: (outline ?? []).map(({ title }) => title),
      fonts: [...fonts].sort(),
      images,
      title: info.Title ?? '',
      language: info.Language ?? '',
    };
  } finally {
    await task.destroy();
  }
}
