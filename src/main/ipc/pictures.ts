import type { ExportOutcome } from '../../shared/contract/export-calls';
import { fail, type Result } from '../../shared/domain/result';
import type { Desk } from '../desk';
import { pictureFileName } from '../export/file-names';
import { guarded } from './guarded';
import type { PdfFiles } from './pdf-files';
import type { Handlers } from './router';

/** The call that writes a picture of a chart; the window draws it, it has the fonts. */
export function pictureCalls(desk: Desk, files: PdfFiles) {
  return {
    'picture/save': ({ format, name, content }): Promise<Result<ExportOutcome>> =>
      guarded(async () => {
        const session = desk.facilitatorSnapshot()?.session;
        if (!session) return fail('no-session');
        const path = await files.ask(
          pictureFileName(session, name, format, session.language),
          format,
        );
        if (path === null) return fail('cancelled');
        await files.write(path, content);
        return { ok: true, value: { path, warnings: [] } };
      }),
  } satisfies Partial<Handlers<'facilitator'>>;
}
