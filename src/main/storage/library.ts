import { join } from 'node:path';
import type { z } from 'zod';
import type {
  DamagedSession,
  LibraryState,
  SessionSummary,
} from '../../shared/contract/library-calls';
import {
  ownBrandSchema,
  storedTemplateSchema,
  type OwnBrand,
  type OwnTemplate,
} from '../../shared/contract/own-calls';
import { LIMITS } from '../../shared/domain/limits';
import { idSchema, type Session } from '../../shared/domain/model';
import { decodeSession } from '../../shared/persistence/session-file';
import { AdviceLibrary } from './advice-library';
import { ActionLog } from './action-log';
import { Checkpoints } from './checkpoints';
import { copySession } from '../../shared/domain/copies';
import { recogniseDamaged } from './damaged';
import { removeStaleTemporaries, renameWithRetries } from './durable-file';
import { nodeFileSystem, type Clock, type FileInfo, type FileSystem } from './file-system';
import { exists, readLimited } from './json-adapter';
import { LibraryIndex } from './library-index';
import { OwnModels } from './own-models';
import { FOLDERS, newId, SESSION_FILE, sha256 } from './names';
import { Shelf } from './shelf';
import { SessionStore, type OpenedSession, type OpenFailure } from './session-store';
import { decodeError, errnoOf, readError, StorageError, writeError } from './storage-error';
import { Turns } from './turns';
import { summarise } from './summary';
import { Trash } from './trash';
import { UnfinishedModels } from './unfinished-models';

export type LibraryOptions = {
  fs?: FileSystem;
  clock?: Clock;
  newId?: () => string;
  onWarning?: (error: StorageError) => void;
};

/**
 * The sessions of a data folder. Changes run one after the other. A session that is open belongs to
 * its engine: rename it with a command, and close it before removing it. Every method throws
 * {@link StorageError}.
 */
export class SessionLibrary {
  readonly #fs: FileSystem;
  readonly #clock: Clock;
  readonly #newId: () => string;
  readonly #onWarning: (error: StorageError) => void;
  readonly #index: LibraryIndex;
  readonly #trash: Trash;
  readonly #sessions: string;
  /** Own texts for advice, of all sessions. */
  readonly adviceLibrary: AdviceLibrary;
  /** Own factor models. */
  readonly models: OwnModels;
  /** Factor models that are being edited. */
  readonly unfinishedModels: UnfinishedModels;
  /** Own templates for agendas. */
  readonly templates: Shelf<OwnTemplate>;
  /** Names, colours and logos of clients. */
  readonly brands: Shelf<OwnBrand>;
  /** Two imports at once must not find the same free id. */
  readonly #turns = new Turns();

  private constructor(
    /** Folder that holds everything. */
    readonly dataDir: string,
    options: LibraryOptions,
  ) {
    this.#fs = options.fs ?? nodeFileSystem;
    this.#clock = options.clock ?? Date.now;
    this.#newId = options.newId ?? newId;
    this.#onWarning = options.onWarning ?? (() => undefined);
    this.#index = new LibraryIndex(this.#fs, dataDir);
    this.#trash = new Trash(this.#fs, dataDir);
    this.adviceLibrary = new AdviceLibrary(this.#fs, dataDir);
    this.models = new OwnModels(this.#fs, this.#clock, dataDir);
    this.unfinishedModels = new UnfinishedModels(this.#fs, this.#clock, dataDir);
    this.templates = this.#shelf('templates', storedTemplateSchema, LIMITS.templates);
    this.brands = this.#shelf('brands', ownBrandSchema, LIMITS.brands);
    this.#sessions = join(dataDir, FOLDERS.sessions);
  }

  /** Opens a data folder, made when it is not there; empties the trash of what is over a week old. */
  static async open(dataDir: string, options: LibraryOptions = {}): Promise<SessionLibrary> {
    const library = new SessionLibrary(dataDir, options);
    try {
      await library.#fs.makeDirectory(library.#sessions);
    } catch (error) {
      throw writeError(error, dataDir);
    }
    await removeStaleTemporaries(library.#fs, dataDir);
    await library.#trash.purge(library.#clock());
    return library;
  }

  /** The file of one session, for the engine. */
  store(id: string): SessionStore {
    return new SessionStore({
      dataDir: this.dataDir,
      id,
      fs: this.#fs,
      clock: this.#clock,
      onWarning: this.#onWarning,
    });
  }

  /** The checkpoints of one session. */
  checkpoints(id: string): Checkpoints {
    return new Checkpoints(this.#fs, this.dataDir, id, this.#clock);
  }

  /** The log of what the facilitator did in one session. */
  actionLog(id: string, onError: (error: unknown) => void): ActionLog {
    return new ActionLog(this.dataDir, id, onError);
  }

  #shelf<T extends { id: string; name: string }>(
    folder: string,
    schema: z.ZodType<T>,
    max: number,
  ): Shelf<T> {
    return new Shelf({ fs: this.#fs, dataDir: this.dataDir, folder, schema, max });
  }

  /** All sessions, newest date first, and those that cannot be read. */
  list(): Promise<LibraryState> {
    return this.#turns.take(async () => {
      const sessions: SessionSummary[] = [];
      const damaged: DamagedSession[] = [];
      const ids = await this.#ids();
      for (const id of ids) {
        const found = await this.#summary(id);
        if ('fileName' in found) damaged.push(found);
        else sessions.push(found);
      }
      await this.#index.finish(new Set(ids));
      sessions.sort((a, b) => compare(b.date, a.date) || compare(b.savedAt, a.savedAt));
      return { sessions, damaged, folder: this.dataDir };
    });
  }

  /** Keeps a new session. @throws StorageError `invalid` when its id is taken */
  create(session: Session): Promise<void> {
    return this.#turns.take(async () => {
      if (!(await this.#add(session))) throw new StorageError('invalid', SESSION_FILE, 'id taken');
    });
  }

  /** Copies a session, see {@link copySession}. @returns the id of the copy */
  duplicate(id: string, title: string, what: 'setup' | 'all'): Promise<string> {
    return this.#turns.take(async () => {
      const { session } = await this.#openForChange(id);
      const now = new Date(this.#clock()).toISOString();
      const copy = copySession(session, title, what, { newId: this.#newId, now });
      return this.#addUnderFreeId(copy);
    });
  }

  /** Changes the title of a session that is not open. */
  rename(id: string, title: string): Promise<void> {
    return this.#turns.take(async () => {
      const { session, store } = await this.#openForChange(id);
      await store.save({ ...session, title });
    });
  }

  /** Moves a session with its backups to the trash. */
  remove(id: string): Promise<void> {
    return this.#turns.take(() => this.#trash.add(id, this.#folder(id), this.#clock()));
  }

  /** Takes a session out of the trash. @returns its id; another one when the old one was taken */
  restore(id: string): Promise<string> {
    return this.#turns.take(async () => {
      const folder = await this.#trash.find(id);
      if (folder === null) throw new StorageError('not-found', id);
      const free = (await exists(this.#fs, this.#folder(id))) ? this.#newId() : id;
      try {
        await renameWithRetries(this.#fs, folder, this.#folder(free));
      } catch (error) {
        throw writeError(error, id);
      }
      return free;
    });
  }

  /** Puts the newest readable backup in place of a damaged file, which is kept in quarantine. */
  recover(id: string): Promise<OpenedSession> {
    return this.#turns.take(async () => orThrow(await this.store(this.#checked(id)).recover()));
  }

  /**
   * Adds a session from the text of a file, under a new id when the old one is taken: importing
   * never overwrites. @returns the id
   */
  importText(fileName: string, text: string): Promise<string> {
    return this.#turns.take(async () => {
      const decoded = decodeSession(text, sha256);
      if (!decoded.ok) throw decodeError(decoded, fileName);
      if (decoded.readOnly) throw new StorageError('newer-version', fileName);
      return this.#addUnderFreeId(decoded.session);
    });
  }

  /** The file of a session as it is on disk, and the session for a file name. */
  exportText(id: string): Promise<{ session: Session; text: string }> {
    return this.#turns.take(async () => {
      const store = this.store(this.#checked(id));
      const { session } = orThrow(await store.peek());
      return { session, text: await readLimited(this.#fs, store.path) };
    });
  }

  /** Resolves when every change that was asked for has ended, well or badly. */
  async idle(): Promise<void> {
    await this.#turns.idle();
  }

  #checked(id: string): string {
    if (!idSchema.safeParse(id).success) throw new StorageError('not-found', id);
    return id;
  }

  #folder(id: string): string {
    return join(this.#sessions, this.#checked(id));
  }

  async #ids(): Promise<string[]> {
    try {
      const names = await this.#fs.list(this.#sessions);
      return names.filter((name) => idSchema.safeParse(name).success);
    } catch (error) {
      throw readError(error, FOLDERS.sessions);
    }
  }

  async #summary(id: string): Promise<SessionSummary | DamagedSession> {
    const store = this.store(id);
    const info = await this.#fs.info(store.path).catch(() => null);
    const known = info && (await this.#index.find(id, info));
    if (known) return known;
    const opened = await store.peek();
    if (!opened.ok) {
      const { fileName, reason, backups } = opened;
      return { id, fileName, reason, backups, ...(await recogniseDamaged(this.#fs, store)) };
    }
    const summary = summarise(opened.session, opened.savedAt);
    if (info) await this.#remember(id, store.path, info, summary);
    return summary;
  }

  /** A file that changed while it was read is not remembered. */
  async #remember(id: string, path: string, before: FileInfo, summary: SessionSummary) {
    const after = await this.#fs.info(path).catch(() => null);
    if (after?.mtimeMs === before.mtimeMs && after.size === before.size)
      await this.#index.remember(id, after, summary);
  }

  async #openForChange(id: string): Promise<{ session: Session; store: SessionStore }> {
    const store = this.store(this.#checked(id));
    const { session, readOnly } = orThrow(await store.peek());
    if (readOnly) throw new StorageError('newer-version', SESSION_FILE);
    return { session, store };
  }

  async #addUnderFreeId(session: Session): Promise<string> {
    for (let id = session.id; ; id = this.#newId())
      if (await this.#add({ ...session, id })) return id;
  }

  /** Making the folder claims the id. @returns false when it is taken */
  async #add(session: Session): Promise<boolean> {
    const folder = this.#folder(session.id);
    try {
      await this.#fs.makeDirectory(folder, { exclusive: true });
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') return false;
      throw writeError(error, SESSION_FILE);
    }
    try {
      await this.store(session.id).save(session);
    } catch (error) {
      // Without its file the folder would show as a damaged session.
      await this.#fs.removeFolder(folder).catch(() => undefined);
      throw error;
    }
    return true;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function orThrow(opened: OpenedSession | OpenFailure): OpenedSession {
  if (opened.ok) return opened;
  const { error, fileName, reason, detail } = opened;
  throw new StorageError(error, fileName, `${reason}: ${detail}`);
}
