import { join } from 'node:path';
import { z } from 'zod';
import type { OwnTemplate } from '../../shared/contract/schema';
import { newActivitySchema } from '../../shared/domain/commands';
import { LIMITS } from '../../shared/domain/limits';
import { idSchema } from '../../shared/domain/model';
import { requiredLineSchema } from '../../shared/domain/text';
import { writeDurably } from './durable-file';
import type { FileSystem } from './file-system';
import { readLimited } from './json-adapter';
import { newId } from './names';
import { StorageError, writeError } from './storage-error';

const templateSchema = z.strictObject({
  id: idSchema,
  name: requiredLineSchema(LIMITS.title),
  activities: z.array(newActivitySchema).max(LIMITS.activities),
});

/** Agendas that the consultant saved as own templates: `templates/<id>.json` in the data folder. */
export class Templates {
  readonly #folder: string;

  constructor(
    private readonly fs: FileSystem,
    dataDir: string,
  ) {
    this.#folder = join(dataDir, 'templates');
  }

  /** By name; files that cannot be read are left out. @throws StorageError */
  async list(): Promise<OwnTemplate[]> {
    const found: OwnTemplate[] = [];
    for (const name of await this.#names()) {
      try {
        const text = await readLimited(this.fs, join(this.#folder, name));
        found.push(templateSchema.parse(JSON.parse(text)));
      } catch {
        // One bad file must not hide the others; it stays where it is.
      }
    }
    return found.sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Keeps a new template. @returns its id @throws StorageError */
  async save(template: Omit<OwnTemplate, 'id'>): Promise<string> {
    if ((await this.#names()).length >= LIMITS.templates)
      throw new StorageError('too-large', 'templates');
    const id = newId();
    try {
      await this.fs.makeDirectory(this.#folder);
      const text = `${JSON.stringify({ id, ...template })}\n`;
      await writeDurably(this.fs, join(this.#folder, `${id}.json`), text);
    } catch (error) {
      throw writeError(error, 'templates');
    }
    return id;
  }

  /** @throws StorageError `not-found` */
  async remove(id: string): Promise<void> {
    const name = `${id}.json`;
    if (!(await this.#names()).includes(name)) throw new StorageError('not-found', name);
    try {
      await this.fs.removeFile(join(this.#folder, name));
    } catch (error) {
      throw writeError(error, name);
    }
  }

  async #names(): Promise<string[]> {
    return (await this.fs.list(this.#folder)).filter((name) => name.endsWith('.json'));
  }
}
