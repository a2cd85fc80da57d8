import { join } from 'node:path';
import { z } from 'zod';
import type { Checkpoint } from '../../shared/contract/session-calls';
import { LIMITS } from '../../shared/domain/limits';
import type { Session } from '../../shared/domain/model';
import { requiredLineSchema } from '../../shared/domain/text';
import { decodeSession, encodeSession } from '../../shared/persistence/session-file';
import { writeDurably } from './durable-file';
import type { Clock, FileSystem } from './file-system';
import { readLimited } from './json-adapter';
import { FOLDERS, freePath, sha256, stamp } from './names';
import { readError, StorageError, writeError } from './storage-error';

const NAME = /^\d{4}-[\w-]*Z(_\d+)?\.json$/;

/** A checkpoint on disk: its name, and the text of a session file of any version. */
const fileSchema = z.strictObject({
  label: requiredLineSchema(LIMITS.title),
  at: z.iso.datetime(),
  session: z.string(),
});
type CheckpointFile = z.output<typeof fileSchema>;

/** Named moments of one session to go back to: `sessions/<id>/checkpoints/`, the oldest go first. */
export class Checkpoints {
  readonly #folder: string;

  constructor(
    private readonly fs: FileSystem,
    dataDir: string,
    sessionId: string,
    private readonly clock: Clock,
  ) {
    this.#folder = join(dataDir, FOLDERS.sessions, sessionId, FOLDERS.checkpoints);
  }

  /** Keeps a session under a name. @throws StorageError when it is not on disk */
  async add(session: Session, label: string): Promise<void> {
    const now = this.clock();
    const at = new Date(now).toISOString();
    const file: CheckpointFile = { label, at, session: encodeSession(session, at, sha256) };
    try {
      await this.fs.makeDirectory(this.#folder);
      const path = await freePath(this.fs, this.#folder, stamp(now), '.json');
      await writeDurably(this.fs, path, `${JSON.stringify(file)}\n`);
      const names = await this.#names();
      for (const name of names.slice(0, Math.max(0, names.length - LIMITS.checkpoints)))
        await this.fs.removeFile(join(this.#folder, name));
    } catch (error) {
      throw writeError(error, this.#folder);
    }
  }

  /** Newest first; files that cannot be read are left out. @throws StorageError */
  async list(): Promise<Checkpoint[]> {
    const found: Checkpoint[] = [];
    for (const fileName of (await this.#names()).reverse()) {
      const file = await this.#read(fileName).catch(() => null);
      if (file) found.push({ fileName, label: file.label, at: file.at });
    }
    return found;
  }

  /** The session of a checkpoint. @throws StorageError `not-found`, `not-readable` or `damaged` */
  async load(fileName: string): Promise<Session> {
    // The name comes from a window: only names that are ours.
    if (!NAME.test(fileName)) throw new StorageError('not-found', fileName);
    const { session } = await this.#read(fileName);
    const decoded = decodeSession(session, sha256);
    if (!decoded.ok || decoded.readOnly) throw new StorageError('damaged', fileName);
    return decoded.session;
  }

  async #names(): Promise<string[]> {
    return (await this.fs.list(this.#folder)).filter((name) => NAME.test(name)).sort();
  }

  async #read(fileName: string): Promise<CheckpointFile> {
    let text: string;
    try {
      text = await readLimited(this.fs, join(this.#folder, fileName));
    } catch (error) {
      throw readError(error, fileName);
    }
    try {
      return fileSchema.parse(JSON.parse(text));
    } catch {
      throw new StorageError('damaged', fileName);
    }
  }
}
