import { pathToFileURL } from 'node:url';
import { serve } from './child.mjs';

/** Longest pause between two blows to the laptop. */
const PAUSE_MS = 2_000;
const COUNTED = ['sent', 'confirmed', 'lost', 'double', 'kills', 'fullDisks'];
const NAMES = [...COUNTED, 'dropped', 'duplicated', 'cut', 'reloaded'];

/** The counts as one line. */
export const line = (report) => NAMES.map((name) => `${name} ${report[name] ?? 0}`).join(', ');

/** The sum of outcomes, each `{done, sum}`. */
export const added = (outcomes) => ({
  done: outcomes.reduce((total, { done }) => total + done, 0),
  sum: Object.fromEntries(
    NAMES.map((name) => [name, outcomes.reduce((total, { sum }) => total + (sum[name] ?? 0), 0)]),
  ),
});

/**
 * One storm after another, for a range of seeds; prints a line per seed.
 * @param {{first: number, seeds: number, phones: number, ballots: number, minutes: number | null,
 *   runScript: string, roomScript: string}} options bundles of chaos/run.ts and chaos/room.ts
 * @returns {Promise<{done: number, sum: Record<string, number>}>}
 */
export async function stormRange(options) {
  const { first, seeds, phones, ballots, minutes, runScript, roomScript } = options;
  const { runChaos } = await import(pathToFileURL(runScript).href);
  const until = performance.now() + (minutes ?? Infinity) * 60_000;
  const outcomes = [];
  for (let seed = first; seed < first + seeds && performance.now() < until; seed++) {
    const began = performance.now();
    const sum = await runChaos({
      seed,
      phones,
      ballotsEach: ballots,
      roomScript,
      pauseMs: PAUSE_MS,
    });
    outcomes.push({ done: 1, sum });
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`seed ${seed} (${seconds} s): ${line(sum)}`);
  }
  return added(outcomes);
}

// Started as a process of its own.
if (process.argv[1] === import.meta.filename) serve({ storms: stormRange });
