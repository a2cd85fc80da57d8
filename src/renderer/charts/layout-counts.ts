import type { CountRow, CountsModel } from '../../shared/charts';
import { layoutLegend, type LegendLayout } from './layout-legend';
import { wrapText, type Measure } from './measure';
import type { ChartStyle } from './style';

export type CountsLayout = {
  kind: 'counts';
  model: CountsModel;
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  domain: [number, number];
  rows: { row: CountRow; top: number; height: number; middle: number; label: string[] }[];
  /** Right edge of the totals. */
  total: number;
  headY: number;
  rules: number[];
  legend: LegendLayout;
};

/** Where everything of numbers per row stands, in units of the style. */
export function layoutCounts(
  model: CountsModel,
  width: number,
  style: ChartStyle,
  measure: Measure,
): CountsLayout {
  const weight = style.labelStrong ? style.strong : 400;
  const size = style.column;
  const labelWidth = width * (style.labelShare + 0.03);
  const totals = model.rows.map((row) => measure(row.text.total, size, style.strong));
  const totalWidth = Math.max(measure(model.columns.total, size, 400), ...totals);
  const left = labelWidth + style.label * 1.2;
  const right = width - totalWidth - size * 1.2;
  const headY = size * 0.75;
  let y = headY + size * 1.1;
  const top = y;
  const rules = [y];
  const rows = model.rows.map((row) => {
    const label = wrapText(row.label, labelWidth, style.label, weight, measure);
    const bar = style.bar * (style.rules ? 0.8 : 1);
    const height = Math.max(bar, label.length * style.label * 1.22) + 2 * style.rowPad;
    const placed = { row, top: y, height, middle: y + height / 2, label };
    y += height;
    rules.push(y);
    return placed;
  });
  const legend = layoutLegend(model.legend, '', y + size * 0.5, width, style, measure);
  return {
    kind: 'counts',
    model,
    width,
    height: Math.ceil(legend.top + legend.height + style.outline),
    plot: { left, right, top, bottom: y },
    domain: [0, model.most],
    rows,
    total: width,
    headY,
    rules,
    legend,
  };
}
