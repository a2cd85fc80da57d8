import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { startChild } from './child.mjs';
import { added, line, stormRange } from './chaos-range.mjs';

const RANGE_SCRIPT = join(import.meta.dirname, 'chaos-range.mjs');

/** Splits seeds into at most `parts` ranges in a row, as even as can be. */
export function rangesOf(first, seeds, parts) {
  const ranges = [];
  let next = first;
  for (let left = Math.min(parts, seeds); left > 0; left--) {
    const count = Math.ceil((first + seeds - next) / left);
    ranges.push({ first: next, seeds: count });
    next += count;
  }
  return ranges;
}

/** Runs a range in a process of its own. @throws when that process dies: its seeds are not done */
async function inChild(options) {
  const child = startChild(RANGE_SCRIPT);
  try {
    return await child.ask('storms', options);
  } finally {
    await child.end();
  }
}

/**
 * Storms over the server for phones, one for each seed: see chaos/run.ts. Prints a line per seed.
 * @param {{seeds: number, first?: number, phones: number, ballots: number, minutes?: number,
 *   parallel?: number}} options ends after `minutes` with as many seeds as were done; `parallel`
 *   processes, each with its own range of seeds (a storm is mostly waiting)
 */
export async function chaos({ seeds, first = 1, phones, ballots, minutes = null, parallel = 1 }) {
  const folder = await mkdtemp(join(tmpdir(), 'regiotafel-chaos-bundle-'));
  let outcomes;
  try {
    const roomScript = await bundle('chaos/room', folder);
    const runScript = await bundle('chaos/run', folder);
    const each = { phones, ballots, minutes, roomScript, runScript };
    const ranges = rangesOf(first, seeds, parallel);
    const run = ranges.length > 1 ? inChild : stormRange;
    outcomes = await Promise.all(ranges.map((range) => run({ ...each, ...range })));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const { done, sum } = added(outcomes);
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
