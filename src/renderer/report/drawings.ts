import type { ChartModel } from '../../shared/charts/types';
import { renderChartSvg } from '../charts/render-svg';
import type { PdfFile, Progress } from './file';

/** Width of a drawing in px: the text column of the HTML report. */
const WIDTH = 760;

/** Charts as SVG texts in their order, as a JSON list. A chart without rows gives null. */
export async function drawDrawings(
  models: readonly ChartModel[],
  progress: Progress,
): Promise<Pick<PdfFile, 'bytes' | 'missing' | 'findings'>> {
  const serializer = new XMLSerializer();
  const drawings: (string | null)[] = [];
  for (const model of models) {
    const svg = model.table.rows.length > 0 ? renderChartSvg(model, WIDTH, 'screen') : null;
    svg?.setAttribute('viewBox', `0 0 ${svg.getAttribute('width')} ${svg.getAttribute('height')}`);
    drawings.push(svg && serializer.serializeToString(svg));
    await progress(drawings.length, models.length);
  }
  return { bytes: new TextEncoder().encode(JSON.stringify(drawings)), missing: [], findings: [] };
}
