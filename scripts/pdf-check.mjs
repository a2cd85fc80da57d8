/**
 * `npm run pdf:check -- [--tree] file.pdf...`: what a machine can check of PDF/UA-1 (docs/pdf.md), with
 * the checker that the app uses. Prints what it finds, one line each; ends with code 1 when there is
 * anything, 2 when a file cannot be read. `--tree` prints what a screen reader gets.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { bundle } from '../bench/bundle.mjs';

const unpack = async (bytes) => new Uint8Array(await promisify(inflate)(bytes));

function printNode(node, depth) {
  const alternative = node.alt === '' ? '' : ` [${node.alt}]`;
  const text = node.text === '' ? '' : ` ${node.text}`;
  console.log(`${'  '.repeat(depth)}${node.type}${alternative}${text}`);
  for (const child of node.children) printNode(child, depth + 1);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tree: { type: 'boolean', default: false } },
});
if (positionals.length === 0) {
  console.error('use: npm run pdf:check -- [--tree] file.pdf...');
  process.exit(2);
}

const folder = await mkdtemp(path.join(tmpdir(), 'regiotafel-check-'));
try {
  const checker = await bundle('../src/shared/pdf-check/index', folder);
  const { checkPdf, readTagged } = await import(pathToFileURL(checker).href);
  for (const file of positionals) {
    const bytes = new Uint8Array(await readFile(file));
    if (values.tree) for (const node of await readTagged(bytes, unpack)) printNode(node, 0);
    const findings = await checkPdf(bytes, unpack);
    for (const { rule, message, page, object } of findings) {
      const place = [page && `page ${page}`, object && `object ${object}`].filter(Boolean);
      console.log(
        `${file}: ${rule}: ${message}${place.length > 0 ? ` (${place.join(', ')})` : ''}`,
      );
    }
    console.log(`${file}: ${findings.length === 0 ? 'nothing found' : `${findings.length} found`}`);
    if (findings.length > 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
} finally {
  await rm(folder, { recursive: true, force: true });
}
