/**
 * Builds the app where its source changed since the last build: with electron-vite, and the ballot
 * page for old phones with Vite.
 */
import path from 'node:path';
import { say } from './output.mjs';
import { BUILD_STAMP, ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { hashContents, hashListing, isStamped, removeStamp, writeStamp } from './stamp.mjs';

const SOURCES = [
  'src',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.json',
  'tsconfig.base.json',
];

/** One after the other: the first empties the folder of the second. The same as `npm run build`. */
const PASSES = [
  ['electron-vite/bin/electron-vite.js', 'build'],
  ['vite/bin/vite.js', 'build', 'src/renderer/ballot'],
];

/** What the stamp says when `out` is the build of the present source, and whole. */
async function stampValue(root) {
  const source = await hashContents(root, SOURCES);
  return `${source} ${await hashListing(path.join(root, 'out'))}`;
}

/** Whether `out` is the build of the present source. */
export async function isBuilt(root = ROOT, stamp = BUILD_STAMP) {
  return isStamped(stamp, await stampValue(root));
}

/**
 * Builds the app if needed.
 *
 * @returns {Promise<boolean>} whether there is a good build now
 */
export async function ensureBuild() {
  if (await isBuilt()) return true;
  say('building the app');
  await removeStamp(BUILD_STAMP);
  const before = await hashContents(ROOT, SOURCES);
  for (const [tool, ...words] of PASSES) {
    const program = path.join(ROOT, 'node_modules', tool);
    const options = { cwd: ROOT, stdio: ['ignore', 2, 2] };
    if ((await run(process.execPath, [program, ...words], options)) !== 0) return false;
  }
  // A file saved during the build may or may not be in it: then there is no stamp.
  if (before === (await hashContents(ROOT, SOURCES))) {
    await writeStamp(BUILD_STAMP, await stampValue(ROOT));
  }
  return true;
}
