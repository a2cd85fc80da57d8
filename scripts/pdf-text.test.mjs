import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { finish, setProperties } from '../src/renderer/report/file';
import { supportedCharacters } from '../src/renderer/report/fonts';
import { Paper } from '../src/renderer/report/paper';
import { PAGE, STYLES } from '../src/renderer/report/style';
import { drawTable } from '../src/renderer/report/tables';
import { readTagged } from '../src/shared/pdf-check';
import { PRINTABLE, sanitise } from '../src/shared/report';
import { reportFonts, unpack } from './lib/report-pdf.mjs';

const FACTS = {
  title: 'Proef',
  author: '',
  subject: '',
  language: 'nl',
  appVersion: '1',
  generatedAt: '2026-11-26',
};
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;

let fonts;
beforeAll(async () => {
  fonts = await reportFonts();
});

/** A document of its own for each test. @param draw gets the paper */
async function make(draw) {
  const paper = new Paper(fonts);
  setProperties(paper, FACTS, 'proef');
  paper.bookmarks.add('Proef', 1, 0);
  paper.tags.tag('H1', () => paper.text('Proef', STYLES.title));
  draw(paper);
  return { paper, file: await finish(paper) };
}

const flat = (nodes, type) =>
  nodes.flatMap((node) => [...(node.type === type ? [node] : []), ...flat(node.children, type)]);
const spaced = (text) => text.replace(/[ \n\u00a0]+/g, ' ').trim();
const solid = (text) => text.replace(/[\s\u00a0]+/gu, '');
const printed = (text) => sanitise(text, PRINTABLE).text;

/** What other programs read. */
function popplerText(bytes) {
  const folder = mkdtempSync(path.join(tmpdir(), 'regiotafel-text-'));
  try {
    const file = path.join(folder, 'proef.pdf');
    writeFileSync(file, bytes);
    return spawnSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' })
      .stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('text of a PDF', () => {
  it('knows the characters of the fonts', () => {
    expect([...PRINTABLE]).toEqual(
      [...supportedCharacters(new Paper(fonts).doc)].sort((a, b) => a - b),
    );
  });

  it.skipIf(!hasPoppler)('is never lost: what is read is what was cleaned', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({
        unit: fc.constantFrom(...[...PRINTABLE].map((p) => String.fromCodePoint(p))),
        maxLength: 300,
      }),
      fc.string({
        unit: fc.constantFrom('e\u0301', '\t', '\u00ad', '\u0085', '👍🏽', 'ŷ', '中', 'x', ' ', '\n'),
        maxLength: 60,
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 150, maxLength: 150 }), async (texts) => {
        const { file } = await make((paper) => {
          for (const text of texts) paper.paragraph(text, STYLES.body);
        });
        expect(file.findings).toEqual([]);
        const read = flat(await readTagged(file.bytes, unpack), 'P').map(({ text }) =>
          spaced(text),
        );
        expect(read).toEqual(texts.map((text) => spaced(printed(text))));
        expect(solid(popplerText(file.bytes))).toBe(
          `Proef${texts.map((t) => solid(printed(t))).join('')}`,
        );
      }),
      { numRuns: 8 },
    );
  });

  it('keeps the words of different lines apart', async () => {
    const text = 'Samenwerken met gemeenten en onderwijs in de regio. '.repeat(12).trim();
    const { file } = await make((paper) => {
      paper.paragraph(text, STYLES.body, { width: 200 });
      paper.paragraph('eerste regel\ntweede regel', STYLES.body);
    });
    const [first, second] = flat(await readTagged(file.bytes, unpack), 'P');
    expect(first.text).toBe(text);
    expect(second.text).toBe('eerste regel tweede regel');
  });
});

describe('a table', () => {
  const columns = [
    { label: 'Onderwerp', width: 0.5, align: 'left' },
    { label: 'Aantal', width: 0.5, align: 'right' },
  ];
  const table = (rows) => ({ kind: 'table', caption: 'Telling', columns, rows, size: 'normal' });

  it('is one table over many pages, with its head read once', async () => {
    const rows = Array.from({ length: 150 }, (_, i) => ({ cells: [`Rij ${i + 1}`, String(i)] }));
    const { paper, file } = await make((p) => drawTable(p, table([{ heading: 'Groep' }, ...rows])));
    expect(paper.doc.getNumberOfPages()).toBeGreaterThan(3);
    expect(file.findings).toEqual([]);
    const tree = await readTagged(file.bytes, unpack);
    expect(flat(tree, 'Table')).toHaveLength(1);
    expect(flat(tree, 'Caption').map(({ text }) => text)).toEqual(['Telling']);
    const headers = flat(tree, 'TH');
    expect(headers.filter(({ scope }) => scope === 'Column').map(({ text }) => text)).toEqual([
      'Onderwerp',
      'Aantal',
    ]);
    expect(headers.find(({ text }) => text === 'Groep')).toMatchObject({
      scope: 'Row',
      colSpan: 2,
    });
    expect(flat(tree, 'TD').map(({ text }) => text)).toEqual(rows.map(({ cells }) => cells[1]));
  });

  it('goes on with a row that is higher than a page, in the same cells', async () => {
    const long = Array.from({ length: 130 }, (_, i) => `regel ${i + 1}`).join('\n');
    const { paper, file } = await make((p) => {
      drawTable(
        p,
        table([{ cells: ['kort', '1'] }, { cells: [long, '2'] }, { cells: ['slot', '3'] }]),
      );
    });
    expect(paper.doc.getNumberOfPages()).toBe(3);
    expect(file.findings).toEqual([]);
    const tree = await readTagged(file.bytes, unpack);
    expect(
      flat(tree, 'TR')
        .slice(1)
        .map((row) => row.children.map(({ text }) => spaced(text))),
    ).toEqual([
      ['kort', '1'],
      [spaced(long), '2'],
      ['slot', '3'],
    ]);
  });

  it('stays within the page', async () => {
    const { paper } = await make((p) => drawTable(p, table([{ cells: ['a\n'.repeat(300), ''] }])));
    expect(paper.y).toBeLessThanOrEqual(PAGE.bottom + 1);
  });
});

describe('a file', () => {
  it('does not say PDF/UA when the checker finds something', async () => {
    const { file } = await make((paper) => {
      paper.tags.tag('H3', () => paper.text('Niveau overgeslagen', STYLES.heading));
    });
    expect(file.findings.map(({ rule }) => rule)).toEqual(['heading-skip']);
    expect(Buffer.from(file.bytes).toString('latin1')).not.toContain('pdfuaid:part');
  });

  it('refuses text outside an element and a page inside marked content', () => {
    const paper = new Paper(fonts);
    paper.tags.tag('Sect', () => {
      expect(() => paper.text('los', STYLES.body)).toThrow('outside an element, in Sect');
      paper.tags.tag('P', () => {
        expect(() => paper.tags.content(() => paper.newPage())).toThrow('inside marked content');
      });
    });
  });
});
