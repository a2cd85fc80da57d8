import { dirname, join } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { ExportOutcome } from '../../shared/contract/export-calls';
import { fail, type Result } from '../../shared/domain/result';
import type { PrintJob } from '../../shared/report/print';
import type { ReportFile, ReportMaker } from '../export/report-maker';
import type { Jobs } from '../leaving';
import { writeDurably } from '../storage/durable-file';
import { nodeFileSystem } from '../storage/file-system';
import type { Settings } from '../storage/settings';
import type { Windows } from '../windows/windows';

type Parts = {
  windows: Windows;
  settings: Settings;
  reports: ReportMaker;
  /** Closing the app waits for them. */
  jobs: Jobs;
  log: (message: string, error: unknown) => void;
};

/** Files that the app makes for the facilitator: where to, making them, and showing them. */
export class PdfFiles {
  private readonly made = new Set<string>();
  private running: AbortController | null = null;

  constructor(private readonly parts: Parts) {}

  /** Asks where a file should go; remembers the folder, which Electron itself forgets since 43. */
  async ask(name: string, extension: string): Promise<string | null> {
    const { windows, settings } = this.parts;
    const window = windows.get('facilitator');
    if (!window) return null;
    const folder = settings.value.lastExportDir ?? app.getPath('documents');
    const { filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(folder, name),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      properties: ['showOverwriteConfirmation'],
    });
    if (!filePath) return null;
    await settings.update({ lastExportDir: dirname(filePath) });
    return filePath;
  }

  /** Makes a PDF and writes it, unless it was stopped. @throws StorageError when it cannot be written */
  make(
    path: string,
    job: () => Promise<PrintJob> | PrintJob,
    progress?: (done: number, total: number) => void,
  ): Promise<Result<ExportOutcome>> {
    return this.parts.jobs.run(() => this.makeNow(path, job, progress));
  }

  /** Stops the PDF that is being made; nothing is written. */
  stop(): void {
    this.running?.abort();
  }

  /** Writes a file that needs no hidden window. @throws StorageError when it cannot be written */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    await this.parts.jobs.run(() => writeDurably(nodeFileSystem, path, content));
    this.made.add(path);
  }

  private async makeNow(
    path: string,
    job: () => Promise<PrintJob> | PrintJob,
    progress?: (done: number, total: number) => void,
  ): Promise<Result<ExportOutcome>> {
    if (this.running) return fail('busy');
    const { signal } = (this.running = new AbortController());
    let file: ReportFile;
    try {
      file = await this.parts.reports.make(await job(), progress, signal);
    } catch (error) {
      if (signal.aborted) return fail('stopped');
      this.parts.log('report', error);
      return fail('report-failed');
    } finally {
      this.running = null;
    }
    // The last moment to stop: what is written from here on is whole.
    if (signal.aborted) return fail('stopped');
    if (file.findings.length > 0) this.parts.log('report is not PDF/UA', file.findings);
    await writeDurably(nodeFileSystem, path, file.bytes);
    this.made.add(path);
    return { ok: true, value: { path, warnings: file.warnings } };
  }

  /** Shows a file in its folder. Only what this app just made: the page may not name any path. */
  show(path: string): Result {
    if (!this.made.has(path)) return fail('not-found');
    shell.showItemInFolder(path);
    return { ok: true, value: undefined };
  }
}
