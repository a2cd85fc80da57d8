import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ActionEntry, ActionType } from '../../shared/contract/session-calls';
import { partsOf, type Command } from '../../shared/domain/commands';
import { FOLDERS } from './names';

/** Lines that are shown; the file keeps all. */
const SHOWN = 500;

/** The line for a command of the facilitator; a batch is one line too. @param at ISO time */
export function actionEntry(at: string, command: Command): ActionEntry {
  // A batch has at least one part.
  const types = partsOf(command).map((part) => part.type) as [ActionType, ...ActionType[]];
  const [type, ...also] = types;
  return also.length > 0 ? { at, type, also } : { at, type };
}

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
    if (!isEntry(value)) return [];
    const { at, type, also } = value;
    return [also ? { at, type, also } : { at, type }];
  } catch {
    return [];
  }
}

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

function isEntry(value: unknown): value is ActionEntry {
  if (typeof value !== 'object' || value === null || !('at' in value) || !('type' in value))
    return false;
  return (
    typeof value.at === 'string' &&
    !Number.isNaN(Date.parse(value.at)) &&
    typeof value.type === 'string' &&
    (!('also' in value) || isTexts(value.also))
  );
}
