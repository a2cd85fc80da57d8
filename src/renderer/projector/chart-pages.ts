import type { ChartModel } from '../../shared/charts';
import { layoutChart, styleOf, type ChartTheme, type Density, type Measure } from '../charts';
import { spreadOver } from './pages';

export type ChartPages = { density: Density; unit: number; pages: ChartModel[] };
type Space = { width: number; height: number };

function rowCount(model: ChartModel): number {
  return model.kind === 'diverging'
    ? model.sections.reduce((sum, section) => sum + section.rows.length, 0)
    : model.rows.length;
}

/** Rows `from` up to `to` of a chart; the scale stays that of the whole, so pages can be compared. */
export function sliceChart(model: ChartModel, from: number, to: number): ChartModel {
  if (model.kind === 'bars') return { ...model, rows: model.rows.slice(from, to) };
  if (model.kind === 'dumbbell') return { ...model, rows: model.rows.slice(from, to) };
  let index = 0;
  const sections = model.sections
    .map((section) => {
      const rows = section.rows.filter(() => {
        const at = index++;
        return at >= from && at < to;
      });
      return { ...section, rows };
    })
    .filter((section) => section.rows.length > 0);
  return { ...model, sections };
}

/**
 * Divides a chart over as many pages as are needed at a readable size. Tries larger type first,
 * then the plain size, then rows without the statement; type never gets smaller than `unit`.
 */
export function chartPages(
  model: ChartModel,
  space: Space,
  theme: ChartTheme,
  unit: number,
  measure: Measure,
): ChartPages {
  const tries: { density: Density; unit: number }[] = [
    { density: 'roomy', unit: unit * 1.25 },
    { density: 'roomy', unit },
    { density: 'compact', unit },
  ];
  const fits = (part: ChartModel, size: { density: Density; unit: number }) =>
    layoutChart(part, space.width, styleOf(theme, size.unit, size.density), measure).height <=
    space.height;
  for (const size of tries) if (fits(model, size)) return { ...size, pages: [model] };
  const size: { density: Density; unit: number } = { density: 'compact', unit };
  const count = rowCount(model);
  const ranges = spreadOver(count, (from, to) => fits(sliceChart(model, from, to), size));
  return { ...size, pages: ranges.map(([from, to]) => sliceChart(model, from, to)) };
}
