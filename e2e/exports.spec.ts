import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { electronLaunch } from '../scripts/lib/launch.mjs';
import { unzip } from '../scripts/lib/unzip.mjs';
import { parseShare } from '../src/shared/exports/share-format';
import { expect, test, type App } from './app';
import { expectAccessible } from './axe';
import { call, openExample, send, session } from './calls';
import { command } from './command';
import { tabTo } from './tab';

const NOTE = '=1+1 <b>vet</b>';

/** The panel in the report, with a note and a dated agreement in the session. */
async function openPanel(page: Page): Promise<void> {
  await openExample(page);
  const note = { id: 'note-export', text: NOTE, kind: 'idea', groupId: null, factorId: null };
  const contribution = { ...note, challengeId: null, activityId: null, questionId: null };
  expect(await send(page, { type: 'contribution/add', contribution })).toMatchObject({ ok: true });
  const quote = { type: 'contribution/quote' as const, ids: [note.id], quoted: true };
  expect(await send(page, quote)).toMatchObject({ ok: true });
  const agreement = { id: 'agree-export', what: 'Eén loket', who: 'Anna', due: '2026-12-31' };
  expect(
    await send(page, { type: 'agreement/add', agreement: { ...agreement, evidence: '' } }),
  ).toMatchObject({ ok: true });
  await page.getByRole('tab', { name: 'Verslag' }).click();
  await expect(page.getByRole('heading', { name: 'Andere bestanden' })).toBeVisible();
}

/** Presses a button of the panel and waits for the file. */
async function save(app: App, page: Page, button: string, path: string): Promise<void> {
  await app.saveTo(path);
  await page.getByRole('button', { name: button }).click();
  const name = path.split('/').at(-1) ?? '';
  await expect(page.getByText(`Opgeslagen: ${name}`)).toBeVisible({ timeout: 60_000 });
}

/** Shows a file in a browser window of its own; refusals of its policy and errors fail the test. */
async function view(file: string, width: number, look: (page: Page) => Promise<void>) {
  const { args, ...runtime } = electronLaunch();
  const viewer = await _electron.launch({
    ...runtime,
    args: [...args, join(import.meta.dirname, 'viewer.mjs'), file, String(width)],
    chromiumSandbox: !args.includes('--no-sandbox'),
  });
  const page = await viewer.firstWindow();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => problems.push(message.text()));
  page.on('request', (request) => problems.push(request.url()));
  await page.reload();
  await look(page);
  await viewer.close();
  expect(problems).toEqual([`file://${file}`]);
}

test('every kind of file is written and holds what it should', async ({ app, folder }) => {
  const page = await app.window('facilitator');
  await openPanel(page);
  await expectAccessible(page, 'other files in the report');
  const at = (name: string): string => join(folder, name);
  const text = (name: string): Promise<string> => readFile(at(name), 'utf8');

  await save(app, page, 'Bewaar webpagina', at('verslag.html'));
  await save(app, page, 'Bewaar Excel', at('alles.xlsx'));
  await save(app, page, 'Bewaar resultaten', at('resultaten.csv'));
  await save(app, page, 'Bewaar inbreng', at('inbreng.csv'));
  await save(app, page, 'Bewaar pakket', at('x.regiotafel-share.json'));
  await save(app, page, 'Bewaar agendabestand', at('afspraken.ics'));
  await save(app, page, 'Bewaar tekst', at('afspraken.txt'));

  const results = await text('resultaten.csv');
  const factors = (await session(page)).rounds.at(-1)?.results?.factors ?? [];
  expect(factors.length).toBeGreaterThan(5);
  expect(results).toMatch(/^\ufeffRonde;Code;Dimensie;/);
  expect(results.trimEnd().split('\r\n')).toHaveLength(factors.length + 1);
  expect(await text('inbreng.csv')).toContain(`'${NOTE}`);
  const share = parseShare(await text('x.regiotafel-share.json'));
  expect(share).toMatchObject({ ok: true, value: { source: 'example' } });
  expect(await text('afspraken.ics')).toContain('DTSTART;VALUE=DATE:20261231\r\n');
  expect(await text('afspraken.txt')).toContain('Eén loket\r\n   Wie: Anna\r\n');

  const parts = at('parts');
  await unzip(at('alles.xlsx'), parts, (name) => name);
  const sheets = (await readdir(join(parts, 'xl/worksheets'))).filter((n) => n.endsWith('.xml'));
  expect(sheets).toHaveLength(5);
  const sheet = await readFile(join(parts, 'xl/worksheets/sheet2.xml'), 'utf8');
  expect(sheet.match(/<row /g)).toHaveLength(factors.length + 1);
  const all = await Promise.all(
    sheets.map((name) => readFile(join(parts, 'xl/worksheets', name), 'utf8')),
  );
  for (const xml of all) {
    expect(xml).not.toContain('<f>');
    expect(xml).toContain('state="frozen"');
  }

  const html = await text('verslag.html');
  expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|@import/i);
  for (const width of [1280, 320])
    await view(at('verslag.html'), width, async (report) => {
      await expect(report.getByRole('heading', { level: 1 })).toBeVisible();
      for (const colorScheme of ['dark', 'light'] as const) {
        await report.emulateMedia({ colorScheme });
        await expectAccessible(report, `report as web page, ${width} wide, ${colorScheme}`);
      }
      const found = await report.evaluate(() => ({
        lang: document.documentElement.lang,
        title: document.title,
        width: window.innerWidth,
        levels: [...document.querySelectorAll('h1,h2,h3,h4')].map((h) => Number(h.tagName[1])),
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        drawings: document.querySelectorAll('.drawing svg').length,
        tables: document.querySelectorAll('figure table').length,
        bold: document.querySelectorAll('b').length,
        tooWide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      }));
      expect(found).toMatchObject({ lang: 'nl', bold: 0, tooWide: false, width });
      expect(found.title).not.toBe('');
      expect(new Set(found.ids).size).toBe(found.ids.length);
      expect(found.drawings).toBeGreaterThan(1);
      expect(found.tables).toBe(found.drawings);
      found.levels.forEach((level, i) =>
        expect(level - (found.levels[i - 1] ?? 0)).toBeLessThanOrEqual(1),
      );
      await report.getByRole('link', { name: 'Naar de inhoud' }).focus();
      await report.keyboard.press('Enter');
      await expect(report.getByRole('main')).toBeFocused();
      await expect(report.getByRole('main')).toContainText(NOTE);
    });
});

test('the panel works with the keyboard and from the running room; the mail is copied', async ({
  app,
  folder,
}) => {
  const page = await app.window('facilitator');
  await openPanel(page);
  await page.getByRole('tab', { name: 'Uitvoeren' }).click();
  await page.getByRole('button', { name: 'Bestanden maken' }).click();
  const dialog = page.getByRole('dialog', { name: 'Andere bestanden' });
  await expectAccessible(page, 'other files in the running room');
  await app.saveTo(join(folder, 'a.ics'));
  await tabTo(page, dialog.getByRole('button', { name: 'Bewaar agendabestand' }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Opgeslagen: a.ics')).toBeVisible();
  await dialog.getByRole('button', { name: 'Kopieer tekst' }).click();
  await expect(dialog.getByText('De tekst staat op het klembord.')).toBeVisible();
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toContain(
    'Eén loket',
  );
});

test('a file that is stopped or cannot be written leaves nothing behind', async ({
  app,
  folder,
}) => {
  const page = await app.window('facilitator');
  await openPanel(page);
  // Refused also for root: a folder in the place of the file, and a folder that is not there.
  const taken = join(folder, 'bezet.csv');
  await mkdir(taken);
  for (const path of [taken, join(folder, 'weg', 'x.csv')]) {
    await app.saveTo(path);
    await page.getByRole('button', { name: 'Bewaar resultaten' }).click();
    await expect(page.getByText('Niet bewaard: Regiotafel mag niet')).toBeVisible();
  }
  // The dialog answers only after the user stopped.
  await app.electron.evaluate(
    ({ dialog }, filePath) => {
      const holder = globalThis as unknown as { answer: () => void };
      dialog.showSaveDialog = () =>
        new Promise((resolve) => {
          holder.answer = () => resolve({ canceled: false, filePath });
        });
    },
    join(folder, 'stop.html'),
  );
  await page.getByRole('button', { name: 'Bewaar webpagina' }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await app.electron.evaluate(() => (globalThis as unknown as { answer: () => void }).answer());
  await expect(page.getByText('Gestopt. Er is niets bewaard.')).toBeVisible();
  // Half-way, while the figures are drawn.
  await app.saveTo(join(folder, 'stop.html'));
  const stopped = call(page, 'export/file', { kind: 'html', language: 'nl' });
  await call(page, 'export/cancel');
  expect(await stopped).toMatchObject({ ok: false, error: 'stopped' });
  await app.saveTo(null);
  await page.getByRole('button', { name: 'Bewaar pakket' }).click();
  await expect(page.getByRole('button', { name: 'Bewaar pakket' })).toBeEnabled();
  expect((await readdir(folder)).sort()).toEqual(['bezet.csv', 'data']);
  // The next one works again.
  await save(app, page, 'Bewaar webpagina', join(folder, 'goed.html'));
});

test('the command line makes them by the end of the name', async ({ app, folder }) => {
  const page = await app.window('facilitator');
  await openPanel(page);
  const from = join(folder, 'sessie.json');
  await app.saveTo(from);
  expect(await call(page, 'library/export', { id: (await session(page)).id })).toMatchObject({
    ok: true,
  });
  await app.close();
  const starts: [string, string][] = [
    ['a.csv', '\ufeffRound,Code,'],
    ['a.contributions.csv', '\ufeffKind,Text,'],
    ['a.ics', 'BEGIN:VCALENDAR\r\n'],
    ['a.txt', 'Subject: '],
    ['a.regiotafel-share.json', '{\n  "app": "regiotafel",\n  "format": "regiotafel-share"'],
    ['a.xlsx', 'PK'],
    ['a.html', '<!DOCTYPE html>\n<html lang="en">'],
  ];
  for (const [name, start] of starts) {
    const outcome = await command(['export', from, '--to', name, '--lang', 'en'], folder);
    expect(outcome.code, outcome.stderr).toBe(0);
    const content = await readFile(join(folder, name), 'latin1');
    expect(Buffer.from(content, 'latin1').toString('utf8').startsWith(start), name).toBe(true);
  }
  expect((await readFile(join(folder, 'a.html'), 'utf8')).match(/class="drawing"/g)).not.toBeNull();
});
