import { unfinishedModelSchema, type UnfinishedModel } from '../../shared/contract/own-calls';
import { LIMITS } from '../../shared/domain/limits';
import type { ModelDraft } from '../../shared/domain/model-draft';
import type { Clock, FileSystem } from './file-system';
import { sha256 } from './names';
import { Shelf } from './shelf';
import { StorageError } from './storage-error';

/**
 * Factor models as they are being edited, one per model: `models-unfinished/<id>.json` in the data
 * folder. Methods throw {@link StorageError}.
 */
export class UnfinishedModels {
  readonly #shelf: Shelf<UnfinishedModel>;

  constructor(
    fs: FileSystem,
    private readonly clock: Clock,
    dataDir: string,
  ) {
    const folder = 'models-unfinished';
    const max = LIMITS.modelDrafts;
    this.#shelf = new Shelf({ fs, dataDir, folder, schema: unfinishedModelSchema, max });
  }

  /** Newest first. */
  async list(): Promise<UnfinishedModel[]> {
    return (await this.#shelf.list()).sort((a, b) => b.at.localeCompare(a.at));
  }

  /** Takes the place of what was kept of this model before. */
  async keep(draft: ModelDraft): Promise<void> {
    const name = draft.name.nl ?? Object.values(draft.name)[0] ?? '';
    const at = new Date(this.clock()).toISOString();
    await this.#shelf.save({ name, at, draft }, shelfId(draft.id));
  }

  /** Nothing kept of this model is no mistake. */
  async drop(modelId: string): Promise<void> {
    try {
      await this.#shelf.remove(shelfId(modelId));
    } catch (error) {
      if (!(error instanceof StorageError) || error.code !== 'not-found') throw error;
    }
  }
}

/** Ids of models may hold more than names of files may. */
const shelfId = (modelId: string): string => sha256(modelId).slice(0, 32);
