import { app, clipboard } from 'electron';
import type { ExportOutcome } from '../../shared/contract/export-calls';
import type { Language } from '../../shared/domain/language';
import { fail, type Result } from '../../shared/domain/result';
import { exportGap, mailText, type ExportInput, type ExportKind } from '../../shared/exports';
import type { Desk } from '../desk';
import { buildFile } from '../export/build-file';
import { EXTENSIONS, exportFileName } from '../export/file-names';
import type { ReportMaker } from '../export/report-maker';
import type { Windows } from '../windows/windows';
import { guarded } from './guarded';
import type { PdfFiles } from './pdf-files';
import type { Handlers } from './router';

type Parts = {
  desk: Desk;
  windows: Windows;
  reports: ReportMaker;
  log: (message: string, error: unknown) => void;
};

/** Calls that make files beside the PDF from the open session. */
export function exportCalls({ desk, windows, reports, log }: Parts, files: PdfFiles) {
  let running: AbortController | null = null;
  const inputOf = (language: Language): ExportInput | null => {
    const session = desk.facilitatorSnapshot()?.session;
    return session
      ? { session, language, now: new Date().toISOString(), appVersion: app.getVersion() }
      : null;
  };

  async function make(
    kind: ExportKind,
    language: Language,
    signal: AbortSignal,
  ): Promise<Result<ExportOutcome>> {
    const asked = inputOf(language)?.session;
    if (!asked) return fail('no-session');
    if (exportGap(kind, asked) !== null) return fail('nothing-to-export');
    const path = await files.ask(exportFileName(asked, kind, language), EXTENSIONS[kind]);
    if (path === null) return fail('cancelled');
    // The session may have changed while the dialog was open.
    const input = inputOf(language);
    if (input?.session.id !== asked.id) return fail('no-session');
    const report = (done: number, total: number): void =>
      windows.push('facilitator', 'exportProgress', { done, total });
    const file = await buildFile(kind, input, (models) =>
      reports.make({ kind: 'drawings', models }, report, signal),
    ).catch((error: unknown) => {
      if (!signal.aborted) log('export', error);
      return fail('export-failed');
    });
    // The last moment to stop: what is written from here on is whole.
    if (signal.aborted) return fail('stopped');
    if (!file.ok) {
      if (file.error !== 'nothing-to-export') log('export', `${file.error} ${file.detail ?? ''}`);
      return file;
    }
    await files.write(path, file.value.content);
    return { ok: true, value: { path, warnings: file.value.warnings } };
  }

  return {
    'export/file': ({ kind, language }): Promise<Result<ExportOutcome>> =>
      guarded(async () => {
        if (running) return fail('busy');
        running = new AbortController();
        try {
          return await make(kind, language, running.signal);
        } finally {
          running = null;
        }
      }),
    'export/cancel': (): Result => {
      running?.abort();
      files.stop();
      return { ok: true, value: undefined };
    },
    'export/copyText': async ({ language }): Promise<Result> => {
      const input = inputOf(language);
      if (!input) return fail('no-session');
      if (exportGap('text', input.session) !== null) return fail('nothing-to-export');
      await clipboard.writeText(mailText(input));
      return { ok: true, value: undefined };
    },
  } satisfies Partial<Handlers<'facilitator'>>;
}
