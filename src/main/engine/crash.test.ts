import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build } from 'vite';
import { SessionLibrary } from '../storage/library';
import { ballotFor, sampleSession } from '../storage/testing/sample';
import { temporaryFolder } from '../storage/testing/temporary-folder';

let folder = '';
let script = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regiotafel-crash-'));
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: resolve(import.meta.dirname, '../../..'),
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'testing/crash-child.ts'),
      outDir: folder,
      target: 'node20',
      rollupOptions: { output: { format: 'es', entryFileNames: 'child.mjs' } },
    },
  });
  expect(result).toBeTruthy();
  script = join(folder, 'child.mjs');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the child until it acknowledged `count` votes, then kills it with no chance to tidy up. */
function runUntil(count: number, childArguments: string[]): Promise<Map<number, number>> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [script, ...childArguments]);
    let output = '';
    let problem = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split('\n').length > count) child.kill('SIGKILL');
    });
    child.stderr.on('data', (chunk: Buffer) => (problem += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== null) return reject(new Error(`child ended with ${code}: ${problem}`));
      const acknowledged = new Map<number, number>();
      // A torn last line is not an acknowledgement.
      for (const line of output.split('\n').slice(0, -1)) {
        const [seat = 0, seed = 0] = line.split(' ').map(Number);
        acknowledged.set(seat, seed);
      }
      done(acknowledged);
    });
  });
}

it('a kill at any moment loses no acknowledged vote and never spoils the file', async () => {
  const dataDir = await temporaryFolder();
  const library = await SessionLibrary.open(dataDir);
  const session = sampleSession(0);
  await library.create(session);
  const expected = new Map<number, number>();
  // Seeded: the same moments on every run, as far as the machine allows.
  for (const [round, count] of [1, 37, 90, 13, 161, 58, 24, 205].entries()) {
    const first = 1 + round * 20;
    const acknowledged = await runUntil(count, [dataDir, session.id, String(first)]);
    expect(acknowledged.size).toBeGreaterThan(0);
    for (const [seat, seed] of acknowledged) expected.set(seat, seed);

    const store = library.store(session.id);
    const opened = await store.open();
    if (!opened.ok) throw new Error(`${opened.error}: ${opened.reason} ${opened.detail}`);
    expect(opened.recoveredFrom).toBeNull();
    const ballots = opened.session.rounds[0]?.ballots ?? {};
    for (const [seat, seed] of expected) {
      const found = JSON.stringify(ballots[`seat-${String(seat).padStart(6, '0')}`]);
      // A later vote of the same seat may be on disk without its acknowledgement.
      const allowed = [seed, seed + 1].map((s) => JSON.stringify(ordered(s)));
      expect(allowed).toContain(found);
    }
    expect((await readdir(dirname(store.path))).filter((name) => name.endsWith('.tmp'))).toEqual(
      [],
    );
  }

  /** A ballot with its keys in the order of the file. */
  function ordered(seed: number) {
    const { answers, importance } = ballotFor(session, seed);
    const sort = <T>(record: Record<string, T>) =>
      Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
    return { answers: sort(answers), importance: sort(importance) };
  }
}, 120_000);
