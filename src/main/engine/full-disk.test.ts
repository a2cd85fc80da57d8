import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { SessionLibrary } from '../storage/library';
import { FaultyFileSystem } from '../storage/testing/faulty-fs';
import { castOf, sampleSession } from '../storage/testing/sample';
import { temporaryFolder } from '../storage/testing/temporary-folder';
import { SessionEngine } from './engine';

const SAMPLE = sampleSession(2);
let votes = 0;

async function openEngine(library: SessionLibrary): Promise<SessionEngine> {
  const store = library.store(SAMPLE.id);
  const opened = await store.open();
  if (!opened.ok) throw new Error(opened.reason);
  return new SessionEngine({ store, session: opened.session, readOnly: opened.readOnly });
}

const cast = (engine: SessionEngine, seat: number) =>
  engine.dispatch('ballot', { commandId: `vote-${++votes}`, command: castOf(SAMPLE, seat) });

const seatsOnDisk = async (library: SessionLibrary): Promise<number> => {
  const opened = await library.store(SAMPLE.id).peek();
  return opened.ok ? Object.keys(opened.session.rounds[0]?.ballots ?? {}).length : -1;
};

/** A real disk of one megabyte, or null where we may not mount one. */
async function smallDisk(): Promise<string | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = await mkdtemp(join(tmpdir(), 'regiotafel-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
  onTestFinished(async () => {
    execFileSync('umount', [folder]);
    await rm(folder, { recursive: true });
  });
  return folder;
}

/** Casts on a full disk: nothing may be acknowledged, nothing lost, and all is well with room again. */
async function castOnFullDisk(
  library: SessionLibrary,
  fill: () => Promise<void>,
  free: () => Promise<void>,
) {
  await library.create(SAMPLE);
  const engine = await openEngine(library);
  expect(await cast(engine, 10)).toMatchObject({ ok: true });
  await fill();
  const lost = await Promise.all([11, 12, 13].map((seat) => cast(engine, seat)));
  for (const answer of lost)
    expect(answer).toEqual({ ok: false, error: 'not-saved', detail: 'disk-full' });
  expect(engine.state).toMatchObject({ storageFailed: true, revision: 1 });
  expect(await seatsOnDisk(library)).toBe(3);
  await free();
  expect(await cast(engine, 11)).toMatchObject({ ok: true });
  expect(engine.state).toMatchObject({ storageFailed: false, revision: 2 });
  expect(await seatsOnDisk(library)).toBe(4);
  await engine.close();
}

describe('a full disk', () => {
  it('a real one', async (context) => {
    const folder = await smallDisk();
    if (folder === null) return context.skip('needs the right to mount');
    const library = await SessionLibrary.open(join(folder, 'data'));
    const filler = join(folder, 'filler');
    await castOnFullDisk(
      library,
      () => writeFile(filler, Buffer.alloc(2 * 1024 * 1024)).catch(() => undefined),
      () => rm(filler),
    );
  });

  it('an injected one', async () => {
    const fs = new FaultyFileSystem();
    const library = await SessionLibrary.open(await temporaryFolder(), { fs });
    await castOnFullDisk(
      library,
      () => Promise.resolve(fs.failAt('write', 'ENOSPC')),
      () => Promise.resolve(void (fs.fault = () => null)),
    );
  });
});

describe('on a real disk', () => {
  const locked: string[] = [];
  afterEach(async () => {
    for (const folder of locked.splice(0)) await chmod(folder, 0o700);
  });

  it('300 votes at once cost a few renames', async () => {
    const fs = new FaultyFileSystem();
    const library = await SessionLibrary.open(await temporaryFolder(), { fs });
    await library.create(SAMPLE);
    const engine = await openEngine(library);
    const before = fs.count('rename');
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, index) => cast(engine, 100 + index)),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(300);
    // One or two for the votes, one for the backup.
    expect(fs.count('rename') - before).toBeLessThanOrEqual(3);
    expect(await seatsOnDisk(library)).toBe(302);
  });

  it('a folder that may not be written', async (context) => {
    if (process.platform === 'win32' || process.getuid?.() === 0)
      return context.skip('the rights of a folder do not hold for this user');
    const library = await SessionLibrary.open(await temporaryFolder());
    await library.create(SAMPLE);
    const engine = await openEngine(library);
    const folder = dirname(library.store(SAMPLE.id).path);
    await chmod(folder, 0o500);
    locked.push(folder);
    expect(await cast(engine, 10)).toMatchObject({ error: 'not-saved', detail: 'not-writable' });
    expect(engine.state.saveProblem).toBe('not-writable');
    await chmod(folder, 0o700);
    expect(await cast(engine, 10)).toMatchObject({ ok: true });
  });

  it('a folder that is gone while the session is open, and comes back', async () => {
    const fs = new FaultyFileSystem();
    const library = await SessionLibrary.open(await temporaryFolder(), { fs });
    await library.create(SAMPLE);
    const engine = await openEngine(library);
    fs.fault = () => 'ENOENT';
    expect(await cast(engine, 10)).toMatchObject({ error: 'not-saved', detail: 'not-writable' });
    fs.fault = () => null;
    expect(await cast(engine, 10)).toMatchObject({ ok: true });
  });
});
