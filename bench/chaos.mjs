import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';

/** Longest pause between two blows to the laptop. */
const PAUSE_MS = 2_000;
const COUNTED = ['sent', 'confirmed', 'lost', 'double', 'kills', 'fullDisks'];
const LINE = ['dropped', 'duplicated', 'cut', 'reloaded'];

const line = (report) => [...COUNTED, ...LINE].map((name) => `${name} ${report[name]}`).join(', ');

/**
 * Storms over the server for phones, one for each seed: see chaos/run.ts. Prints a line per seed.
 * @param {{seeds: number, first?: number, phones: number, ballots: number, minutes?: number}} options
 *   ends after `minutes` with as many seeds as were done
 */
export async function chaos({ seeds, first = 1, phones, ballots, minutes = Infinity }) {
  const folder = await mkdtemp(join(tmpdir(), 'regiotafel-chaos-bundle-'));
  const sum = {};
  const until = performance.now() + minutes * 60_000;
  let done = 0;
  try {
    const roomScript = await bundle('chaos/room', folder);
    const { runChaos } = await import(await bundle('chaos/run', folder));
    for (let seed = first; seed < first + seeds && performance.now() < until; seed++) {
      const began = performance.now();
      const options = { seed, phones, ballotsEach: ballots, roomScript, pauseMs: PAUSE_MS };
      const report = await runChaos(options);
      done += 1;
      for (const name of [...COUNTED, ...LINE]) sum[name] = (sum[name] ?? 0) + report[name];
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      console.log(`seed ${seed} (${seconds} s): ${line(report)}`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`${done} seeds: ${line(sum)}`);
  // A wrong number makes the whole run fail, also when nobody reads the table.
  if (sum.lost > 0 || sum.double > 0) process.exitCode = 1;
  return [
    {
      what: `storm: ${phones} phones × ${ballots} ballots, kill -9, full disk, bad lines: lost, double`,
      ours: `${sum.lost}, ${sum.double} of ${sum.confirmed} confirmed`,
      peer: '-',
      peerIs: `${sum.kills} kills, ${sum.fullDisks} full disks, ${sum.cut} cuts`,
      ratio: null,
      runs: done,
      sum,
    },
  ];
}
