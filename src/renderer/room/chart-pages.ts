import { rowCount, sliceRows, type ChartModel } from '../../shared/charts';
import { layoutChart, styleOf, type ChartTheme, type Density, type Measure } from '../charts';
import { spreadOver } from './pages';

type Sizes = { density: Density; unit: number; pad: number };
export type ChartPages = Sizes & { pages: ChartModel[] };
type Space = { width: number; height: number };

/** More room than this around a row would pull the rows apart. */
const MOST_PAD = 0.5;
/** Share of the picture that rows may fill by moving apart. */
const FILL = 0.94;

/**
 * Divides a chart over as many pages as are needed at a readable size. Tries larger type first,
 * then the plain size, then rows without the statement; type never gets smaller than `unit`.
 * Rows move apart where there is room left.
 */
export function chartPages(
  model: ChartModel,
  space: Space,
  theme: ChartTheme,
  unit: number,
  measure: Measure,
): ChartPages {
  const tries: Sizes[] = [
    { density: 'roomy', unit: unit * 1.25, pad: 0 },
    { density: 'roomy', unit, pad: 0 },
    { density: 'compact', unit: unit * 1.15, pad: 0 },
    { density: 'compact', unit, pad: 0 },
  ];
  const height = (part: ChartModel, { unit: own, density, pad }: Sizes) =>
    layoutChart(part, space.width, styleOf(theme, own, density, pad), measure).height;
  const padded = (parts: ChartModel[], size: Sizes): ChartPages => {
    const room = parts.map((part) => {
      const left = space.height * FILL - height(part, size);
      return left / (2 * Math.max(1, rowCount(part)));
    });
    const pad = Math.max(0, Math.min(MOST_PAD * size.unit, ...room));
    return { ...size, pad, pages: parts };
  };
  for (const size of tries) if (height(model, size) <= space.height) return padded([model], size);
  const size: Sizes = { density: 'compact', unit, pad: 0 };
  const ranges = spreadOver(
    rowCount(model),
    (from, to) => height(sliceRows(model, from, to), size) <= space.height,
  );
  return padded(
    ranges.map(([from, to]) => sliceRows(model, from, to)),
    size,
  );
}
