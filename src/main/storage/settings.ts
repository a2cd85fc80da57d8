import { basename, join } from 'node:path';
import { Low } from 'lowdb';
import { z } from 'zod';
import { wifiSchema } from '../../shared/contract/phones';
import { languageSchema } from '../../shared/domain/language';
import { seatCodeSchema } from '../../shared/domain/model';
import { idSchema } from '../../shared/domain/primitives';
import { nodeFileSystem, type FileSystem } from './file-system';
import { DurableJsonAdapter } from './json-adapter';
import { readError, StorageError, writeError } from './storage-error';

const FILE = 'settings.json';
const pixels = z.int().min(-100_000).max(100_000);
const folder = z.string().max(4096).nullable();

/** Each value that does not fit falls back on its own: one bad value does not lose the others. */
const settingsSchema = z.object({
  language: languageSchema.catch('nl'),
  firstStart: z.boolean().catch(true),
  /** Place and size of the facilitator's window; null before its first closing. */
  bounds: z
    .object({ x: pixels, y: pixels, width: pixels.min(1), height: pixels.min(1) })
    .nullable()
    .catch(null),
  lastExportDir: folder.catch(null),
  lastImportDir: folder.catch(null),
  /** What was open; still there at a start only after a crash. */
  resume: z.object({ sessionId: idSchema, projector: z.boolean() }).nullable().catch(null),
  /** Phones of the session that had them last: the same ones come back without scanning again. */
  phones: z
    .object({
      sessionId: idSchema,
      /** Still true at a start only after a crash. */
      on: z.boolean(),
      code: seatCodeSchema,
      port: z.int().min(1).max(65_535),
      locked: z.boolean(),
      /** Null = the recommended adapter. */
      adapterId: z.string().max(200).nullable(),
      address: z.ipv4(),
      /** Addresses that people have: shown, printed, or scanned; the newest last. */
      given: z.array(z.string().max(60)).max(5).catch([]),
    })
    .nullable()
    .catch(null),
  /** Network of the room, as typed; null = none. */
  wifi: wifiSchema.nullable().catch(null),
});
/** What the app remembers between starts. Nothing here belongs to a session. */
export type SettingsData = z.output<typeof settingsSchema>;

export const DEFAULT_SETTINGS: SettingsData = settingsSchema.parse({});

/**
 * The settings file. Settings are never worth an interruption: what cannot be read is replaced by
 * the default, what cannot be written stays in memory; `warning` says so.
 */
export class Settings {
  #warning: StorageError | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(private readonly low: Low<SettingsData>) {}

  /** Reads the settings of a data folder. */
  static async open(dataDir: string, fs: FileSystem = nodeFileSystem): Promise<Settings> {
    const adapter = new DurableJsonAdapter<SettingsData>(fs, join(dataDir, FILE), {
      encode: (data) => `${JSON.stringify(data, null, 2)}\n`,
      decode,
    });
    const settings = new Settings(new Low(adapter, DEFAULT_SETTINGS));
    try {
      await settings.low.read();
    } catch (error) {
      settings.#warning = readError(error, FILE);
    }
    return settings;
  }

  get value(): SettingsData {
    return this.low.data;
  }

  /** Why the settings are not on disk, or were not read; null when all is well. */
  get warning(): StorageError | null {
    return this.#warning;
  }

  /** Changes settings at once and writes them. @returns the warning when they could not be written */
  update(patch: Partial<SettingsData>): Promise<StorageError | null> {
    this.low.data = { ...this.low.data, ...patch };
    const written = this.#queue.then(async () => {
      try {
        await this.low.write();
        this.#warning = null;
      } catch (error) {
        this.#warning = writeError(error, FILE);
      }
      return this.#warning;
    });
    this.#queue = written;
    return written;
  }
}

function decode(text: string): SettingsData {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new StorageError('not-json', basename(FILE));
  }
  const parsed = settingsSchema.safeParse(json);
  if (!parsed.success) throw new StorageError('invalid', FILE);
  return parsed.data;
}
