import { join } from 'node:path';
import type { z } from 'zod';
import { writeDurably } from './durable-file';
import type { FileSystem } from './file-system';
import { readLimited } from './json-adapter';
import { newId } from './names';
import { StorageError, writeError } from './storage-error';
import { Turns } from './turns';

type Named = { id: string; name: string };

type Options<T extends Named> = {
  fs: FileSystem;
  dataDir: string;
  /** Name of the folder in the data folder. */
  folder: string;
  schema: z.ZodType<T>;
  /** Most things that are kept. */
  max: number;
};

/**
 * Small things that the consultant keeps for later sessions: `<folder>/<id>.json` in the data folder.
 * Changes run one after the other, in the order in which they were asked for.
 */
export class Shelf<T extends Named> {
  readonly #folder: string;
  readonly #turns = new Turns();

  constructor(private readonly options: Options<T>) {
    this.#folder = join(options.dataDir, options.folder);
  }

  /** By name; files that cannot be read are left out. @throws StorageError */
  async list(): Promise<T[]> {
    const found: T[] = [];
    for (const name of await this.#names()) {
      try {
        const text = await readLimited(this.options.fs, join(this.#folder, name));
        found.push(this.options.schema.parse(JSON.parse(text)));
      } catch {
        // One bad file must not hide the others; it stays where it is.
      }
    }
    return found.sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Keeps a thing; one with the same id is replaced. @returns its id @throws StorageError */
  save(thing: Omit<T, 'id'>, id: string = newId()): Promise<string> {
    return this.#turns.take(async () => {
      const { fs, folder, max } = this.options;
      const name = `${id}.json`;
      const names = await this.#names();
      if (names.length >= max && !names.includes(name)) throw new StorageError('too-large', folder);
      try {
        await fs.makeDirectory(this.#folder);
        await writeDurably(fs, join(this.#folder, name), `${JSON.stringify({ id, ...thing })}\n`);
      } catch (error) {
        throw writeError(error, folder);
      }
      return id;
    });
  }

  /** @throws StorageError `not-found` */
  remove(id: string): Promise<void> {
    return this.#turns.take(async () => {
      const name = `${id}.json`;
      if (!(await this.#names()).includes(name)) throw new StorageError('not-found', name);
      try {
        await this.options.fs.removeFile(join(this.#folder, name));
      } catch (error) {
        throw writeError(error, name);
      }
    });
  }

  async #names(): Promise<string[]> {
    return (await this.options.fs.list(this.#folder)).filter((name) => name.endsWith('.json'));
  }
}
