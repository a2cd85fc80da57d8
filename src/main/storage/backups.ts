import { join } from 'node:path';
import { decodeSession, type DecodedSession } from '../../shared/persistence/session-file';
import { writeDurably } from './durable-file';
import type { FileSystem } from './file-system';
import { readLimited } from './json-adapter';
import { freePath, sha256, stamp } from './names';

/** Copies kept per session; with one each ten minutes that is two hours of a workshop. */
const KEEP = 12;
const BACKUP = /^\d{4}-.*Z(_\d+)?\.json$/;

export type Backup = { fileName: string; text: string; decoded: DecodedSession };

/** The rolling copies of one session, oldest first. */
export class Backups {
  constructor(
    private readonly fs: FileSystem,
    private readonly folder: string,
  ) {}

  /** File names, oldest first. @throws a system error when the folder cannot be read */
  async names(): Promise<string[]> {
    return (await this.fs.list(this.folder)).filter((name) => BACKUP.test(name));
  }

  /** Adds a copy and removes the oldest beyond the limit. @throws StorageError or a system error */
  async add(text: string, now: number): Promise<void> {
    await this.fs.makeDirectory(this.folder);
    await writeDurably(this.fs, await freePath(this.fs, this.folder, stamp(now), '.json'), text);
    const names = await this.names();
    for (const name of names.slice(0, Math.max(0, names.length - KEEP)))
      await this.fs.removeFile(join(this.folder, name));
  }

  /** The newest copy that can be read and written by this version, or null. */
  async newestReadable(): Promise<Backup | null> {
    for (const fileName of (await this.names()).reverse()) {
      try {
        const text = await readLimited(this.fs, join(this.folder, fileName));
        const decoded = decodeSession(text, sha256);
        if (decoded.ok && !decoded.readOnly) return { fileName, text, decoded };
      } catch {
        // Unreadable: an older copy may do.
      }
    }
    return null;
  }
}
