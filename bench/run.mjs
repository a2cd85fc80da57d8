import { mkdir, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analysis } from './analysis.mjs';
import { chaos } from './chaos.mjs';
import { coldStart } from './cold-start.mjs';
import { pdfTime } from './pdf.mjs';
import { phones } from './phones.mjs';
import { resultsView } from './results-view.mjs';
import { soak } from './soak.mjs';
import { printTable } from './table.mjs';
import { durableVotes } from './votes.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string' },
    first: { type: 'string' },
    phones: { type: 'string' },
    ballots: { type: 'string' },
    minutes: { type: 'string' },
    parallel: { type: 'string' },
    runs: { type: 'string' },
  },
});

/** A whole number from the command line. */
function number(name, otherwise) {
  const text = values[name];
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name}: ${text} is no number`);
  return value;
}

const [name] = positionals;
const storm = () =>
  chaos({
    // All seeds take an hour or more: only when they are asked for.
    seeds: number('seeds', name === 'chaos' ? 100 : 3),
    first: number('first', 1),
    phones: number('phones', name === 'chaos' ? 200 : 50),
    ballots: number('ballots', name === 'chaos' ? 50 : 10),
    minutes: number('minutes', null),
    parallel: number('parallel', 1),
  });

const ALL = {
  votes: durableVotes,
  start: coldStart,
  pdf: pdfTime,
  analysis,
  results: resultsView,
  phones: () => phones({ runs: number('runs', 3) }),
  soak,
  chaos: storm,
};

if (name !== undefined && !(name in ALL))
  throw new Error(
    `${name}: there is no such measurement; there are ${Object.keys(ALL).join(', ')}`,
  );

/** Runs the comparison that was named, or all; prints a table and writes the same as JSON. */
const rows = [];
const loads = [loadavg()[0]];
for (const measure of name === undefined ? Object.values(ALL) : [ALL[name]]) {
  rows.push(...(await measure()));
  loads.push(loadavg()[0]);
}
printTable(rows);
const folder = join(import.meta.dirname, '..', 'out');
await mkdir(folder, { recursive: true });
const file = join(folder, 'bench.json');
const result = { at: new Date().toISOString(), loadAverage: loads, rows };
await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
console.log(`\nload average of this machine: ${loads.map((load) => load.toFixed(1)).join(', ')}`);
console.log(`also in ${file}`);
