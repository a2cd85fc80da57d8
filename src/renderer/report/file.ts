import type { FileFacts } from '../../shared/report/print';
import type { Paper } from './paper';

const LANGUAGE_TAGS = { nl: 'nl-NL', en: 'en-GB' } as const;

export type PdfFile = {
  bytes: Uint8Array<ArrayBuffer>;
  /** Characters that could not be printed, once each. */
  missing: string[];
  pages: number;
};

/** Told how far a file is; may wait, so that the window stays responsive. */
export type Progress = (done: number, total: number) => Promise<void>;

/** 32 hexadecimal digits from the content (FNV-1a, four lanes): equal content, equal files. */
function fileId(text: string): string {
  const lanes = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    lanes.forEach((lane, n) => {
      lanes[n] = Math.imul(lane ^ (code + n), 0x01000193) >>> 0;
    });
  }
  return lanes
    .map((lane) => lane.toString(16).padStart(8, '0'))
    .join('')
    .toUpperCase();
}

/**
 * Properties of the file. jsPDF does not know "nl-NL", so the catalog entries are written here.
 *
 * @param content what the file is made from, for its id
 * @param viewer more entries for the viewer, for example how to print
 */
export function setProperties(paper: Paper, facts: FileFacts, content: unknown, viewer = ''): void {
  const { doc } = paper;
  doc.setProperties({
    title: facts.title,
    author: facts.author,
    subject: facts.subject,
    creator: `Regiotafel ${facts.appVersion}`,
  });
  doc.setFileId(fileId(JSON.stringify(content)));
  doc.setCreationDate(new Date(`${facts.generatedAt.slice(0, 10)}T12:00:00Z`));
  // `write` is there for plugins, but missing in the type declarations.
  const internal = doc.internal as typeof doc.internal & { write: (text: string) => void };
  internal.events.subscribe('putCatalog', () => {
    internal.write(`/Lang (${LANGUAGE_TAGS[facts.language]})`);
    internal.write(`/ViewerPreferences <</DisplayDocTitle true${viewer}>>`);
  });
}

/** The bytes of a document that is drawn. @throws Error when a font is not in the file */
export function finish(paper: Paper): PdfFile {
  const bytes = new Uint8Array(paper.doc.output('arraybuffer'));
  assertEmbeddedFonts(bytes);
  return { bytes, missing: [...paper.missing], pages: paper.doc.getNumberOfPages() };
}

/** Fonts that are not in the file would look different, or be missing, on another computer. */
function assertEmbeddedFonts(bytes: Uint8Array): void {
  // Dictionaries are not compressed: they can be found as plain text.
  const text = new TextDecoder('latin1').decode(bytes);
  if (/\/Subtype \/Type1\b/.test(text))
    throw new Error('the report uses a font that is not embedded');
}
