/**
 * Stamps: small files that say for which input a piece of work was last finished. A stamp is
 * written after the work and removed before it, so that half-finished work never counts as done.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** All files under `target`, a file or a folder, sorted; none when it does not exist. */
async function filesUnder(target) {
  const found = await stat(target).catch(() => null);
  if (found === null) return [];
  if (found.isFile()) return [target];
  const entries = await readdir(target, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/**
 * A hash over the names and contents of files.
 *
 * @param {string} root names are taken relative to it
 * @param {string[]} targets files and folders inside `root`; missing ones count as empty
 */
export async function hashContents(root, targets) {
  const hash = createHash('sha256');
  for (const target of targets) {
    for (const file of await filesUnder(path.join(root, target))) {
      const content = await readFile(file);
      hash.update(`${path.relative(root, file)}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

/** A hash over the names, sizes and times of the files under `directory`, except `.stamp`. */
export async function hashListing(directory) {
  const hash = createHash('sha256');
  for (const file of await filesUnder(directory)) {
    if (path.basename(file) === '.stamp') continue;
    const { size, mtimeMs } = await stat(file);
    hash.update(`${path.relative(directory, file)}\0${size}\0${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

/** Whether the stamp `file` holds `value`. */
export async function isStamped(file, value) {
  return (await readFile(file, 'utf8').catch(() => null)) === value;
}

/** Writes `value` as the stamp `file`, in one step. */
export async function writeStamp(file, value) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, value);
  await rename(`${file}.new`, file);
}

/** Removes the stamp `file`, if there is one. */
export async function removeStamp(file) {
  await rm(file, { force: true });
}
