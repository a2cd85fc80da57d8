import { readFile, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { dialog } from 'electron';
import { adviceFileText, parseAdviceFile } from '../../shared/advice/own-library';
import { LIMITS } from '../../shared/domain/limits';
import { fail } from '../../shared/domain/result';
import { translator } from '../../shared/i18n';
import type { Desk } from '../desk';
import type { Jobs } from '../leaving';
import { writeDurably } from '../storage/durable-file';
import { nodeFileSystem } from '../storage/file-system';
import type { Settings } from '../storage/settings';
import type { Windows } from '../windows/windows';
import { guarded } from './guarded';
import type { PdfFiles } from './pdf-files';
import type { Handlers } from './router';

type Parts = { desk: Desk; windows: Windows; settings: Settings; jobs: Jobs };

const done = { ok: true, value: undefined } as const;

/** Calls of the facilitator's window for own texts of the advice, outside a session. */
export function adviceCalls({ desk, windows, settings, jobs }: Parts, files: PdfFiles) {
  const { adviceLibrary } = desk.library;
  return {
    'advice/library': () => guarded(async () => ({ ok: true, value: await adviceLibrary.list() })),
    'advice/keep': ({ entries }) =>
      guarded(async () => ({ ok: true, value: await adviceLibrary.keep(entries) })),
    'advice/forget': (key) =>
      guarded(async () => {
        await adviceLibrary.forget(key);
        return done;
      }),
    'advice/export': ({ entries }) =>
      guarded(async () => {
        const t = translator(settings.value.language);
        const path = await files.ask(`${t('cli:adviceFile')}.json`, 'json');
        if (path === null) return fail('cancelled');
        await jobs.run(() => writeDurably(nodeFileSystem, path, adviceFileText(entries)));
        return { ok: true, value: { path } };
      }),
    'advice/import': async () => {
      const window = windows.get('facilitator');
      if (!window) return fail('cancelled');
      const { language, lastImportDir } = settings.value;
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: translator(language)('cli:adviceImportDialog'),
        properties: ['openFile'],
        filters: [{ name: 'JSON', extensions: ['json'] }],
        ...(lastImportDir === null ? {} : { defaultPath: lastImportDir }),
      });
      const [path] = filePaths;
      if (path === undefined) return fail('cancelled');
      await settings.update({ lastImportDir: dirname(path) });
      const name = basename(path);
      let text: string;
      try {
        if ((await stat(path)).size > LIMITS.fileBytes) return fail('too-large', name);
        text = await readFile(path, 'utf8');
      } catch {
        return fail('not-readable', name);
      }
      const result = parseAdviceFile(text);
      if (result.ok) return result;
      const { error, detail } = result;
      return fail(error, detail === undefined ? name : `${name}, ${detail}`);
    },
  } satisfies Partial<Handlers<'facilitator'>>;
}
