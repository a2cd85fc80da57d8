/**
 * A lock between processes: two set-ups at once would spoil each other's work. It is a folder, for
 * making one succeeds only once. Its holder keeps touching it; a lock whose process is gone, or
 * that was not touched for a while (the process number may have been given out again), is ignored.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { say } from './output.mjs';

const TOUCH_EVERY_MS = 5000;
const STALE_AFTER_MS = 60_000;
const RETRY_MS = 200;

/** Whether a process with this number exists. */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** What the lock at `directory` says of its holder; nulls when it does not say. */
async function readOwner(directory) {
  const text = await readFile(path.join(directory, 'owner.json'), 'utf8').catch(() => '');
  try {
    return JSON.parse(text);
  } catch {
    return { pid: null, host: null };
  }
}

/**
 * Whether nobody holds the lock at `directory` any more.
 *
 * @param {number} now the time in milliseconds
 */
export async function isStale(directory, now = Date.now()) {
  const found = await stat(directory).catch(() => null);
  if (found === null) return false; // released meanwhile
  const { pid, host } = await readOwner(directory);
  if (pid !== null && host === os.hostname() && !isRunning(pid)) return true;
  return now - found.mtimeMs > STALE_AFTER_MS;
}

/** Takes a stale lock out of the way, unless someone else has renewed it in the meantime. */
async function clearStale(directory) {
  const aside = `${directory}.${randomUUID()}`;
  if (
    !(await rename(directory, aside).then(
      () => true,
      () => false,
    ))
  )
    return;
  if (await isStale(aside)) await rm(aside, { recursive: true, force: true });
  else await rename(aside, directory);
}

async function acquire(directory) {
  await mkdir(path.dirname(directory), { recursive: true });
  let told = false;
  for (;;) {
    try {
      await mkdir(directory);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (await isStale(directory)) {
      await clearStale(directory);
      continue;
    }
    if (!told) say(`waiting for another set-up (process ${(await readOwner(directory)).pid})`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  const owner = { pid: process.pid, host: os.hostname() };
  await writeFile(path.join(directory, 'owner.json'), JSON.stringify(owner));
}

/** Runs `work` while holding the lock at `directory`, and returns what it returns. */
export async function withLock(directory, work) {
  await acquire(directory);
  const touching = setInterval(() => {
    const now = new Date();
    utimes(directory, now, now).catch(() => {}); // a missed touch is made good by the next one
  }, TOUCH_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    await rm(directory, { recursive: true, force: true });
  }
}
