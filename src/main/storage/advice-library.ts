import { join } from 'node:path';
import {
  adviceFileText,
  isSameKey,
  keepEntries,
  parseAdviceFile,
  type LibraryEntry,
  type LibraryKey,
} from '../../shared/advice/own-library';
import { LIMITS } from '../../shared/domain/limits';
import { writeDurably } from './durable-file';
import type { FileSystem } from './file-system';
import { readLimited } from './json-adapter';
import { StorageError } from './storage-error';
import { Turns } from './turns';

const FILE = 'advice-library.json';

/**
 * The consultant's own texts of all sessions: one file in the data folder, in the format in which they
 * are shared. Changes run one after the other. A file that cannot be read is never overwritten.
 */
export class AdviceLibrary {
  readonly #path: string;
  readonly #turns = new Turns();

  constructor(
    private readonly fs: FileSystem,
    dataDir: string,
  ) {
    this.#path = join(dataDir, FILE);
  }

  /** In the order in which they were added. @throws StorageError */
  list(): Promise<LibraryEntry[]> {
    return this.#turns.take(() => this.#read());
  }

  /** Keeps entries; one for the same model, factor and rule is replaced. @throws StorageError */
  keep(entries: readonly LibraryEntry[]): Promise<{ added: number; replaced: number }> {
    return this.#turns.take(async () => {
      const { library, added, replaced } = keepEntries(await this.#read(), entries);
      if (library.length > LIMITS.ownAdviceEntries) throw new StorageError('too-large', FILE);
      if (added + replaced > 0) await this.#write(library);
      return { added, replaced };
    });
  }

  /** Takes an entry out. @throws StorageError `not-found` */
  forget(key: LibraryKey): Promise<void> {
    return this.#turns.take(async () => {
      const library = await this.#read();
      const rest = library.filter((entry) => !isSameKey(entry, key));
      if (rest.length === library.length) throw new StorageError('not-found', FILE);
      await this.#write(rest);
    });
  }

  #write(library: readonly LibraryEntry[]): Promise<void> {
    return writeDurably(this.fs, this.#path, adviceFileText(library));
  }

  async #read(): Promise<LibraryEntry[]> {
    let text: string;
    try {
      text = await readLimited(this.fs, this.#path);
    } catch (error) {
      if (error instanceof StorageError && error.code === 'not-found') return [];
      throw error;
    }
    const result = parseAdviceFile(text);
    if (result.ok) return result.value;
    const isNewer = result.error === 'newer-version';
    throw new StorageError(isNewer ? 'newer-version' : 'damaged', FILE, result.detail ?? '');
  }
}
