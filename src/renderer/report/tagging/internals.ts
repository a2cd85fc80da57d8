import type { jsPDF } from 'jspdf';

/** A page as jsPDF keeps it; `objId` is known once the file is written. */
export type PageContext = { objId: number };

/**
 * What jsPDF offers to plugins but leaves out of its type declarations. Version 4.2.1 is pinned: after
 * an upgrade the checker tells whether this still holds.
 */
export type PdfInternals = {
  write: (text: string) => void;
  newObjectDeferred: () => number;
  newObjectDeferredBegin: (id: number, output: true) => number;
  events: {
    subscribe(name: 'putPage', handler: (page: { pageContext: PageContext }) => void): void;
    subscribe(name: 'postPutResources' | 'putCatalog', handler: () => void): void;
  };
};

export function internalsOf(doc: jsPDF): PdfInternals {
  return doc.internal as unknown as PdfInternals;
}

/** The page that is being drawn on; stays the same object when pages move. */
export function currentPage(doc: jsPDF): PageContext {
  return doc.getCurrentPageInfo().pageContext as PageContext;
}

/** Writes one numbered object. */
export function putObject(internals: PdfInternals, id: number, body: string): void {
  internals.newObjectDeferredBegin(id, true);
  internals.write(body);
  internals.write('endobj');
}

/** A text as a PDF string: plain when it is ASCII, else UTF-16 in hexadecimal digits. */
export function pdfString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  let hex = '';
  for (let i = 0; i < text.length; i++)
    hex += text.charCodeAt(i).toString(16).padStart(4, '0').toUpperCase();
  return `<FEFF${hex}>`;
}

/** A length in points with at most two decimals. */
export const points = (value: number): string => String(Math.round(value * 100) / 100);
