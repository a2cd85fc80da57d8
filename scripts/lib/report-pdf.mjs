/**
 * For tests: the report of a session as a PDF, made in plain Node by the code of the report window.
 * Charts and the map need a browser: they are left out here, and tested end to end.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { deflateSync, inflate, inflateSync } from 'node:zlib';
import { PAPER_FONTS } from '../../src/renderer/report/fonts';
import { projectFacilitator } from '../../src/shared/projection';
import { buildReport } from '../../src/shared/report';
import { ROOT } from './paths.mjs';

/** Unpacks zlib data, as the checker wants it. */
export const unpack = async (bytes) => new Uint8Array(await promisify(inflate)(bytes));

/** The fonts of the report, from their files. */
export const reportFonts = () =>
  Promise.all(
    PAPER_FONTS.map(async (font) => {
      const file = await readFile(path.join(ROOT, 'resources/fonts', path.basename(font.url)));
      return { ...font, bytes: new Uint8Array(file).buffer };
    }),
  );

/** The report of a session, without what needs a browser. */
export function plainReport(session) {
  const view = projectFacilitator(
    { session, undo: [], redo: [] },
    { revision: 0, saveProblem: null, readOnly: true },
  ).session;
  const model = buildReport({
    session: view,
    results: view.rounds.findLast(({ status }) => status === 'published')?.results ?? null,
    language: session.language,
    version: 'full',
    generatedAt: '2026-11-27',
    appVersion: '1.2.3',
  });
  return {
    ...model,
    cover: { ...model.cover, shape: null },
    sections: model.sections.map((section) => ({
      ...section,
      blocks: section.blocks.filter(({ kind }) => kind !== 'chart'),
    })),
  };
}

/** Writes the cross-reference table anew, for bytes that were edited. */
function renumber(text) {
  const body = text.slice(0, text.lastIndexOf('\nxref\n') + 1);
  const trailer = /trailer\n[^]*?\n>>\n/.exec(text.slice(body.length))[0];
  const offsets = new Map();
  for (const { 1: number, index } of body.matchAll(/(?<=\n)(\d+) 0 obj\n/g))
    offsets.set(Number(number), index);
  const size = Number(/\/Size (\d+)/.exec(trailer)[1]);
  const lines = Array.from({ length: size - 1 }, (_, i) => {
    const offset = offsets.get(i + 1);
    return offset === undefined
      ? '0000000000 00000 f '
      : `${String(offset).padStart(10, '0')} 00000 n `;
  });
  const table = ['xref', `0 ${size}`, '0000000000 65535 f ', ...lines, ''].join('\n');
  return `${body}${table}${trailer}startxref\n${body.length}\n%%EOF`;
}

/** An edit of the PDF's own text, its streams left packed. @throws when it changes nothing */
export function edit(bytes, change) {
  const before = Buffer.from(bytes).toString('latin1');
  const after = change(before);
  if (after === before) throw new Error('the edit changes nothing');
  return new Uint8Array(Buffer.from(renumber(after), 'latin1'));
}

/** An edit of what one page paints. @param number of the page, from 1 */
export function editPage(bytes, number, change) {
  return edit(bytes, (text) => {
    const [, object] = [...text.matchAll(/\/Contents (\d+) 0 R/g)][number - 1];
    const stream = new RegExp(`\\n${object} 0 obj\\n<<\\n([^]*?)>>\\nstream\\n`).exec(text);
    const start = stream.index + stream[0].length;
    const length = Number(/\/Length (\d+)/.exec(stream[1])[1]);
    const packed = Buffer.from(text.slice(start, start + length), 'latin1');
    const content = inflateSync(packed).toString('latin1');
    const changed = change(content);
    if (changed === content) return text;
    const data = deflateSync(Buffer.from(changed, 'latin1')).toString('latin1');
    const head = stream[0].replace(/\/Length \d+/, `/Length ${data.length}`);
    return text.slice(0, stream.index) + head + data + text.slice(start + length);
  });
}
