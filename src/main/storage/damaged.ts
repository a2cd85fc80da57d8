import { recognise, type Recognised } from '../../shared/persistence/recognise';
import type { FileSystem } from './file-system';
import { readLimited } from './json-adapter';
import type { SessionStore } from './session-store';

/** Copies that are looked at: one of the newest few will do, and a list must not read them all. */
const MOST_COPIES = 4;

/**
 * Title and date of a session that cannot be opened, so that people see which one it is: from the
 * damaged file itself, wherever it is now, or else from a copy. Never throws.
 */
export async function recogniseDamaged(fs: FileSystem, store: SessionStore): Promise<Recognised> {
  const found: Recognised = { title: null, date: null };
  for (const path of (await store.copies()).slice(0, MOST_COPIES)) {
    const text = await readLimited(fs, path).catch(() => '');
    const { title, date } = recognise(text);
    found.title ??= title;
    found.date ??= date;
    if (found.title !== null && found.date !== null) break;
  }
  return found;
}
