import { basename, join } from 'node:path';
import type { DamagedModel } from '../../shared/contract/own-calls';
import type { FactorModel } from '../../shared/domain/factor-model';
import { LIMITS } from '../../shared/domain/limits';
import { sameContent } from '../../shared/domain/model-problems';
import { modelJson, readModelJson, stopReading } from '../../shared/exchange';
import { renameWithRetries, writeDurably } from './durable-file';
import type { Clock, FileSystem } from './file-system';
import { exists, readLimited } from './json-adapter';
import { freePath, stamp } from './names';
import { StorageError, writeError } from './storage-error';
import { Turns } from './turns';

const ENDING = '.json';
type Stored = { path: string; model: FactorModel };

/**
 * The consultant's own factor models: `models/<name>.json` in the data folder, in the form of an
 * exported model. A changed model gets the next version; the file of the version before it goes to
 * `models/earlier`. Changes run one after the other. Methods throw {@link StorageError}.
 */
export class OwnModels {
  readonly #folder: string;
  readonly #earlier: string;
  readonly #turns = new Turns();

  constructor(
    private readonly fs: FileSystem,
    private readonly clock: Clock,
    dataDir: string,
  ) {
    this.#folder = join(dataDir, 'models');
    this.#earlier = join(this.#folder, 'earlier');
  }

  /** By name in Dutch; a file that cannot be read stays where it is and is named with its mistake. */
  async list(): Promise<{ own: FactorModel[]; damaged: DamagedModel[] }> {
    const { stored, damaged } = await this.#read();
    const own = stored.map(({ model }) => model);
    return { own: own.sort((a, b) => a.name.nl.localeCompare(b.name.nl)), damaged };
  }

  /**
   * Keeps a model. What changed gets a version above the one that is there; without a change nothing
   * is written. A model that was removed comes back as it was.
   * @returns the model as it was kept
   */
  save(model: FactorModel): Promise<FactorModel> {
    return this.#turns.take(async () => {
      const { stored, damaged } = await this.#read();
      const earlier = stored.find((item) => item.model.id === model.id);
      if (earlier && sameContent(earlier.model, model)) return earlier.model;
      if (!earlier && stored.length + damaged.length >= LIMITS.ownModels)
        throw new StorageError('too-large', 'models');
      const version = earlier ? Math.max(earlier.model.version + 1, model.version) : model.version;
      if (version > LIMITS.modelVersion) throw new StorageError('too-large', 'models');
      const kept = { ...model, version };
      try {
        await this.fs.makeDirectory(this.#folder);
        // A prefix, in one case: a name that every file system takes.
        const stem = `model-${model.id.toLowerCase()}`;
        const path = earlier?.path ?? (await freePath(this.fs, this.#folder, stem, ENDING));
        if (earlier) await this.#keepEarlier(earlier);
        await writeDurably(this.fs, path, modelJson(kept));
      } catch (error) {
        throw writeError(error, 'models');
      }
      return kept;
    });
  }

  /** Takes a model off the list; its file goes to `models/earlier`. */
  remove(id: string): Promise<void> {
    return this.#turns.take(async () => {
      const found = (await this.#read()).stored.find(({ model }) => model.id === id);
      if (!found) throw new StorageError('not-found', id);
      try {
        await this.fs.makeDirectory(this.#earlier);
        await renameWithRetries(this.fs, found.path, await this.#earlierPath(found));
      } catch (error) {
        throw writeError(error, basename(found.path));
      }
    });
  }

  async #read(): Promise<{ stored: Stored[]; damaged: DamagedModel[] }> {
    const stored: Stored[] = [];
    const damaged: DamagedModel[] = [];
    const names = (await this.fs.list(this.#folder)).filter((name) => name.endsWith(ENDING));
    for (const fileName of names.sort()) {
      const path = join(this.#folder, fileName);
      const text = await readLimited(this.fs, path).catch(() => null);
      const result = text === null ? stopReading('not-readable') : readModelJson(text);
      if (!result.ok) damaged.push({ fileName, errors: result.errors });
      else if (stored.some(({ model }) => model.id === result.model.id))
        damaged.push({ fileName, errors: stopReading('id-twice', null, null, 'id').errors });
      else stored.push({ path, model: result.model });
    }
    return { stored, damaged };
  }

  /** A copy first: the file itself stays until the new one is whole. */
  async #keepEarlier(stored: Stored): Promise<void> {
    await this.fs.makeDirectory(this.#earlier);
    await writeDurably(this.fs, await this.#earlierPath(stored), modelJson(stored.model));
  }

  async #earlierPath({ path, model }: Stored): Promise<string> {
    const stem = `${basename(path, ENDING)}-v${model.version}`;
    const plain = join(this.#earlier, `${stem}${ENDING}`);
    if (!(await exists(this.fs, plain))) return plain;
    return freePath(this.fs, this.#earlier, `${stem}-${stamp(this.clock())}`, ENDING);
  }
}
