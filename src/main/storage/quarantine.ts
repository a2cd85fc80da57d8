import { basename, join } from 'node:path';
import { z } from 'zod';
import { renameWithRetries, writeDurably } from './durable-file';
import type { FileSystem } from './file-system';
import { FOLDERS, freePath, stamp } from './names';

const REASON_ENDING = '.reason.json';

const reasonSchema = z.object({
  sessionId: z.string(),
  fileName: z.string(),
  movedAt: z.string(),
  reason: z.string(),
  detail: z.string(),
});
/** What the reason file beside a file in quarantine says. */
export type QuarantineReason = z.output<typeof reasonSchema>;

type Damaged = { sessionId: string; path: string; reason: string; detail: string; now: number };

/**
 * Moves a damaged file to `quarantine/`, with a file beside it that says what was wrong. Nothing
 * there is ever deleted by the app.
 * @returns the new path @throws a system error when the file could not be moved
 */
export async function quarantineFile(
  fs: FileSystem,
  dataDir: string,
  damaged: Damaged,
): Promise<string> {
  const target = await placeFor(fs, dataDir, damaged);
  await renameWithRetries(fs, damaged.path, target);
  await writeReason(fs, target, damaged);
  return target;
}

/** As {@link quarantineFile} for a text that is about to be overwritten. @throws StorageError */
export async function quarantineText(
  fs: FileSystem,
  dataDir: string,
  damaged: Damaged & { text: string },
): Promise<string> {
  const target = await placeFor(fs, dataDir, damaged);
  await writeDurably(fs, target, damaged.text);
  await writeReason(fs, target, damaged);
  return target;
}

/** Why the newest file in quarantine of this session is there; null when there is none. */
export async function latestReason(
  fs: FileSystem,
  dataDir: string,
  sessionId: string,
): Promise<QuarantineReason | null> {
  const folder = join(dataDir, FOLDERS.quarantine);
  const names = (await fs.list(folder)).filter(
    (name) => name.startsWith(`${sessionId}.`) && name.endsWith(REASON_ENDING),
  );
  for (const name of names.reverse()) {
    try {
      const parsed = reasonSchema.safeParse(JSON.parse(await fs.readText(join(folder, name))));
      if (parsed.success) return parsed.data;
    } catch {
      // An unreadable reason says nothing; an older one may.
    }
  }
  return null;
}

/** Files of this session in quarantine, newest first. @throws a system error */
export async function quarantinedFiles(
  fs: FileSystem,
  dataDir: string,
  sessionId: string,
): Promise<string[]> {
  const folder = join(dataDir, FOLDERS.quarantine);
  return (await fs.list(folder))
    .filter((name) => name.startsWith(`${sessionId}.`) && !name.endsWith(REASON_ENDING))
    .reverse()
    .map((name) => join(folder, name));
}

async function placeFor(fs: FileSystem, dataDir: string, damaged: Damaged): Promise<string> {
  const folder = join(dataDir, FOLDERS.quarantine);
  await fs.makeDirectory(folder);
  const stem = `${damaged.sessionId}.${stamp(damaged.now)}`;
  return freePath(fs, folder, stem, `.${basename(damaged.path)}`);
}

async function writeReason(fs: FileSystem, target: string, damaged: Damaged): Promise<void> {
  const reason: QuarantineReason = {
    sessionId: damaged.sessionId,
    fileName: basename(damaged.path),
    movedAt: new Date(damaged.now).toISOString(),
    reason: damaged.reason,
    detail: damaged.detail,
  };
  const text = `${JSON.stringify(reason, null, 2)}\n`;
  // The file itself is safe; without its reason it is only less clear.
  await writeDurably(fs, `${target}${REASON_ENDING}`, text).catch(() => undefined);
}
