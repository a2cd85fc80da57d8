import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { app } from 'electron';
import { translator } from '../../shared/i18n';
import type { PrintJob } from '../../shared/report/print';
import { buildSessionReport } from '../export/build-report';
import { ReportMaker, type ReportFile } from '../export/report-maker';
import { registerCalls } from '../ipc/router';
import { serveAppScheme } from '../security/protocol';
import { Windows } from '../windows/windows';
import type { AppCommand } from './arguments';
import { EXIT, runCommand } from './commands';

const print = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Runs what the command line asks for and leaves with its exit code; no window appears.
 * @param profile throw-away folder of Chromium, removed at the end
 * @param out folder with the built preloads and pages
 */
export async function runWithoutWindow(
  command: Exclude<AppCommand, { kind: 'window' }>,
  profile: string,
  out: string,
): Promise<void> {
  let code: number = EXIT.unexpected;
  // The hidden report window closes before the file is written.
  app.on('window-all-closed', () => undefined);
  try {
    code = await run(command, out);
  } catch (error) {
    const t = translator('language' in command ? (command.language ?? 'nl') : 'nl');
    print(t('cli:pdfFailed', { problem: error instanceof Error ? error.message : String(error) }));
  }
  await rm(profile, { recursive: true, force: true }).catch(() => undefined);
  app.exit(code);
}

async function run(command: Exclude<AppCommand, { kind: 'window' }>, out: string): Promise<number> {
  switch (command.kind) {
    case 'version':
      process.stdout.write(`${app.getVersion()}\n`);
      return EXIT.ok;
    case 'help':
      process.stdout.write(`${translator(command.language)('cli:usage')}\n`);
      return EXIT.ok;
    case 'wrong': {
      const t = translator(command.language);
      const key = (
        {
          'unknown-command': 'cli:unknownCommand',
          missing: 'cli:missing',
          'unknown-option': 'cli:unknownOption',
          'bad-value': 'cli:badValue',
        } as const
      )[command.problem];
      print(t(key, { what: command.what }));
      print(t('cli:usage'));
      return EXIT.usage;
    }
    case 'import':
    case 'export':
      return runCommand(
        command,
        {
          pdf: async (session, language, version) => {
            const model = await buildSessionReport(session, language, new Date(), version);
            return makeHidden(out, { kind: 'report', model });
          },
          draw: (models) => makeHidden(out, { kind: 'drawings', models }),
        },
        app.getVersion(),
        print,
      );
  }
}

/** Makes one file in the hidden window. */
async function makeHidden(out: string, job: PrintJob): Promise<ReportFile> {
  await app.whenReady();
  serveAppScheme(join(out, 'renderer'));
  const windows = new Windows(join(out, 'preload'), () => undefined);
  const reports = new ReportMaker(windows);
  registerCalls('report', reports.handlers, windows.roleOf, (error) => print(String(error)));
  return reports.make(job);
}
