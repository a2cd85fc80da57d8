import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { dialog } from 'electron';
import { fail, type ErrorCode, type Result } from '../../shared/domain/result';
import type { Settings } from '../storage/settings';
import type { Windows } from '../windows/windows';

type Options = {
  title: string;
  filter: { name: string; extensions: string[] };
  maxBytes: number;
  /** Told when the file is larger. */
  tooLarge?: ErrorCode;
};

/** A file that the facilitator chose: its name, without the folder, and what is in it. */
export type OpenedFile = { name: string; bytes: Buffer };

/** Asks for a file and reads it; remembers the folder. Failures name the file. */
export async function openFile(
  { windows, settings }: { windows: Windows; settings: Settings },
  { title, filter, maxBytes, tooLarge = 'too-large' }: Options,
): Promise<Result<OpenedFile>> {
  const window = windows.get('facilitator');
  if (!window) return fail('cancelled');
  const { lastImportDir } = settings.value;
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openFile'],
    filters: [filter],
    ...(lastImportDir === null ? {} : { defaultPath: lastImportDir }),
  });
  const [path] = filePaths;
  if (path === undefined) return fail('cancelled');
  await settings.update({ lastImportDir: dirname(path) });
  const name = basename(path);
  try {
    if ((await stat(path)).size > maxBytes) return fail(tooLarge, name);
    return { ok: true, value: { name, bytes: await readFile(path) } };
  } catch {
    return fail('not-readable', name);
  }
}
