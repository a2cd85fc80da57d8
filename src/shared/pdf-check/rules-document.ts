import type { PdfDocument } from './document';
import type { Report } from './finding';
import { isRef, textOf, type PdfValue } from './objects';

const decode = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** The text inside an XMP property, without the tags around it. */
function property(xmp: string, name: string): string {
  const inside = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xmp)?.[1];
  const attribute = new RegExp(`\\s${name}="([^"]*)"`).exec(xmp)?.[1];
  return (inside ?? attribute ?? '').replace(/<[^>]*>/g, '').trim();
}

/** Catalog: language, title bar, marks; metadata; bookmarks. */
export async function checkDocument(document: PdfDocument, report: Report): Promise<void> {
  const { file, catalog } = document;
  const check = (holds: boolean, rule: string, message: string): void => {
    if (!holds) report({ rule, message });
  };
  const marks = file.dict(catalog.get('MarkInfo'));
  check(marks?.get('Marked') === true, 'marked', 'the file does not say that it is tagged');
  check(marks?.get('Suspects') !== true, 'suspects', 'the file says that its tags are doubtful');
  const language = textOf(file.get(catalog.get('Lang')));
  check(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language), 'language', 'no language of the document');
  const viewer = file.dict(catalog.get('ViewerPreferences'));
  check(viewer?.get('DisplayDocTitle') === true, 'title-shown', 'the window shows no title');
  const info = file.dict(file.trailer.get('Info'));
  check(textOf(file.get(info?.get('Title'))).trim() !== '', 'title', 'no title in the properties');

  const metadata = catalog.get('Metadata');
  const packed = isRef(metadata) && file.isStream(metadata.ref);
  const xmp = packed ? decode(await file.data(metadata.ref)) : '';
  check(xmp !== '', 'metadata', 'no metadata');
  check(property(xmp, 'pdfuaid:part') === '1', 'claim', 'the metadata do not say PDF/UA-1');
  check(property(xmp, 'dc:title') !== '', 'metadata-title', 'no title in the metadata');
  check(property(xmp, 'dc:language') !== '', 'metadata-language', 'no language in the metadata');

  checkBookmarks(document, report);
}

/** House rule: there are bookmarks, and each goes to a page. */
function checkBookmarks({ file, catalog, pages }: PdfDocument, report: Report): void {
  const numbers = new Set(pages.map(({ object }) => object));
  let count = 0;
  const walk = (first: PdfValue | undefined, depth: number): void => {
    let next = first;
    for (let i = 0; next !== undefined && i < 10_000 && depth < 10; i++) {
      const item = file.dict(next);
      if (!item) return;
      count += 1;
      const action = file.dict(item.get('A'));
      const [page] = file.list(item.get('Dest') ?? action?.get('D'));
      if (!isRef(page) || !numbers.has(page.ref))
        report({
          rule: 'bookmark-target',
          message: `bookmark "${textOf(file.get(item.get('Title')))}" goes nowhere`,
          ...(isRef(next) ? { object: next.ref } : {}),
        });
      walk(item.get('First'), depth + 1);
      next = item.get('Next');
    }
  };
  walk(file.dict(catalog.get('Outlines'))?.get('First'), 0);
  if (count === 0) report({ rule: 'bookmarks', message: 'no bookmarks' });
}
