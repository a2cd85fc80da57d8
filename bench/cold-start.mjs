import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { electronLaunch } from '../scripts/lib/launch.mjs';
import { median } from './table.mjs';

const ROOT = join(import.meta.dirname, '..');
const RUNS = 5;

/** Milliseconds from starting the process until the heading of its first window is visible. */
async function start(appPath, args) {
  const { executablePath, args: flags, env } = electronLaunch();
  const began = performance.now();
  const app = await _electron.launch({ executablePath, args: [...flags, appPath, ...args], env });
  const page = await app.firstWindow();
  await page.locator('h1').first().waitFor();
  const took = performance.now() - began;
  await app.close();
  return took;
}

/** Cold start to a usable library against a bare window in the same runtime, taken in turns. */
export async function coldStart() {
  const ours = [];
  const bare = [];
  for (let run = 0; run < RUNS; run++) {
    const dataDir = await mkdtemp(join(tmpdir(), 'regiotafel-bench-'));
    bare.push(await start(join(ROOT, 'bench/bare-app'), []));
    ours.push(await start(ROOT, ['--data-dir', dataDir]));
    await rm(dataDir, { recursive: true, force: true });
  }
  const [own, peer] = [median(ours), median(bare)];
  return [
    {
      what: 'cold start to the library',
      ours: `${own.toFixed(0)} ms`,
      peer: `${peer.toFixed(0)} ms`,
      peerIs: 'bare Electron window, same runtime',
      ratio: own / peer,
      runs: RUNS,
    },
  ];
}
