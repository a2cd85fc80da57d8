// Makes the three fonts of the PDF and the one of phones from Source Sans 3 (SIL OFL 1.1). Run by
// hand; the result is committed: node scripts/subset-fonts.mjs
//
// The licence reserves the name "Source", so the subsets carry the family name "Regiotafel Sans".
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { jsPDF } from 'jspdf';
import subsetFont from 'subset-font';
import { renameFont } from './lib/rename-font.mjs';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'node_modules/source-sans');
const target = path.join(root, 'resources/fonts');
const FAMILY = 'Regiotafel Sans';

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join('');

/** Latin of all European languages, punctuation, arrows, marks and simple shapes. */
const CHARACTERS = [
  range(0x20, 0x7e),
  range(0xa0, 0xac),
  range(0xae, 0x17f),
  range(0x1cd, 0x1dc),
  range(0x1e6, 0x1e7),
  range(0x1ea, 0x1eb),
  range(0x1fa, 0x21b),
  'ȘșȚțẀẁẂẃẄẅẞỲỳ',
  // U+2010 and U+2011 share the glyph of the hyphen and would spoil text extraction.
  range(0x2012, 0x2027),
  '\u2009\u202f‰′″‹›‽⁄€№™ℓ℮',
  '⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉',
  '←↑→↓↔↕↖↗↘↙⇒⇐−∕∙√∞∫≈≠≤≥∑∏∂◊',
  '✓✔✗✘☐☑■□▪▫▲△▶▼▽◆◇○●◦★',
  'αβγδεζηθικλμνξοπρστυφχψωΓΔΘΛΞΠΣΦΨΩ',
].join('');

const STYLES = [
  { file: 'SourceSans3-Regular.ttf', style: 'Regular' },
  { file: 'SourceSans3-Semibold.ttf', style: 'Semibold' },
  { file: 'SourceSans3-Bold.ttf', style: 'Bold' },
];

await mkdir(target, { recursive: true });
for (const { file, style } of STYLES) {
  const full = await readFile(path.join(source, 'TTF', file));
  // The PDF writer knows no layout features and no hints; names 0, 7, 13 and 14 are the licence.
  const subset = await subsetFont(full, CHARACTERS, {
    targetFormat: 'truetype',
    keepFeatures: [],
    noLayoutClosure: true,
    noHinting: true,
    dropTables: ['GSUB', 'GPOS', 'GDEF'],
    preserveNameIds: [0, 7, 13, 14],
  });
  const font = renameFont(subset, { family: FAMILY, style });
  const name = `regiotafel-sans-${style.toLowerCase()}.ttf`;
  await writeFile(path.join(target, name), font);
  console.log(`${name}: ${full.length} -> ${font.length} bytes`);
}

/** Code points of a font file, as the PDF writer reads them. */
async function codePoints(file) {
  const doc = new jsPDF();
  doc.addFileToVFS(file, await readFile(path.join(target, file), 'latin1'));
  doc.addFont(file, file, 'normal');
  const { codeMap } = doc.setFont(file).getFont().metadata.cmap.unicode;
  return new Set(
    Object.keys(codeMap)
      .map(Number)
      .filter((point) => codeMap[point] > 0),
  );
}

// What can be printed, as first and last code points: the app tells before a PDF is made what it lacks.
const fonts = await Promise.all(
  STYLES.map(({ style }) => codePoints(`regiotafel-sans-${style.toLowerCase()}.ttf`)),
);
const printable = [...fonts[0]]
  .filter((point) => point >= 0x20 && fonts.every((font) => font.has(point)))
  .sort((a, b) => a - b);
const ranges = [];
for (const point of printable) {
  const last = ranges.at(-1);
  if (last && point === last[1] + 1) last[1] = point;
  else ranges.push([point, point]);
}
await writeFile(path.join(root, 'src/shared/report/glyphs.json'), `${JSON.stringify(ranges)}\n`);

/** Letters of Dutch, English, German, French and Frisian; a phone has its own for the rest. */
const PHONE_CHARACTERS = [
  range(0x20, 0x7e),
  'ÀÂÄÆÇÈÉÊËÎÏÔÖÙÚÛÜŒŸßàáâäæçèéêëíîïñóòôöùúûüÿœ',
  '\u00a0\u2009\u202f\u2010\u2011–—‘’‚“”„‹›«»·•…°§©€−×←→↑↓',
].join('');

// One file for the weights 400 to 600. Kerning is left out: a phone may load 60 kB in all.
const variable = await readFile(
  path.join(
    root,
    'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  ),
);
const options = {
  keepFeatures: ['tnum', 'lnum'],
  noHinting: true,
  variationAxes: { wght: { min: 400, max: 600 } },
  preserveNameIds: [0, 7, 13, 14],
};
const light = await subsetFont(variable, PHONE_CHARACTERS, {
  ...options,
  targetFormat: 'truetype',
});
const renamed = renameFont(light, { family: FAMILY, style: 'Regular' });
const phone = await subsetFont(renamed, PHONE_CHARACTERS, {
  keepFeatures: options.keepFeatures,
  preserveNameIds: [0, 1, 2, 3, 4, 6, 7, 13, 14],
  targetFormat: 'woff2',
});
await writeFile(path.join(target, 'regiotafel-sans-phone.woff2'), phone);
console.log(`regiotafel-sans-phone.woff2: ${variable.length} -> ${phone.length} bytes`);
