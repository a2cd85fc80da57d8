import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { median } from './table.mjs';

const [PEOPLE, FACTORS, GROUPS] = [1000, 40, 8];
const RUNS = 15;
/** Runs before it counts: the engine compiles what it sees often. */
const WARM_UP = 5;

/** The same figures, or the comparison would be of two different things. */
function check(results, naive) {
  const same = (a, b) => Math.abs(a - b) < 1e-9;
  for (const [i, { all, groups }] of naive.entries()) {
    const factor = results.factors[i];
    const pairs = [[factor, all], ...groups.map((group, g) => [factor.groups[g], group])];
    for (const [ours, theirs] of pairs)
      if (
        ours?.n !== theirs.n ||
        !same(ours.mean, theirs.mean) ||
        !same(ours.median, theirs.median) ||
        !same(ours.q1, theirs.q1) ||
        !same(ours.q3, theirs.q3) ||
        !same(ours.sdPopulation, theirs.sd) ||
        !same(ours.agreement, theirs.a)
      )
        throw new Error(`figures differ: ${factor.id}`);
  }
}

/** All results of a round of a large region against the same figures computed list by list. */
export async function analysis() {
  const folder = await mkdtemp(join(tmpdir(), 'regiotafel-bench-'));
  try {
    const core = await import(await bundle('analysis', folder));
    const { session, round } = core.largeRoom(PEOPLE, FACTORS, GROUPS);
    check(core.roundResults(session, round), core.naiveResults(session, round));
    const own = [];
    const peer = [];
    for (let run = 0; run < WARM_UP + RUNS; run++) {
      const began = performance.now();
      core.roundResults(session, round);
      const between = performance.now();
      core.naiveResults(session, round);
      if (run < WARM_UP) continue;
      own.push(between - began);
      peer.push(performance.now() - between);
    }
    return [
      {
        what: `results of ${PEOPLE} people, ${FACTORS} factors, ${GROUPS} groups, ms`,
        ours: median(own).toFixed(1),
        peer: median(peer).toFixed(1),
        peerIs:
          'the figures as textbooks write them: lists, sorted for every figure; no protection',
        ratio: median(own) / median(peer),
        runs: RUNS,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
