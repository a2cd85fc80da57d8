import type { PrintJob } from '../../shared/report/print';
import type { Handlers } from '../ipc/router';
import type { Windows } from '../windows/windows';

export type ReportFile = {
  bytes: Uint8Array;
  warnings: string[];
  /** What the checker of accessible PDFs found; for the log. */
  findings: string[];
};

type Job = {
  print: PrintJob;
  progress: (done: number, total: number) => void;
  resolve: (file: ReportFile) => void;
  reject: (error: Error) => void;
};

/** A report that shows no progress for so long is given up. */
const SILENCE_MS = 60_000;

/** Makes PDFs in a hidden window, so that no screen in the room ever waits for one. */
export class ReportMaker {
  private job: Job | null = null;

  constructor(private readonly windows: Windows) {}

  /** The hidden window's side of a job. */
  readonly handlers: Handlers<'report'> = {
    'report/job': () =>
      this.job ? { ok: true, value: this.job.print } : { ok: false, error: 'not-found' },
    'report/progress': ({ done, total }) => {
      this.job?.progress(done, total);
      return { ok: true, value: undefined };
    },
    'report/done': (file) => {
      this.job?.resolve(file);
      return { ok: true, value: undefined };
    },
    'report/failed': ({ message }) => {
      this.job?.reject(new Error(message));
      return { ok: true, value: undefined };
    },
  };

  /**
   * Makes one PDF.
   * @param signal aborted: the job is given up
   * @throws when another report is being made, the hidden window fails or crashes, or `signal` says so
   */
  async make(
    print: PrintJob,
    progress: (done: number, total: number) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<ReportFile> {
    if (this.job) throw new Error('a report is being made already');
    if (signal?.aborted) throw new Error('stopped');
    try {
      return await new Promise<ReportFile>((resolve, reject) => {
        const giveUp = (): void => reject(new Error('the report window does not answer'));
        let silence = setTimeout(giveUp, SILENCE_MS);
        const settle = (work: () => void): void => {
          clearTimeout(silence);
          work();
        };
        this.job = {
          print,
          progress: (done, total) => {
            clearTimeout(silence);
            silence = setTimeout(giveUp, SILENCE_MS);
            progress(done, total);
          },
          resolve: (file) => settle(() => resolve(file)),
          reject: (error) => settle(() => reject(error)),
        };
        signal?.addEventListener('abort', () => settle(() => reject(new Error('stopped'))));
        this.windows.openReport().then((window) => {
          window.webContents.on('render-process-gone', (_event, { reason }) =>
            reject(new Error(`report window: ${reason}`)),
          );
          window.on('closed', () => reject(new Error('report window closed')));
        }, reject);
      });
    } finally {
      this.job = null;
      this.windows.close('report');
    }
  }
}
