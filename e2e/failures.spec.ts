import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, launch, test, type App } from './app';
import { call, must, openExample, openRound, send } from './calls';
import { command } from './command';
import { seal } from '../src/shared/persistence/session-file';

type Snapshot = { session: { title: string }; storageFailed: boolean; readOnly: boolean };
type Library = {
  sessions: { id: string; title: string }[];
  damaged: { id: string; reason: string; backups: number }[];
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const rename = (title: string) => ({ type: 'session/update', patch: { title } });

/** Starts the app, does the work and closes it again. */
async function withApp<T>(dataDir: string, work: (app: App) => Promise<T>): Promise<T> {
  const app = await launch(dataDir);
  try {
    return await work(app);
  } finally {
    await app.close().catch(() => undefined);
  }
}

/** The one session of a data folder as an object, for making variants of it. */
async function readSession(dataDir: string, id: string): Promise<{ data: object; text: string }> {
  const text = await readFile(join(dataDir, 'sessions', id, 'session.json'), 'utf8');
  return { text, data: (JSON.parse(text) as { data: object }).data };
}

test('a second start says so and leaves the first window alone', async ({ app, folder }) => {
  const page = await app.window('facilitator');
  const second = await command(['--data-dir', app.dataDir], folder);
  expect(second.code).toBe(0);
  expect(second.stderr).toContain('Regiotafel is al open met deze gegevensmap.');
  await expect(page.getByRole('button', { name: 'Eerste sessie maken' })).toBeVisible();
  expect(await must<Library>(page, 'library/list')).toMatchObject({ sessions: [] });
});

test('a data folder that cannot be used is refused with its name', async ({ folder }) => {
  const file = join(folder, 'file');
  await writeFile(file, 'not a folder');
  for (const path of [file, join(file, 'below')]) {
    const outcome = await command(['--data-dir', path], folder);
    expect(outcome.code, outcome.stderr).toBe(1);
    expect(outcome.stderr).toContain(`De gegevensmap ${path} kan niet worden gebruikt`);
  }
  expect(await readFile(file, 'utf8')).toBe('not a folder');
});

test('a damaged session is shown, and recovered from its backup', async ({ folder }) => {
  const dataDir = join(folder, 'data');
  const id = await withApp(dataDir, async (app) => {
    const page = await app.window('facilitator');
    const example = await openExample(page);
    // The first change after opening makes the backup.
    await send(page, rename('Voor de schade'));
    return example;
  });
  const path = join(dataDir, 'sessions', id, 'session.json');
  const torn = (await readFile(path, 'utf8')).slice(0, 2000);
  await writeFile(path, torn);

  await withApp(dataDir, async (app) => {
    const page = await app.window('facilitator');
    // The torn file does not reach to its title: the backup tells which session it is.
    await expect(page.getByText(/^Brede welvaart.*: kan niet worden gelezen/)).toBeVisible();
    await expect(page.getByText('Het bestand is beschadigd.')).toBeVisible();
    await expect(page.getByText('Er is 1 reservekopie.')).toBeVisible();
    await page.getByRole('button', { name: 'Herstel uit reservekopie' }).click();
    await expect(page.getByText('De sessie is hersteld uit de reservekopie.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Brede welvaart/ })).toBeVisible();
    const quarantine = join(dataDir, 'quarantine');
    const kept = (await readdir(quarantine)).filter((name) => name.endsWith('.session.json'));
    expect(kept).toHaveLength(1);
    expect(await readFile(join(quarantine, kept[0] ?? ''), 'utf8')).toBe(torn);
    await must(page, 'library/open', { id });
    expect(await send(page, rename('Na het herstel'))).toMatchObject({ ok: true });
  });
});

test('a session of a newer version can be read and not changed', async ({ folder }) => {
  const dataDir = join(folder, 'data');
  const id = await withApp(dataDir, async (app) => openExample(await app.window('facilitator')));
  const { data } = await readSession(dataDir, id);
  const newer = seal(
    {
      schemaVersion: 99,
      savedAt: '2027-01-01T00:00:00.000Z',
      data: { ...data, title: 'Uit de toekomst', somethingNew: { kept: true } },
    },
    sha256,
  );
  await writeFile(join(dataDir, 'sessions', id, 'session.json'), newer);

  await withApp(dataDir, async (app) => {
    const page = await app.window('facilitator');
    await page.getByRole('button', { name: 'Uit de toekomst', exact: true }).click();
    await expect(
      page.getByText('Dit bestand is gemaakt met een nieuwere Regiotafel. U kunt het lezen'),
    ).toBeVisible();
    expect(await send(page, rename('Overschreven'))).toMatchObject({
      ok: false,
      error: 'read-only',
    });
    expect(await must<Snapshot>(page, 'session/snapshot')).toMatchObject({ readOnly: true });
  });
  expect((await readSession(dataDir, id)).text).toBe(newer);
});

test('foreign and broken files are refused by name, and nothing is added', async ({
  app,
  folder,
}) => {
  const page = await app.window('facilitator');
  const id = await openExample(page);
  const { text, data } = await readSession(app.dataDir, id);
  await must(page, 'library/close');
  const newer = seal({ schemaVersion: 99, savedAt: '2027-01-01T00:00:00.000Z', data }, sha256);
  const files: [string, string, string][] = [
    ['vreemd.json', '{"name":"iets anders"}', 'Dit is geen sessiebestand van Regiotafel.'],
    ['afgebroken.json', text.slice(0, 500), 'Dit bestand is niet leesbaar als sessiebestand.'],
    ['leeg.json', '', 'Dit bestand is niet leesbaar als sessiebestand.'],
    [
      'gewijzigd.json',
      text.replace('Gemeentehuis Oss', 'Gemeentehuis Uden'),
      'De inhoud van het bestand klopt niet met de controle.',
    ],
    ['nieuwer.json', newer, 'Dit bestand is gemaakt met een nieuwere Regiotafel.'],
  ];
  for (const [name, content, sentence] of files) {
    const path = join(folder, name);
    await writeFile(path, content);
    await app.openFrom(path);
    await page.getByRole('button', { name: 'Bestand openen' }).click();
    const alert = page.getByRole('alert').filter({ hasText: name });
    await expect(alert).toContainText(sentence);
    await alert.getByRole('button', { name: 'Sluit melding' }).click();
    await expect(alert).toBeHidden();
    expect((await must<Library>(page, 'library/list')).sessions).toHaveLength(1);
  }
  expect(await readdir(join(app.dataDir, 'sessions'))).toEqual([id]);
});

test('what was acknowledged survives a killed app', async ({ folder }) => {
  const dataDir = join(folder, 'data');
  const app = await launch(dataDir);
  const page = await app.window('facilitator');
  const id = await openExample(page);
  const gone = new Promise((resolve) => app.electron.process().once('exit', resolve));
  expect(await send(page, rename('Vlak voor de stroomuitval'))).toMatchObject({ ok: true });
  app.electron.process().kill('SIGKILL');
  await gone;

  await withApp(dataDir, async (next) => {
    const again = await next.window('facilitator');
    // The session opens again by itself.
    await expect(again.getByRole('tab', { name: 'Resultaten' })).toBeVisible();
    const { session } = await must<Snapshot>(again, 'session/snapshot');
    expect(session.title).toBe('Vlak voor de stroomuitval');
    expect(await readdir(join(dataDir, 'sessions'))).toEqual([id]);
  });
});

test('a PDF that cannot be written says so and leaves nothing behind', async ({ app, folder }) => {
  const page = await app.window('facilitator');
  await openExample(page);
  await page.getByRole('tab', { name: 'Verslag' }).click();
  // A folder in the place of the file, and a folder that is not there: refused also for root.
  const target = join(folder, 'verslag.pdf');
  await mkdir(target);
  for (const path of [target, join(folder, 'weg', 'verslag.pdf')]) {
    await app.saveTo(path);
    await page.getByRole('button', { name: 'Maak PDF' }).click();
    await expect(page.getByText('De PDF is niet bewaard: Regiotafel mag niet')).toBeVisible({
      timeout: 60_000,
    });
  }
  expect(await readdir(folder)).toEqual(expect.not.arrayContaining(['weg']));
  expect((await readdir(folder)).sort()).toEqual(['data', 'verslag.pdf']);
  expect(await readdir(target)).toEqual([]);
  await app.saveTo(join(folder, 'goed.pdf'));
  await page.getByRole('button', { name: 'Maak PDF' }).click();
  await expect(page.getByRole('button', { name: /map/i })).toBeVisible({ timeout: 60_000 });
  expect((await readFile(join(folder, 'goed.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a removed session is put back with one click', async ({ app }) => {
  const page = await app.window('facilitator');
  const id = await openExample(page);
  await must(page, 'library/close');
  const title = page.getByRole('button', { name: 'Brede welvaart Noordoost-Brabant', exact: true });
  await page.getByRole('button', { name: /^Acties voor Brede welvaart/ }).click();
  await page.getByRole('menuitem', { name: 'Verwijderen' }).click();
  await expect(page.getByText('Sessie verwijderd.')).toBeVisible();
  await expect(title).toBeHidden();
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect(title).toBeVisible();
  expect((await must<Library>(page, 'library/list')).sessions.map((s) => s.id)).toEqual([id]);
});

/** Mounts a small disk; the reason when that is not possible here. */
function mountSmallDisk(path: string): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    return 'needs root on Linux to mount a small disk';
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'tmpfs', path], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return `cannot mount a small disk: ${String(error)}`;
  }
}

test('a PDF on a full disk: says so, leaves nothing behind, and works elsewhere', async ({
  app,
  folder,
}) => {
  const disk = join(folder, 'disk');
  await mkdir(disk);
  const problem = mountSmallDisk(disk);
  test.skip(problem !== null, problem ?? '');
  try {
    const page = await app.window('facilitator');
    await openExample(page);
    await page.getByRole('tab', { name: 'Verslag' }).click();
    const { bavail, bsize } = await statfs(disk);
    await writeFile(join(disk, 'ballast'), Buffer.alloc((bavail - 8) * bsize));
    await app.saveTo(join(disk, 'verslag.pdf'));
    await page.getByRole('button', { name: 'Maak PDF' }).click();
    await expect(page.getByText('De PDF is niet bewaard: de schijf is vol')).toBeVisible({
      timeout: 60_000,
    });
    expect(await readdir(disk)).toEqual(['ballast']);
    await app.saveTo(join(folder, 'verslag.pdf'));
    await page.getByRole('button', { name: 'Maak PDF' }).click();
    await expect(page.getByText('verslag.pdf')).toBeVisible({ timeout: 60_000 });
    const bytes = await readFile(join(folder, 'verslag.pdf'));
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});

test('a full disk: the change is refused, the banner stays, and it goes on after', async ({
  folder,
}) => {
  const disk = join(folder, 'disk');
  await mkdir(disk);
  const problem = mountSmallDisk(disk);
  test.skip(problem !== null, problem ?? '');
  try {
    await withApp(join(disk, 'data'), async (app) => {
      const page = await app.window('facilitator');
      await openRound(page);
      const { bavail, bsize } = await statfs(disk);
      const ballast = join(disk, 'ballast');
      // Writes until nothing fits; what was written before the error stays.
      await writeFile(ballast, Buffer.alloc(bavail * bsize)).catch(() => undefined);
      await writeFile(`${ballast}2`, Buffer.alloc(bsize * 64)).catch(() => undefined);
      expect(await send(page, rename('Past er niet op'))).toMatchObject({
        ok: false,
        error: 'not-saved',
      });
      const banner = page.getByRole('alert').filter({ hasText: 'de schijf is vol' });
      await expect(banner).toBeVisible();
      const during = await must<Snapshot>(page, 'session/snapshot');
      expect(during.session.title).toBe('Proefsessie');
      await rm(ballast);
      await rm(`${ballast}2`, { force: true });
      expect(await send(page, rename('Past er weer op'))).toMatchObject({ ok: true });
      await expect(banner).toBeHidden();
      const after = await must<Snapshot>(page, 'session/snapshot');
      expect(after).toMatchObject({ storageFailed: false, session: { title: 'Past er weer op' } });
      await must(page, 'library/close');
      const { sessions } = await must<Library>(page, 'library/list');
      expect(sessions[0]?.title).toBe('Past er weer op');
      expect(await call(page, 'library/open', { id: sessions[0]?.id })).toMatchObject({ ok: true });
    });
  } finally {
    execFileSync('umount', ['-l', disk]);
  }
});
