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
import { openFile } from './open-file';
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
      const opened = await openFile(
        { windows, settings },
        {
          title: translator(settings.value.language)('cli:adviceImportDialog'),
          filter: { name: 'JSON', extensions: ['json'] },
          maxBytes: LIMITS.fileBytes,
        },
      );
      if (!opened.ok) return opened;
      const { name, bytes } = opened.value;
      const result = parseAdviceFile(bytes.toString('utf8'));
      if (result.ok) return result;
      const { error, detail } = result;
      return fail(error, detail === undefined ? name : `${name}, ${detail}`);
    },
  } satisfies Partial<Handlers<'facilitator'>>;
}
