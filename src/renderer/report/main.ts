import type { PrintJob } from '../../shared/report/print';
import { bridge } from '../transport/bridge';
import { drawReport } from './document';
import { drawDrawings } from './drawings';
import type { PdfFile, Progress } from './file';
import { loadFonts, type LoadedFont } from './fonts';
import { drawBallots } from './print/ballots';
import { drawCards } from './print/cards';

const MAX_WARNINGS = 200;

/** Lets the window breathe between two sections. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 2000);
}

function draw(
  job: PrintJob,
  fonts: readonly LoadedFont[],
  progress: Progress,
): Promise<Pick<PdfFile, 'bytes' | 'missing' | 'findings'>> {
  switch (job.kind) {
    case 'report':
      return drawReport(job.model, fonts, progress);
    case 'cards':
      return drawCards(job.model, fonts, progress);
    case 'ballots':
      return drawBallots(job.model, fonts, progress);
    case 'drawings':
      return drawDrawings(job.models, progress);
  }
}

/** The hidden window: asks for its job, draws, delivers. */
async function run(): Promise<void> {
  const main = bridge<'report'>();
  try {
    const job = await main.call('report/job');
    if (!job.ok) throw new Error(`no report to make: ${job.error}`);
    const fonts = await loadFonts();
    const file = await draw(job.value, fonts, async (done, total) => {
      await main.call('report/progress', { done, total });
      await pause();
    });
    const warnings = file.missing
      .slice(0, MAX_WARNINGS)
      .map((character) => character.slice(0, 500));
    const findings = file.findings
      .slice(0, MAX_WARNINGS)
      .map(({ rule, message }) => `${rule}: ${message}`.slice(0, 500));
    const accepted = await main.call('report/done', { bytes: file.bytes, warnings, findings });
    if (!accepted.ok) throw new Error(`report refused: ${accepted.error}`);
  } catch (error) {
    await main.call('report/failed', { message: messageOf(error) });
  }
}

void run();
