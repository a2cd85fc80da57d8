import { z } from 'zod';
import type { ChartModel } from '../../shared/charts/types';
import { fail, type Result } from '../../shared/domain/result';
import {
  agreementsIcs,
  contributionsTable,
  exportGap,
  exportWarnings,
  mailText,
  reportCharts,
  reportHtml,
  resultsTable,
  shareText,
  tableCsv,
  type ExportInput,
  type ExportKind,
} from '../../shared/exports';
import { buildSessionReport } from './build-report';
import type { ReportFile } from './report-maker';
import { workbook } from './workbook';

/** Draws charts in the hidden window: the bytes hold a JSON list of SVG texts, or null for none. */
export type Draw = (models: ChartModel[]) => Promise<ReportFile>;

export type SessionFile = { content: string | Uint8Array; warnings: string[] };

const drawingsSchema = z.array(z.string().startsWith('<svg').nullable());

async function drawings(models: ChartModel[], draw: Draw): Promise<(string | null)[]> {
  if (models.length === 0) return [];
  const { bytes } = await draw(models);
  return drawingsSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

async function contentOf(
  kind: ExportKind,
  input: ExportInput,
  draw: Draw,
): Promise<Result<string | Uint8Array>> {
  const { session, language } = input;
  const ok = (value: string | Uint8Array): Result<string | Uint8Array> => ({ ok: true, value });
  switch (kind) {
    case 'html': {
      const model = await buildSessionReport(session, language, new Date(input.now));
      return ok(reportHtml(model, await drawings(reportCharts(model), draw)));
    }
    case 'xlsx':
      return ok(await workbook(input));
    case 'results-csv':
      return ok(tableCsv(resultsTable(input), language));
    case 'contributions-csv':
      return ok(tableCsv(contributionsTable(input), language));
    case 'share':
      return shareText(input);
    case 'ics':
      return ok(agreementsIcs(input));
    case 'text':
      // Old mail programs want both characters at the end of a line.
      return ok(mailText(input).replace(/\n/g, '\r\n'));
  }
}

/**
 * The content of a file of this kind, and what a reader should know of it.
 * @returns `nothing-to-export` when it would be empty
 */
export async function buildFile(
  kind: ExportKind,
  input: ExportInput,
  draw: Draw,
): Promise<Result<SessionFile>> {
  if (exportGap(kind, input.session) !== null) return fail('nothing-to-export');
  const content = await contentOf(kind, input, draw);
  if (!content.ok) return content;
  return { ok: true, value: { content: content.value, warnings: exportWarnings(kind, input) } };
}
