import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';
import { inflate } from 'node:zlib';
import { expect, test as base } from '@playwright/test';
import { bundle } from '../bench/bundle.mjs';
import type { Language } from '../src/shared/domain/language';
import type { Brand } from '../src/shared/domain/outcomes';
import type { Session } from '../src/shared/domain/model';
import { checkPdf, readTagged, type TaggedNode } from '../src/shared/pdf-check';
import { temporaryFolder } from './app';
import { command } from './command';
import { readPdf } from './pdf-text';
import type * as Reports from './report-expected';
import { bfi } from './survey';

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await temporaryFolder();
    await use(folder.path);
    await folder.remove();
  },
});

const unpack = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await promisify(inflate)(bytes));

/** Models and sessions, with the JSON that they are made from. */
let reports: typeof Reports;
test.beforeAll(async () => {
  const { path, remove } = await temporaryFolder();
  const file = await bundle('../e2e/report-expected', path);
  reports = (await import(pathToFileURL(file).href)) as typeof reports;
  await remove();
});

/** A picture of one pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40"><rect width="40" height="40" fill="#cc0000"/>' +
    '<a href="https://example.org"><text x="46" y="26" font-size="20" font-weight="600">Regio</text></a></svg>',
).toString('base64');

/** Exports a session file as the command line does. */
async function exported(
  folder: string,
  language: Language,
  ...more: string[]
): Promise<Uint8Array<ArrayBuffer>> {
  const args = ['export', 'session.json', '--to', 'report.pdf', '--lang', language, ...more];
  const outcome = await command(args, folder);
  expect(outcome.code, outcome.stderr).toBe(0);
  return new Uint8Array(await readFile(join(folder, 'report.pdf')));
}

const flat = (nodes: readonly TaggedNode[]): TaggedNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);

/** The file passes the checker and says so, and reads as the model of the report does. */
async function expectAccessible(bytes: Uint8Array<ArrayBuffer>, session: Session | null) {
  expect(await checkPdf(bytes, unpack)).toEqual([]);
  const tree = await readTagged(bytes, unpack);
  expect(flat(tree).every(({ type, alt }) => type !== 'Figure' || alt.trim() !== '')).toBe(true);
  if (session === null) return tree;
  const model = reports.modelOf(session);
  const [, contents] = tree[0]?.children ?? [];
  expect(reports.saidOfFile(contents ? [contents] : [], '').map(({ type }) => type)).toEqual([
    'H2',
    ...model.sections.map(() => 'Link'),
  ]);
  const rest = (tree[0]?.children ?? []).filter((node) => node !== contents);
  expect(reports.saidOfFile(rest, 'TOC')).toEqual(reports.saidOfReport(model));
  return tree;
}

for (const language of ['nl', 'en'] as const) {
  test(`the example is read in its own order, without bitmaps (${language})`, async ({
    folder,
  }) => {
    const session = reports.example(language);
    // How English writes the day of the week depends on the version of the runtime.
    if (language === 'en') session.date = '';
    await writeFile(join(folder, 'session.json'), reports.fileOf(session));
    const bytes = await exported(folder, language);
    await expectAccessible(bytes, session);
    const facts = await readPdf(bytes);
    expect(facts.images).toBe(0);
    expect(facts.language).toBe(language === 'nl' ? 'nl-NL' : 'en-GB');
    // All sections, the title page and the list of contents.
    expect(facts.outline.length).toBe(reports.modelOf(session).sections.length + 2);
  });
}

test('two pages for administrators', async ({ folder }) => {
  const session = reports.example('nl');
  await writeFile(join(folder, 'session.json'), reports.fileOf(session));
  const bytes = await exported(folder, 'nl', '--short');
  expect(await checkPdf(bytes, unpack)).toEqual([]);
  const tree = await readTagged(bytes, unpack);
  const said = reports.saidOfFile(tree, '');
  const model = reports.modelOf(session, 'short');
  expect(said[0]).toEqual({ type: 'H1', text: `${model.cover.kicker}: ${model.cover.title}` });
  // Behind the head, its line with the facts, are the sections.
  expect(said.slice(2)).toEqual(model.sections.flatMap(reports.saidOfSection));
  expect((await readPdf(bytes)).pages).toBe(2);
});

test('a session in which nothing happened yet', async ({ folder }) => {
  const session = reports.empty('nl');
  await writeFile(join(folder, 'session.json'), reports.fileOf(session));
  await expectAccessible(await exported(folder, 'nl'), session);
});

test('the report of a full room stays small', async ({ folder }) => {
  const session = reports.fullRoom('nl');
  await writeFile(join(folder, 'session.json'), reports.fileOf(session));
  const bytes = await exported(folder, 'nl');
  await expectAccessible(bytes, session);
  expect(bytes.length).toBeLessThan(300 * 1024);
});

test('more than a hundred pages with long names, diacritics and rows higher than a page', async ({
  folder,
}) => {
  const session = reports.stress('nl');
  await writeFile(join(folder, 'session.json'), reports.fileOf(session));
  const bytes = await exported(folder, 'nl');
  await expectAccessible(bytes, session);
  expect((await readPdf(bytes)).pages).toBeGreaterThan(100);
});

test('a real survey of 2,800 people', async ({ folder }) => {
  const { model, answers } = bfi();
  await writeFile(join(folder, 'model.json'), JSON.stringify(model));
  await writeFile(join(folder, 'answers.csv'), answers);
  const args = ['import', '--model', 'model.json', '--answers', 'answers.csv'];
  const outcome = await command([...args, '--to', 'session.json'], folder);
  expect(outcome.code, outcome.stderr).toBe(0);
  await expectAccessible(await exported(folder, 'en'), null);
});

for (const [type, data, images] of [
  ['image/png', PNG, 1],
  ['image/svg+xml', SVG, 0],
] as const) {
  test(`the logo of a client is a figure with its name (${type})`, async ({ folder }) => {
    const brand: Brand = { name: 'Regio Proef', colour: '#f2c200', logo: { type, data } };
    const session = reports.example('nl', brand);
    await writeFile(join(folder, 'session.json'), reports.fileOf(session));
    const bytes = await exported(folder, 'nl');
    const tree = await expectAccessible(bytes, session);
    expect(flat(tree).some(({ alt }) => alt === 'Logo van Regio Proef')).toBe(true);
    const facts = await readPdf(bytes);
    expect(facts.images).toBe(images);
    expect(facts.fonts.every((font) => font.includes('Regiotafel'))).toBe(true);
  });
}
