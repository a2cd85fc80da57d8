import { checkPdf, type Finding } from '../../shared/pdf-check';
import type { FileFacts } from '../../shared/report/print';
import type { Paper } from './paper';
import { internalsOf } from './tagging/internals';
import { LANGUAGE_TAGS, writeMetadata } from './tagging/metadata';

export type PdfFile = {
  bytes: Uint8Array<ArrayBuffer>;
  /** Characters that could not be printed, once each. */
  missing: string[];
  pages: number;
  /** Why the file does not say that it is PDF/UA-1; empty when it does or was never meant to. */
  findings: Finding[];
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
  const clean = {
    ...facts,
    title: paper.clean(facts.title),
    author: paper.clean(facts.author),
    subject: paper.clean(facts.subject),
  };
  doc.setProperties({
    title: clean.title,
    author: clean.author,
    subject: clean.subject,
    creator: `Regiotafel ${facts.appVersion}`,
  });
  doc.setFileId(fileId(JSON.stringify(content)));
  doc.setCreationDate(new Date(`${facts.generatedAt.slice(0, 10)}T12:00:00Z`));
  writeMetadata(doc, clean, () => paper.claimed);
  const internals = internalsOf(doc);
  internals.events.subscribe('putCatalog', () => {
    internals.write(`/Version /1.7/Lang (${LANGUAGE_TAGS[facts.language]})`);
    internals.write(`/ViewerPreferences <</DisplayDocTitle true${viewer}>>`);
  });
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * The bytes of a document that is drawn. A tagged one says that it is PDF/UA-1 only when the checker
 * finds nothing in that very file.
 * @throws Error when a font is not in the file
 */
export async function finish(paper: Paper): Promise<PdfFile> {
  const put = (): Uint8Array<ArrayBuffer> => new Uint8Array(paper.doc.output('arraybuffer'));
  paper.claimed = !paper.tags.empty;
  let bytes = put();
  const findings = paper.claimed ? await checkPdf(bytes, inflate) : [];
  if (findings.length > 0) {
    paper.claimed = false;
    bytes = put();
  }
  assertEmbeddedFonts(bytes);
  return { bytes, missing: [...paper.missing], pages: paper.doc.getNumberOfPages(), findings };
}

/** Fonts that are not in the file would look different, or be missing, on another computer. */
function assertEmbeddedFonts(bytes: Uint8Array): void {
  // Dictionaries are not compressed: they can be found as plain text.
  const text = new TextDecoder('latin1').decode(bytes);
  if (/\/Subtype \/Type1\b/.test(text))
    throw new Error('the report uses a font that is not embedded');
}
