import { beforeAll, describe, expect, it } from 'vitest';
import { example } from '../e2e/report-sessions';
import { drawReport } from '../src/renderer/report/document';
import { checkPdf } from '../src/shared/pdf-check';
import { edit, editPage, plainReport, reportFonts, unpack } from './lib/report-pdf.mjs';

const CONTENTS_PAGE = 2;
const rules = async (bytes) => [
  ...new Set((await checkPdf(bytes, unpack)).map(({ rule }) => rule)),
];
const replace = (from, to) => (text) => text.replace(from, to);
const replaceAll = (from, to) => (text) => text.replaceAll(from, to);

/** Faults of the file's own objects, and the rules that must find them; others may join in. */
const OBJECT_FAULTS = [
  [
    'a figure without alternative',
    'figure-alt',
    replace(/(\/S\/Figure[^]*?)\/Alt\((?:[^()\\]|\\.)*\)/, '$1'),
  ],
  [
    'a figure with an empty alternative',
    'figure-alt',
    replace(/(\/S\/Figure[^]*?\/Alt)\((?:[^()\\]|\\.)*\)/, '$1( )'),
  ],
  ['a figure without a place', 'figure-box', replace(/\/A<<\/O\/Layout[^]*?>>/, '')],
  ['no language', 'language', replace('/Lang (nl-NL)', '')],
  ['no claim', 'claim', replace('<pdfuaid:part>1</pdfuaid:part>', '')],
  ['no title in the metadata', 'metadata-title', replace(/<dc:title>.*?<\/dc:title>/, '')],
  [
    'no language in the metadata',
    'metadata-language',
    replace(/<dc:language>.*?<\/dc:language>/, ''),
  ],
  ['no metadata', 'metadata', replace(/\/Metadata \d+ 0 R/, '')],
  [
    'a title that is not shown',
    'title-shown',
    replace('/DisplayDocTitle true', '/DisplayDocTitle false'),
  ],
  ['no title in the properties', 'title', replace(/\/Title \([^]*?\)\n/, '')],
  ['not marked as tagged', 'marked', replace('/MarkInfo<</Marked true>>', '')],
  ['doubtful tags', 'suspects', replace('/Marked true', '/Marked true/Suspects true')],
  ['no structure tree', 'tree', replace(/\/StructTreeRoot \d+ 0 R/, '')],
  ['a level of headings left out', 'heading-skip', replaceAll('/S/H2/', '/S/H4/')],
  ['a first heading of level 2', 'heading-first', replace('/S/H1/', '/S/H2/')],
  ['no headings', 'heading-first', replaceAll(/\/S\/H[123]\//g, '/S/P/')],
  ['a row that is none', 'nesting', replace('/S/TR/', '/S/P/')],
  ['a list item that is none', 'nesting', replace('/S/LI/', '/S/P/')],
  ['a cell outside a row', 'nesting', replace('/S/TR/', '/S/Sect/')],
  ['an unknown type', 'type', replace('/S/BlockQuote/', '/S/Citation/')],
  ['a header cell without scope', 'table-scope', replace(/\/A<<\/O\/Table\/Scope\/Column>>/, '')],
  ['a table without header cells', 'table-head', replaceAll('/S/TH/', '/S/TD/')],
  ['a row with a cell less', 'table-regular', replace(/(\/S\/TR\/[^]*?\/K\[)\d+ 0 R /, '$1')],
  [
    'a group heading that spans too little',
    'table-regular',
    replace(/\/ColSpan \d+/, '/ColSpan 2'),
  ],
  ['another parent', 'parent', replace(/(\/S\/H1\/P )\d+/, '$11')],
  ['a font without characters', 'font-tounicode', replace(/\/ToUnicode \d+ 0 R/, '')],
  ['a font that is not in the file', 'font-embedded', replace(/\/FontFile2 \d+ 0 R/, '')],
  ['a standard font', 'font-type1', replace(/\/Subtype \/CIDFontType2/, '/Subtype /Type1')],
  ['a drawn font', 'font-type3', replace(/\/Subtype \/CIDFontType2/, '/Subtype /Type3')],
  ['a font without its map of glyphs', 'font-glyphs', replace(/\/CIDToGIDMap \/Identity/, '')],
  [
    'a link without text',
    'annotation-text',
    replace(/(\/Subtype\/Link[^]*?)\/Contents\([^)]*\)/, '$1'),
  ],
  ['a link that is no link in the structure', 'annotation-tag', replace('/S/Link/', '/S/P/')],
  [
    'a link without a place in the tree',
    'parent-tree',
    replace(/(\/Subtype\/Link[^]*?)\/StructParent \d+/, '$1'),
  ],
  ['a tab key with an order of its own', 'tab-order', replaceAll('/Tabs/S', '')],
  ['no bookmarks', 'bookmarks', replace(/\/Outlines \d+ 0 R/, '')],
  [
    'a bookmark to nowhere',
    'bookmark-target',
    replace(/(\/Title\(Titelblad\)[^]*?\/Dest\[)\d+/, '$11'),
  ],
  ['no parent tree', 'parent-tree', replace(/\/ParentTree \d+ 0 R/, '')],
  [
    'a parent tree with elements changed',
    'parent-tree',
    replace(/\/Nums\[0\[(\d+ 0 R) (\d+ 0 R)/, '/Nums[0[$2 $1'),
  ],
  ['a page without its key in the parent tree', 'parent-tree', replace(/\/StructParents 0\n/, '')],
  ['a piece that two elements have', 'owner', replace(/(\/S\/H1\/[^]*?\/K\[)1\]/, '$10]')],
  ['a piece that is not on the page', 'owner', replace(/(\/S\/H1\/[^]*?\/K\[)1\]/, '$19999]')],
  ['an encrypted file', 'syntax', replace('/Root', '/Encrypt 1 0 R\n/Root')],
];

/** Faults of what a page paints. */
const CONTENT_FAULTS = [
  [
    'a text without a tag',
    'content-untagged',
    replace(/\/Artifact<<\/Type\/Pagination>>BDC([^]*)EMC\n?/, '$1'),
  ],
  [
    'a line without a tag',
    'content-untagged',
    replace(/\/Artifact<<\/Type\/Layout>>BDC([^]*?)EMC\n?/, '$1'),
  ],
  ['a mark that does not end', 'content-balance', replace(/EMC(?![^]*EMC)/, '')],
  ['an end without a mark', 'content-balance', replace('EMC', 'EMC EMC')],
  ['one number twice', 'content-mcid', replace('/MCID 1>>', '/MCID 0>>')],
  [
    'a tag inside an artifact',
    'content-nesting',
    replace(/(\/Artifact<<\/Type\/Pagination>>BDC)/, '$1 /P<</MCID 99>>BDC EMC'),
  ],
  [
    'an artifact inside a tag',
    'content-nesting',
    replace(/(\/MCID 0>>BDC)/, '$1 /Artifact BMC EMC'),
  ],
  ['a piece that no element has', 'owner', replace('/MCID 1>>', '/MCID 77>>')],
  [
    'a character that the font lacks',
    'font-notdef',
    replace(/<[0-9a-f]{4}([0-9a-f]*)> Tj/i, '<0000$1> Tj'),
  ],
  [
    'a code without a character',
    'font-character',
    replace(/<[0-9a-f]{4}([0-9a-f]*)> Tj/i, '<FFF0$1> Tj'),
  ],
];

describe('the checker', () => {
  let bytes;
  beforeAll(async () => {
    const file = await drawReport(plainReport(example('nl')), await reportFonts(), async () => {});
    expect(file.findings).toEqual([]);
    bytes = file.bytes;
  });

  it('finds nothing in a report, also when its table is written anew', async () => {
    expect(await checkPdf(bytes, unpack)).toEqual([]);
    expect(await rules(edit(bytes, replace('%%EOF', '%%EOF ')))).toEqual([]);
  });

  it.each(OBJECT_FAULTS)('finds %s', async (_, rule, change) => {
    expect(await rules(edit(bytes, change))).toContain(rule);
  });

  it.each(CONTENT_FAULTS)('finds %s', async (_, rule, change) => {
    expect(await rules(editPage(bytes, CONTENTS_PAGE, change))).toContain(rule);
  });

  it('names page and object', async () => {
    const broken = editPage(bytes, CONTENTS_PAGE, replace('EMC', 'EMC EMC'));
    const [finding] = await checkPdf(broken, unpack);
    expect(finding).toMatchObject({ rule: 'content-balance', page: CONTENTS_PAGE });
    expect(finding.object).toBeGreaterThan(0);
  });

  it.each([0, 1, 2, 3, 4, 5, 6, 7])(
    'never trusts a file that is cut off (%i eighths)',
    async (part) => {
      const cut = bytes.slice(0, Math.floor((bytes.length * part) / 8));
      expect(await rules(cut)).toEqual(['syntax']);
    },
  );
});
