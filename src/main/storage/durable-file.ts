import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FileSystem } from './file-system';
import { errnoOf, writeError } from './storage-error';

/** Virus scanners and sync clients hold a file for a moment; about 2.6 seconds in all. */
const RETRY_DELAYS_MS = [10, 20, 40, 80, 160, 320, 500, 500, 500, 500];
const RETRYABLE: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES']);

const TEMPORARY = /^\..+\.[0-9a-f]{16}\.tmp$/;

/**
 * Replaces a file so that after a crash or power cut either the old or the new content is there, whole:
 * unique temporary file in the same folder, write, fsync, rename, fsync of the folder.
 *
 * When only the last step fails the new content may be on disk although the write failed: the next
 * write replaces it.
 * @throws StorageError `disk-full` or `not-writable`; the temporary file is then removed
 */
export async function writeDurably(
  fs: FileSystem,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeAndSync(fs, temporary, content);
    await renameWithRetries(fs, temporary, path);
    await fs.syncDirectory(dirname(path));
  } catch (error) {
    await fs.removeFile(temporary).catch(() => undefined);
    throw writeError(error, basename(path));
  }
}

async function writeAndSync(
  fs: FileSystem,
  path: string,
  content: string | Uint8Array,
): Promise<void> {
  const file = await fs.createFile(path);
  try {
    await file.write(content);
    await file.sync();
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  await file.close();
}

/** Renames; tries again while another program holds the file. Rethrows the last system error. */
export async function renameWithRetries(fs: FileSystem, from: string, to: string): Promise<void> {
  for (const delay of RETRY_DELAYS_MS) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      if (!RETRYABLE.has(errnoOf(error))) throw error;
      await fs.wait(delay);
    }
  }
  return fs.rename(from, to);
}

/** Removes temporary files that a crash left in a folder. Only for the one writer of that folder. */
export async function removeStaleTemporaries(fs: FileSystem, folder: string): Promise<void> {
  for (const name of await fs.list(folder).catch(() => []))
    if (TEMPORARY.test(name)) await fs.removeFile(join(folder, name)).catch(() => undefined);
}
