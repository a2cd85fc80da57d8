import type { ReportModel } from '../../shared/report/types';
import { bridge } from '../transport/bridge';
import { drawReport } from './document';
import { loadFonts } from './fonts';

const MAX_WARNINGS = 200;

/** Lets the window breathe between two sections. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 2000);
}

/** The hidden window: asks for its job, draws, delivers. */
async function run(): Promise<void> {
  const main = bridge<'report'>();
  try {
    const job = await main.call('report/job');
    if (!job.ok) throw new Error(`no report to make: ${job.error}`);
    const fonts = await loadFonts();
    // Made by `buildReport` in the main process.
    const model = job.value.model as ReportModel;
    const file = await drawReport(model, fonts, async (done, total) => {
      await main.call('report/progress', { done, total });
      await pause();
    });
    const warnings = file.missing
      .slice(0, MAX_WARNINGS)
      .map((character) => character.slice(0, 500));
    const accepted = await main.call('report/done', { bytes: file.bytes, warnings });
    if (!accepted.ok) throw new Error(`report refused: ${accepted.error}`);
  } catch (error) {
    await main.call('report/failed', { message: messageOf(error) });
  }
}

void run();
