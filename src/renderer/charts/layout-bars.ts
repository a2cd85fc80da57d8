import type { BarRow, BarsModel } from '../../shared/charts';
import { layoutLegend, type LegendLayout } from './layout-legend';
import { wrapText, type Measure } from './measure';
import type { ChartStyle } from './style';

export type BarsLayout = {
  kind: 'bars';
  model: BarsModel;
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  domain: [number, number];
  rows: {
    row: BarRow;
    top: number;
    height: number;
    middle: number;
    label: string[];
    band: string[];
  }[];
  /** Right edges of the text columns; `mean` null on the projector, where words say it. */
  columns: { mean: number | null; band: number };
  headY: number;
  /** Lines of the words at the ends of the axis. */
  ends: { low: string[]; high: string[]; y: number };
  rules: number[];
  legend: LegendLayout;
};

/** Where everything of a chart with one bar per dimension stands, in units of the style. */
export function layoutBars(
  model: BarsModel,
  width: number,
  style: ChartStyle,
  measure: Measure,
): BarsLayout {
  const room = style.rules;
  const weight = style.labelStrong ? style.strong : 400;
  const size = style.column;
  const labelWidth = width * (style.labelShare + 0.03);
  const longestWord = (texts: readonly string[], own: number, strength: 400 | 600 | 700) =>
    Math.max(0, ...texts.flatMap((text) => text.split(' ')).map((w) => measure(w, own, strength)));
  const bands = model.rows.map((row) => row.text.band);
  const bandWidth = Math.max(
    measure(model.columns.band, size, 400),
    longestWord(bands, size, style.strong),
    Math.min(width * 0.17, Math.max(0, ...bands.map((text) => measure(text, size, style.strong)))),
  );
  const meanRight = width - bandWidth - size * 1.3;
  const meanWidth = room ? 0 : measure(model.columns.mean, size, 400) + size * 1.3;
  const left = labelWidth + style.label * 1.2;
  const right = meanRight - meanWidth;

  const headY = size * 0.75;
  let y = headY + size * 1.1;
  const top = y;
  const rules = [y];
  const lineHeight = style.label * 1.22;
  const rows = model.rows.map((row) => {
    const label = wrapText(row.label, labelWidth, style.label, weight, measure);
    const band = wrapText(row.text.band, bandWidth + 0.5, size, style.strong, measure);
    const content = Math.max(style.bar * (room ? 0.8 : 1), label.length * lineHeight);
    const height = Math.max(content, band.length * size * 1.2) + 2 * style.rowPad;
    const placed = { row, top: y, height, middle: y + height / 2, label, band };
    y += height;
    rules.push(y);
    return placed;
  });
  const half = (right - left) / 2 - style.legend;
  // In a narrow place only the numbers: the subtitle has the words.
  const { min, max, minLabel, maxLabel } = model.scale;
  const wordsFit = longestWord([minLabel, maxLabel], style.legend, 400) <= half;
  const end = (label: string, value: number) =>
    wrapText(wordsFit ? label : String(value), half, style.legend, 400, measure);
  const low = end(minLabel, min);
  const high = end(maxLabel, max);
  const ends = { low, high, y: y + style.legend * 1.3 };
  const bottom = ends.y + (Math.max(low.length, high.length) - 1) * style.legend * 1.2;
  return {
    kind: 'bars',
    model,
    width,
    height: Math.ceil(bottom + style.legend * 0.5),
    plot: { left, right, top, bottom: y },
    domain: [min, max],
    rows,
    columns: { mean: room ? null : meanRight, band: width },
    headY,
    ends,
    rules,
    legend: layoutLegend(model.legend, '', bottom, width, style, measure),
  };
}
