import type { ShiftModel, ShiftRow } from '../../shared/charts';
import { layoutLegend, type LegendLayout } from './layout-legend';
import { wrapText, type Measure } from './measure';
import type { ChartStyle } from './style';

export type ShiftLayout = {
  kind: 'shift';
  model: ShiftModel;
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  domain: [number, number];
  rows: {
    row: ShiftRow;
    top: number;
    height: number;
    /** Y of the line; the name stands on it too, or above it. */
    middle: number;
    label: string[];
    labelY: number;
  }[];
  /** Right edge of the means, left edge of the words with their sign. */
  columns: { means: number; word: number };
  rules: number[];
  ends: { low: string[]; high: string[]; y: number };
  legend: LegendLayout;
};

/** Narrower than this many times the size of a name, the name stands above its line. */
const BESIDE = 30;

/** Where everything of a second round against the first stands, in units of the style. */
export function layoutShift(
  model: ShiftModel,
  width: number,
  style: ChartStyle,
  measure: Measure,
): ShiftLayout {
  const weight = style.labelStrong ? style.strong : 400;
  const size = style.column;
  const widest = (texts: readonly string[], strength: 400 | 600 | 700) =>
    Math.max(0, ...texts.map((text) => measure(text, size, strength)));
  const wordWidth =
    widest(
      model.rows.map((row) => row.text.word),
      style.strong,
    ) +
    size * 1.3;
  const meansWidth = widest(
    model.rows.map((row) => row.text.means),
    400,
  );
  const word = width - wordWidth;
  const means = word - size * 1.2;
  const beside = width >= BESIDE * style.label;
  const labelWidth = beside ? width * style.labelShare : width;
  const left = beside ? labelWidth + style.label * 1.4 : style.mark / 2;
  const right = means - meansWidth - size * 1.4;

  const legend = layoutLegend(model.legend, '', 0, width, style, measure);
  const top = legend.height + style.rowPad;
  const lineHeight = style.label * 1.22;
  const rules = [top];
  let y = top;
  const rows = model.rows.map((row) => {
    const label = wrapText(row.label, labelWidth, style.label, weight, measure);
    const texts = label.length * lineHeight;
    const line = style.mark * 1.15;
    const height = (beside ? Math.max(texts, line) : texts + line) + 2 * style.rowPad;
    const middle = beside ? y + height / 2 : y + style.rowPad + texts + line / 2;
    const labelY = beside
      ? middle - ((label.length - 1) * style.label * 1.2) / 2
      : y + style.rowPad + lineHeight / 2;
    const placed = { row, top: y, height, middle, label, labelY };
    y += height;
    rules.push(y);
    return placed;
  });
  const { min, max, minLabel, maxLabel } = model.scale;
  const half = (right - left) / 2 - style.legend;
  const fits = [minLabel, maxLabel].every((text) =>
    text.split(' ').every((part) => measure(part, style.legend, 400) <= half),
  );
  const end = (label: string, value: number) =>
    wrapText(fits ? label : String(value), half, style.legend, 400, measure);
  const ends = { low: end(minLabel, min), high: end(maxLabel, max), y: y + style.legend };
  const endLines = Math.max(ends.low.length, ends.high.length);
  return {
    kind: 'shift',
    model,
    width,
    height: Math.ceil(ends.y + (endLines - 1) * style.legend * 1.2 + style.legend * 0.7),
    plot: { left, right, top, bottom: y },
    domain: [min, max],
    rows,
    columns: { means, word },
    rules,
    ends,
    legend,
  };
}
