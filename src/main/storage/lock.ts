import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { renameWithRetries, writeDurably } from './durable-file';
import { nodeFileSystem, type Clock, type FileSystem } from './file-system';
import { errnoOf, StorageError, writeError } from './storage-error';

const FILE = 'app.lock';
const BEAT_MS = 30_000;
/** A holder that has not been heard of for this long is gone, also when its pid is in use again. */
const STALE_MS = 4 * BEAT_MS;

const lockSchema = z.object({
  token: z.string(),
  pid: z.int(),
  host: z.string(),
  beatAt: z.number(),
});
type LockFile = z.output<typeof lockSchema>;

export type LockOptions = {
  fs?: FileSystem;
  clock?: Clock;
  pid?: number;
  host?: string;
  /** Is a process of this computer running? */
  isAlive?: (pid: number) => boolean;
  /** Starts the heartbeat; returns the way to stop it. */
  every?: (ms: number, beat: () => Promise<void>) => () => void;
};

/** A data folder that only this process writes to. */
export type DataLock = {
  release: () => Promise<void>;
  /** Does the folder still belong to this process? */
  isOwn: () => Promise<boolean>;
};

/**
 * Takes the data folder for this process: two apps on one folder (a memory stick, a shared disk)
 * would overwrite each other's votes. The lock of a process that died is taken over; that of another
 * computer counts until its heartbeat is two minutes old.
 * @throws StorageError `busy` when another app holds the folder, `not-writable` or `disk-full`
 */
export async function acquireLock(dataDir: string, options: LockOptions = {}): Promise<DataLock> {
  const fs = options.fs ?? nodeFileSystem;
  const clock = options.clock ?? Date.now;
  const path = join(dataDir, FILE);
  const own = {
    token: randomBytes(8).toString('hex'),
    pid: options.pid ?? process.pid,
    host: options.host ?? hostname(),
  };
  const content = (): string => `${JSON.stringify({ ...own, beatAt: clock() })}\n`;
  try {
    await fs.makeDirectory(dataDir);
    if (!(await createLock(fs, path, content()))) {
      const holder = await readLock(fs, path);
      if (holder && isHeld(holder, own.host, clock(), options.isAlive ?? isRunning))
        throw new StorageError('busy', FILE, `pid ${holder.pid} on ${holder.host}`);
      await setAside(fs, path);
      if (!(await createLock(fs, path, content()))) throw new StorageError('busy', FILE);
    }
  } catch (error) {
    throw writeError(error, FILE);
  }
  let lastBeat: Promise<void> = Promise.resolve();
  const beat = (): Promise<void> => {
    lastBeat = lastBeat
      .then(async () => {
        // After a long sleep another app may have taken over: leave its lock alone.
        const holder = await readLock(fs, path);
        if (holder?.token === own.token) await writeDurably(fs, path, content());
      })
      // A beat that fails (a full disk) is made up for by the next one.
      .catch(() => undefined);
    return lastBeat;
  };
  const stop = (options.every ?? everyInterval)(BEAT_MS, beat);
  return {
    isOwn: async () => (await readLock(fs, path))?.token === own.token,
    release: async () => {
      stop();
      await lastBeat;
      const holder = await readLock(fs, path);
      if (holder?.token === own.token) await fs.removeFile(path).catch(() => undefined);
    },
  };
}

function isHeld(
  holder: LockFile,
  host: string,
  now: number,
  isAlive: (pid: number) => boolean,
): boolean {
  const isFresh = Math.abs(now - holder.beatAt) < STALE_MS;
  return isFresh && (holder.host !== host || isAlive(holder.pid));
}

async function createLock(fs: FileSystem, path: string, text: string): Promise<boolean> {
  try {
    const file = await fs.createFile(path);
    try {
      await file.write(text);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The lock, or null for one that is gone or torn by a crash. */
async function readLock(fs: FileSystem, path: string): Promise<LockFile | null> {
  try {
    return lockSchema.safeParse(JSON.parse(await fs.readText(path))).data ?? null;
  } catch {
    return null;
  }
}

/** Of two apps that both find a dead lock, only one can rename it. */
async function setAside(fs: FileSystem, path: string): Promise<void> {
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    await renameWithRetries(fs, path, aside);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
    return;
  }
  await fs.removeFile(aside);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return errnoOf(error) === 'EPERM';
  }
}

function everyInterval(ms: number, beat: () => Promise<void>): () => void {
  const timer = setInterval(() => void beat(), ms);
  timer.unref();
  return () => clearInterval(timer);
}
