import { basename, join } from 'node:path';
import { Low } from 'lowdb';
import type { Session } from '../../shared/domain/model';
import { SCHEMA_VERSION } from '../../shared/persistence/migrations';
import {
  decodeSession,
  encodeSession,
  type DecodeCode,
  type DecodedSession,
  type DecodeFailure,
} from '../../shared/persistence/session-file';
import { Backups } from './backups';
import { removeStaleTemporaries, writeDurably } from './durable-file';
import { nodeFileSystem, type Clock, type FileSystem } from './file-system';
import { DurableJsonAdapter, exists, readLimited } from './json-adapter';
import { FOLDERS, SESSION_FILE, sha256 } from './names';
import { latestReason, quarantinedFiles, quarantineFile, quarantineText } from './quarantine';
import {
  decodeError,
  readError,
  StorageError,
  writeError,
  type StorageCode,
} from './storage-error';

/** At most one backup in this time, so that twelve of them cover a workshop. */
const BACKUP_INTERVAL_MS = 10 * 60_000;

export type OpenedSession = {
  ok: true;
  session: Session;
  savedAt: string;
  /** Of a newer version: for looking only. */
  readOnly: boolean;
  /** Name of the backup that was put in place; null when the file itself was read. */
  recoveredFrom: string | null;
};
/** Why a session did not open, and how many backups there are to recover from. */
export type OpenFailure = {
  ok: false;
  error: StorageCode;
  fileName: string;
  /** What was wrong with a damaged file; `missing` when there is none. */
  reason: DecodeCode | 'missing' | StorageCode;
  detail: string;
  backups: number;
};

export type StoreOptions = {
  dataDir: string;
  id: string;
  fs?: FileSystem;
  clock?: Clock;
  /** Told of a backup that could not be made; the session itself was or will be saved. */
  onWarning?: (error: StorageError) => void;
};

/** Damage that goes to quarantine; a file of a newer version or one too large is only refused. */
const DAMAGE: ReadonlySet<DecodeCode> = new Set([
  'not-json',
  'foreign',
  'checksum',
  'invalid',
  'migration',
]);

type Document = DecodedSession | DecodeFailure;

function encode(document: Document | null): string {
  if (!document?.ok) throw new StorageError('invalid', SESSION_FILE);
  return encodeSession(document.session, document.savedAt, sha256);
}

/**
 * The file of one session with its backups: `sessions/<id>/session.json`, `sessions/<id>/backups/`.
 * One writer at a time; calls must not overlap (the engine's queue and the library see to that).
 */
export class SessionStore {
  readonly id: string;
  /** The session file. */
  readonly path: string;
  readonly #dataDir: string;
  readonly #folder: string;
  readonly #fs: FileSystem;
  readonly #clock: Clock;
  readonly #onWarning: (error: StorageError) => void;
  readonly #backups: Backups;
  readonly #low: Low<Document | null>;
  #lastBackup: number | null = null;
  #readOnly = false;

  constructor(options: StoreOptions) {
    this.id = options.id;
    this.#dataDir = options.dataDir;
    this.#folder = join(options.dataDir, FOLDERS.sessions, options.id);
    this.path = join(this.#folder, SESSION_FILE);
    this.#fs = options.fs ?? nodeFileSystem;
    this.#clock = options.clock ?? Date.now;
    this.#onWarning = options.onWarning ?? (() => undefined);
    this.#backups = new Backups(this.#fs, join(this.#folder, FOLDERS.backups));
    const adapter = new DurableJsonAdapter<Document | null>(this.#fs, this.path, {
      encode,
      decode: (text) => decodeSession(text, sha256),
    });
    this.#low = new Low<Document | null>(adapter, null);
  }

  /**
   * Reads the session. A damaged file is moved to quarantine and the failure says how many backups
   * there are; nothing is recovered without being asked.
   */
  async open(): Promise<OpenedSession | OpenFailure> {
    await removeStaleTemporaries(this.#fs, this.#folder);
    return this.#read({ quarantine: true });
  }

  /** As {@link open}, but leaves everything where it is: for the list of sessions. */
  peek(): Promise<OpenedSession | OpenFailure> {
    return this.#read({ quarantine: false });
  }

  /**
   * Resolves when the session is on disk. Before the first write after opening, and then at most
   * each ten minutes, the file that is replaced becomes a backup.
   * @throws StorageError; the file then still holds what it held (see {@link writeDurably})
   */
  async save(session: Session): Promise<void> {
    if (this.#readOnly) throw new StorageError('read-only', SESSION_FILE);
    await this.#backUp();
    const savedAt = new Date(this.#clock()).toISOString();
    this.#low.data = { ok: true, session, savedAt, version: SCHEMA_VERSION, readOnly: false };
    try {
      await this.#low.write();
    } catch (error) {
      throw writeError(error, SESSION_FILE);
    }
  }

  /**
   * Puts the newest readable backup in the place of a damaged or missing file, which goes to
   * quarantine; the backup stays too. A file that is fine is simply opened.
   */
  async recover(): Promise<OpenedSession | OpenFailure> {
    const current = await this.#read({ quarantine: false });
    if (current.ok) return current;
    const backup = await this.#backups.newestReadable().catch(() => null);
    if (!backup) return current;
    try {
      if (await exists(this.#fs, this.path)) await this.#moveAway(current.reason, current.detail);
      await writeDurably(this.#fs, this.path, backup.text);
    } catch (error) {
      const { code, fileName, detail } = writeError(error, SESSION_FILE);
      return { ...current, error: code, reason: code, fileName, detail };
    }
    return { ...this.#opened(backup.decoded), recoveredFrom: backup.fileName };
  }

  async #read(options: { quarantine: boolean }): Promise<OpenedSession | OpenFailure> {
    this.#low.data = null;
    try {
      await this.#low.read();
    } catch (error) {
      return this.#unreadable(readError(error, SESSION_FILE));
    }
    // lowdb leaves the data alone when there is no file.
    const decoded = this.#low.data as Document | null;
    if (!decoded) return this.#unreadable(new StorageError('not-found', SESSION_FILE));
    if (decoded.ok) return this.#opened(decoded);
    if (options.quarantine && DAMAGE.has(decoded.code))
      // Where it cannot be moved (a read-only disk) it is as safe where it is.
      await this.#moveAway(decoded.code, decoded.detail).catch(() => undefined);
    return {
      ok: false,
      error: DAMAGE.has(decoded.code) ? 'damaged' : decodeError(decoded, SESSION_FILE).code,
      fileName: basename(this.path),
      reason: decoded.code,
      detail: decoded.detail,
      backups: await this.#countBackups(),
    };
  }

  async #unreadable(problem: StorageError): Promise<OpenFailure> {
    const { code, fileName, detail } = problem;
    const backups = await this.#countBackups();
    const known = code === 'not-found' && (await exists(this.#fs, this.#folder));
    if (!known) return { ok: false, error: code, fileName, reason: code, detail, backups };
    // The folder without its file: an earlier opening moved it to quarantine, or somebody removed it.
    const why = await latestReason(this.#fs, this.#dataDir, this.id).catch(() => null);
    const reason = [...DAMAGE].find((candidate) => candidate === why?.reason) ?? 'missing';
    return { ok: false, error: 'damaged', fileName, reason, detail: why?.detail ?? '', backups };
  }

  #opened(decoded: DecodedSession): OpenedSession {
    this.#readOnly = decoded.readOnly;
    const { savedAt, readOnly } = decoded;
    // A folder that somebody copied by hand holds the id of the original.
    const session = { ...decoded.session, id: this.id };
    return { ok: true, session, savedAt, readOnly, recoveredFrom: null };
  }

  /** Where a text of this session may still be: its file, the quarantine, the backups; newest first. */
  async copies(): Promise<string[]> {
    const quarantined = await quarantinedFiles(this.#fs, this.#dataDir, this.id).catch(() => []);
    const backups = await this.#backups.names().catch(() => []);
    const folder = join(this.#folder, FOLDERS.backups);
    return [this.path, ...quarantined, ...backups.reverse().map((name) => join(folder, name))];
  }

  async #countBackups(): Promise<number> {
    return (await this.#backups.names().catch(() => [])).length;
  }

  #moveAway(reason: string, detail: string): Promise<string> {
    const damaged = { sessionId: this.id, path: this.path, reason, detail, now: this.#clock() };
    return quarantineFile(this.#fs, this.#dataDir, damaged);
  }

  async #backUp(): Promise<void> {
    const now = this.#clock();
    const last = this.#lastBackup;
    if (last !== null && now >= last && now - last < BACKUP_INTERVAL_MS) return;
    let text: string;
    try {
      text = await readLimited(this.#fs, this.path);
    } catch (error) {
      const problem = readError(error, SESSION_FILE);
      // Removed under our hands: nothing to back up, but the time to try again has come.
      if (problem.code === 'not-found') return;
      return this.#onWarning(problem);
    }
    const decoded = decodeSession(text, sha256);
    if (decoded.ok && decoded.readOnly) throw new StorageError('newer-version', SESSION_FILE);
    if (!decoded.ok) await this.#keepStranger(text, decoded, now);
    else
      try {
        await this.#backups.add(text, now);
      } catch (error) {
        return this.#onWarning(writeError(error, SESSION_FILE));
      }
    this.#lastBackup = now;
  }

  /** Somebody changed the file while it was open: keep what it holds before it is replaced. */
  #keepStranger(text: string, { code, detail }: DecodeFailure, now: number): Promise<string> {
    const damaged = { sessionId: this.id, path: this.path, reason: code, detail, now, text };
    return quarantineText(this.#fs, this.#dataDir, damaged);
  }
}
