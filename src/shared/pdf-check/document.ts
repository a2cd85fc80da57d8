import { ContentReader, type PageContent } from './content';
import type { PdfFile } from './file';
import type { Report } from './finding';
import { Fonts } from './fonts';
import { isDict, isRef, type Dict, type PdfValue } from './objects';

export type Page = {
  /** From 1. */
  number: number;
  object: number;
  dict: Dict;
  content: PageContent;
};

export type PdfDocument = { file: PdfFile; catalog: Dict; pages: Page[] };

type FlatPage = { object: number; dict: Dict; resources: PdfValue };

/** Pages in order, with the resources that they inherit. */
function flatten(file: PdfFile, node: PdfValue, resources: PdfValue, depth = 0): FlatPage[] {
  const dict = file.dict(node);
  if (!dict || depth > 50) return [];
  const own = dict.get('Resources') ?? resources;
  if (file.name(dict.get('Type')) === 'Page')
    return [{ object: isRef(node) ? node.ref : 0, dict, resources: own }];
  return file.list(dict.get('Kids')).flatMap((kid) => flatten(file, kid, own, depth + 1));
}

async function contentBytes(file: PdfFile, value: PdfValue | undefined): Promise<Uint8Array> {
  const refs = isRef(value) && file.isStream(value.ref) ? [value] : file.list(value);
  const parts: Uint8Array[] = [];
  for (const ref of refs) if (isRef(ref)) parts.push(await file.data(ref.ref));
  if (parts.length === 1 && parts[0]) return parts[0];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
    whole[at++] = 10;
  }
  return whole;
}

/** Reads all pages. @throws PdfSyntaxError */
export async function readDocument(file: PdfFile, report: Report): Promise<PdfDocument> {
  const catalog = file.dict(file.trailer.get('Root')) ?? new Map<string, PdfValue>();
  const fonts = new Fonts(file);
  const pages: Page[] = [];
  for (const { object, dict, resources } of flatten(file, catalog.get('Pages') ?? null, null)) {
    const number = pages.length + 1;
    const reader = new ContentReader(file, fonts, (rule, message, at) => {
      report({ rule, message, page: number, object: at ?? object });
    });
    const own = file.get(resources);
    const bytes = await contentBytes(file, dict.get('Contents'));
    await reader.read(bytes, isDict(own) ? own : null);
    pages.push({ number, object, dict, content: reader.content });
  }
  return { file, catalog, pages };
}
