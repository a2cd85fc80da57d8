import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coldStart } from './cold-start.mjs';
import { pdfTime } from './pdf.mjs';
import { printTable } from './table.mjs';
import { durableVotes } from './votes.mjs';

/** Runs every comparison, prints a table and writes the same as JSON. */
const rows = [...(await durableVotes()), ...(await coldStart()), ...(await pdfTime())];
printTable(rows);
const file = join(import.meta.dirname, '..', 'out', 'bench.json');
await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), rows }, null, 2)}\n`);
console.log(`\nalso in ${file}`);
