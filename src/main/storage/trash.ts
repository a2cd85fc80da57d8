import { join } from 'node:path';
import { renameWithRetries } from './durable-file';
import type { FileSystem } from './file-system';
import { FOLDERS, freePath, readStamp, stamp } from './names';
import { errnoOf, StorageError, writeError } from './storage-error';

const KEEP_MS = 7 * 24 * 60 * 60_000;

/**
 * Removed sessions: `trash/<id>.<time>`, kept for a week. The time is in the name because a full disk
 * leaves no room to write it anywhere.
 */
export class Trash {
  private readonly folder: string;

  constructor(
    private readonly fs: FileSystem,
    dataDir: string,
  ) {
    this.folder = join(dataDir, FOLDERS.trash);
  }

  /** Moves the folder of a session here. @throws StorageError `not-found` or `not-writable` */
  async add(id: string, sessionFolder: string, now: number): Promise<void> {
    try {
      await this.fs.makeDirectory(this.folder);
      const target = await freePath(this.fs, this.folder, `${id}.${stamp(now)}`, '');
      await renameWithRetries(this.fs, sessionFolder, target);
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') throw new StorageError('not-found', id);
      throw writeError(error, id);
    }
  }

  /** Folder of what was removed last under this id, or null. */
  async find(id: string): Promise<string | null> {
    const times = (await this.entries()).filter((entry) => entry.id === id);
    const newest = times.at(-1);
    return newest ? join(this.folder, newest.name) : null;
  }

  /** Deletes what has been here for more than a week; a problem with one leaves it for next time. */
  async purge(now: number): Promise<void> {
    for (const { name, removedAt } of await this.entries())
      if (now - removedAt > KEEP_MS)
        await this.fs.removeFolder(join(this.folder, name)).catch(() => undefined);
  }

  private async entries(): Promise<{ name: string; id: string; removedAt: number }[]> {
    const names = await this.fs.list(this.folder).catch(() => []);
    return names.flatMap((name) => {
      const dot = name.indexOf('.');
      const removedAt = dot < 0 ? null : readStamp(name.slice(dot + 1));
      return removedAt === null ? [] : [{ name, id: name.slice(0, dot), removedAt }];
    });
  }
}
