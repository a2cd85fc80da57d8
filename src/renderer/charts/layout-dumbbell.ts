import type { DumbbellModel, DumbbellRow } from '../../shared/charts';
import { layoutLegend, type LegendLayout } from './layout-legend';
import { wrapText, type Measure } from './measure';
import type { ChartStyle } from './style';

export type PlacedMark = DumbbellRow['marks'][number] & {
  /** 0 on the line, -1 one place above it, 1 one below. */
  level: number;
};

export type DumbbellLayout = {
  kind: 'dumbbell';
  model: DumbbellModel;
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  domain: [number, number];
  rows: {
    row: DumbbellRow;
    top: number;
    height: number;
    /** Y of the line. */
    middle: number;
    label: string[];
    labelY: number;
    /** Names of hidden groups, or how many groups the range stands for. */
    notes: string[];
    noteBeside: boolean;
    noteY: number;
    marks: PlacedMark[];
    /** Lines naming the ends of a range. */
    rangeText: string[];
  }[];
  ends: { low: string[]; high: string[]; y: number };
  legend: LegendLayout;
};

const LEVELS = [0, -1, 1, -2, 2, -3, 3, -4];

/**
 * Places marks that would overlap above or below each other, never sideways: the position on the
 * axis stays true. `unit` is the width of one scale point, `size` that of a mark.
 */
export function stackMarks(
  marks: readonly DumbbellRow['marks'][number][],
  unit: number,
  size: number,
): PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const mark of marks) {
    const near = placed.filter((p) => Math.abs(p.mean - mark.mean) * unit < size * 1.08);
    const level = LEVELS.find((l) => near.every((p) => p.level !== l)) ?? 0;
    placed.push({ ...mark, level });
  }
  return placed;
}

/** Where everything of a chart with group marks stands, in units of the style. */
export function layoutDumbbell(
  model: DumbbellModel,
  width: number,
  style: ChartStyle,
  measure: Measure,
): DumbbellLayout {
  const { min, max } = model.scale;
  const left = style.mark;
  const right = width - style.mark;
  const unit = (right - left) / (max - min);
  const size = style.legend;
  const half = width / 2 - size;
  const low = wrapText(model.scale.minLabel, half, size, 400, measure);
  const high = wrapText(model.scale.maxLabel, half, size, 400, measure);
  const ends = { low, high, y: size * 0.65 };
  const top = ends.y + Math.max(low.length, high.length) * size * 1.2;
  const lineHeight = style.label * 1.22;
  let y = top;
  const rows = model.rows.map((row) => {
    const note = [row.range?.count, row.hidden].filter(Boolean).join(', ');
    const noteWidth = measure(note, size, 400);
    const noteBeside =
      noteWidth + measure(row.label, style.label, style.strong) + style.label * 1.5 <= width;
    const label = wrapText(row.label, width, style.label, style.strong, measure);
    const notes = wrapText(note, width, size, 400, measure);
    const range = row.range ? `${row.range.lowest}, ${row.range.highest}` : '';
    const rangeText = wrapText(range, width, size, 400, measure);
    const marks = row.range ? [] : stackMarks(row.marks, unit, style.mark);
    const above = Math.max(0, ...marks.map((m) => -m.level));
    const below = Math.max(0, ...marks.map((m) => m.level));
    const labelY = y + style.rowPad + lineHeight / 2;
    const noteY = noteBeside ? labelY : labelY + label.length * lineHeight;
    const texts = label.length * lineHeight + (noteBeside ? 0 : notes.length * size * 1.2);
    // The first place beside the line is one and a bit marks away from it.
    const middle = y + style.rowPad + texts + style.mark * (0.75 + above * 1.06);
    const bottom = middle + style.mark * (0.6 + below * 1.06) + rangeText.length * size * 1.2;
    const height = bottom + style.rowPad * 1.5 - y;
    const placed = {
      row,
      top: y,
      height,
      middle,
      label,
      labelY,
      notes,
      noteBeside,
      noteY,
      marks,
      rangeText,
    };
    y += height;
    return placed;
  });
  const legend = layoutLegend(model.legend, '', y + size * 0.4, width, style, measure);
  return {
    kind: 'dumbbell',
    model,
    width,
    height: Math.ceil(legend.top + legend.height + style.outline),
    plot: { left, right, top, bottom: y },
    domain: [min, max],
    rows,
    ends,
    legend,
  };
}
