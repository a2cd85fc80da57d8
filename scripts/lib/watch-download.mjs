/**
 * Watches a download made by another program, which shows nothing of its progress to us but the
 * growth of the folder it writes to, and ends it when no byte arrives any more.
 */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { megabytes, say } from './output.mjs';
import { ended, exitCode, killTree } from './run.mjs';

/** A download is given up after this long without a byte. */
export const STALL_SECONDS = 20;

const POLL_MS = 500;
const REPORT_EVERY_MS = 5000;

/** The size of all files under `directory`; 0 when it does not exist. */
export async function directorySize(directory) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  let total = 0;
  for (const entry of entries.filter((item) => item.isFile())) {
    // Files come and go while a download runs.
    const file = await stat(path.join(entry.parentPath ?? entry.path, entry.name)).catch(
      () => null,
    );
    total += file?.size ?? 0;
  }
  return total;
}

/**
 * Waits for `child`, which writes to `directories`, to end.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {string[]} directories
 * @param {number} stallSeconds how long the folders may stay as they are
 * @returns {Promise<{code: number, stalled: boolean}>} `stalled` when we ended it
 */
export async function watchDownload(child, directories, stallSeconds = STALL_SECONDS) {
  const result = ended(child);
  let done = false;
  let stalled = false;
  const watching = (async () => {
    let size = -1;
    let changedAt = Date.now();
    let reportedAt = Date.now();
    while (!done) {
      const sizes = await Promise.all(directories.map(directorySize));
      const now = sizes.reduce((sum, one) => sum + one, 0);
      if (now !== size) [size, changedAt] = [now, Date.now()];
      if (Date.now() - changedAt > stallSeconds * 1000) {
        stalled = true;
        killTree(child, 'SIGKILL');
        return;
      }
      if (size > 0 && Date.now() - reportedAt > REPORT_EVERY_MS) {
        say(`  ${megabytes(size)} so far`);
        reportedAt = Date.now();
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  })();
  try {
    return { code: exitCode(await result), stalled };
  } finally {
    done = true;
    await watching;
  }
}
