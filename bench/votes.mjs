import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { build } from 'vite';
import { median } from './table.mjs';

const VOTERS = 300;
const RUNS = 5;

/** The engine and storage of the app, bundled for plain Node. */
async function loadCore(folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'core.ts'),
      outDir: folder,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'core.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return import(join(folder, 'core.mjs'));
}

/** Durable votes a second: all at once through the engine, each acknowledged after its fsync. */
async function ours(core, folder) {
  const { engine, votes } = await core.openRound(folder, VOTERS);
  const began = performance.now();
  const results = await Promise.all(votes.map((vote) => engine.dispatch('ballot', vote)));
  const seconds = (performance.now() - began) / 1000;
  if (results.some((result) => !result.ok)) throw new Error('a vote was not saved');
  await engine.close();
  return VOTERS / seconds;
}

/** The same votes with lowdb's own adapter: a write after each vote, without fsync. */
async function lowdb(core, folder) {
  const { session, votes } = await core.openRound(folder, VOTERS);
  const db = new Low(new JSONFile(join(folder, 'lowdb.json')), structuredClone(session));
  const began = performance.now();
  for (const { command } of votes) {
    db.data.rounds[0].ballots[command.participantId] = command.ballot;
    await db.write();
  }
  return VOTERS / ((performance.now() - began) / 1000);
}

/** Votes a second with our durable storage against lowdb's own adapter, taken in turns. */
export async function durableVotes() {
  const folder = await mkdtemp(join(tmpdir(), 'regiotafel-bench-'));
  try {
    const core = await loadCore(join(folder, 'core'));
    const own = [];
    const peer = [];
    for (let run = 0; run < RUNS; run++) {
      const place = join(folder, String(run));
      await mkdir(place);
      own.push(await ours(core, place));
      peer.push(await lowdb(core, place));
    }
    return [
      {
        what: `durable votes a second, burst of ${VOTERS} x 26 answers`,
        ours: median(own).toFixed(0),
        peer: median(peer).toFixed(0),
        peerIs: "lowdb's own JSONFile adapter, one write a vote, no fsync",
        ratio: median(own) / median(peer),
        runs: RUNS,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
