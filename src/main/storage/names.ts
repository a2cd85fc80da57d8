import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { exists } from './json-adapter';
import type { FileSystem } from './file-system';

export const SESSION_FILE = 'session.json';

/** The folders below a data folder. */
export const FOLDERS = {
  sessions: 'sessions',
  backups: 'backups',
  checkpoints: 'checkpoints',
  quarantine: 'quarantine',
  trash: 'trash',
} as const;

/** Hex SHA-256 of the UTF-8 bytes of a text. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A random id for anything in a session; also fit for a folder name. */
export const newId = (): string => randomUUID();

/** A time as part of a file name that sorts by time: `2026-11-23T22-26-01-123Z`. */
export const stamp = (now: number): string => new Date(now).toISOString().replace(/[:.]/g, '-');

/** The time in a {@link stamp}, or null for another text. */
export function readStamp(text: string): number | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3}Z)(_\d+)?$/.exec(text);
  if (!match) return null;
  const time = Date.parse(`${match[1]}:${match[2]}:${match[3]}.${match[4]}`);
  return Number.isNaN(time) ? null : time;
}

/** A path in `folder` that is not taken: `<stem><ending>`, `<stem>_2<ending>`, ... */
export async function freePath(
  fs: FileSystem,
  folder: string,
  stem: string,
  ending: string,
): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(folder, `${stem}${number === 1 ? '' : `_${number}`}${ending}`);
    if (!(await exists(fs, path))) return path;
  }
}
