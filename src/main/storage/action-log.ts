import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ActionEntry } from '../../shared/contract/session-calls';
import { FOLDERS } from './names';

/** Lines that are shown; the file keeps all. */
const SHOWN = 500;

/**
 * What the facilitator did, one JSON line each: `sessions/<id>/actions.log`. Holds the time and the
 * kind of action only: no texts, and nothing of participants, whose moments could tell who they are.
 */
export class ActionLog {
  readonly #path: string;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    dataDir: string,
    sessionId: string,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#path = join(dataDir, FOLDERS.sessions, sessionId, 'actions.log');
  }

  /** Adds a line. A log that cannot be written must not stop the session: told to `onError`. */
  add(entry: ActionEntry): Promise<void> {
    this.#writing = this.#writing
      .then(() => this.#append(`${JSON.stringify(entry)}\n`))
      .catch(this.onError);
    return this.#writing;
  }

  /** The last entries, newest first; torn lines are left out. */
  async list(): Promise<ActionEntry[]> {
    await this.#writing;
    const text = await readFile(this.#path, 'utf8').catch(() => '');
    return text
      .split('\n')
      .flatMap((line) => parseLine(line))
      .slice(-SHOWN)
      .reverse();
  }

  async #append(line: string): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true });
    await appendFile(this.#path, line);
  }
}

function parseLine(line: string): ActionEntry[] {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? [{ at: value.at, type: value.type }] : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is ActionEntry {
  if (typeof value !== 'object' || value === null || !('at' in value) || !('type' in value))
    return false;
  return (
    typeof value.at === 'string' &&
    !Number.isNaN(Date.parse(value.at)) &&
    typeof value.type === 'string'
  );
}
