import { sides, type DivergingModel, type DivergingRow } from '../../shared/charts';
import { layoutLegend, type LegendLayout } from './layout-legend';
import { wrapText, type Measure } from './measure';
import type { ChartStyle, Column } from './style';

export type PlacedColumn = { key: Column; title: string; right: number; width: number };

export type PlacedRow = {
  row: DivergingRow;
  top: number;
  height: number;
  /** Middle of the bar and of the first line beside it. */
  middle: number;
  label: string[];
  detail: string[];
  /** Lines per column, in the order of the columns. */
  cells: string[][];
  /** Per step: where its segment starts and ends, in people from the middle line; null when empty. */
  spans: ([number, number] | null)[];
};

export type DivergingLayout = {
  kind: 'diverging';
  model: DivergingModel;
  width: number;
  height: number;
  /** Plot area of the bars. */
  plot: { left: number; right: number; top: number; bottom: number };
  domain: [number, number];
  headY: number;
  columns: PlacedColumn[];
  headings: { id: string; title: string; width: number; y: number; lineY: number }[];
  rows: PlacedRow[];
  rules: number[];
  legend: LegendLayout;
};

/** Height of a heading with its hairline, in sizes of its text. */
const HEADING = 1.6;

/** Segments of one row from left to right, in people from the middle line. */
function spansOf(row: DivergingRow, model: DivergingModel): PlacedRow['spans'] {
  let position = -sides(row.counts, model.steps).left;
  return row.counts.map((count) => {
    if (count === 0) return null;
    const start = position;
    position += count;
    return [start, position];
  });
}

/** What a cell says; in too few answers the words stand in the last column. */
function cellText(row: DivergingRow, key: Column): string {
  return row.text[key];
}

function placeColumns(
  model: DivergingModel,
  width: number,
  style: ChartStyle,
  measure: Measure,
): PlacedColumn[] {
  const rows = model.sections.flatMap((section) => section.rows);
  // Words of a judgement may take two lines; on the projector they would else eat the bars.
  const widest = width * (style.rules ? 0.16 : 0.2);
  let right = width;
  const placed: PlacedColumn[] = [];
  for (const key of [...style.columns].reverse()) {
    const weight = style.rules ? style.strong : 400;
    const texts = rows.map((row) => measure(cellText(row, key), style.column, weight));
    const title = measure(model.columns[key], style.column, 400);
    const words = rows.flatMap((row) => cellText(row, key).split(' '));
    const word = Math.max(0, ...words.map((w) => measure(w, style.column, weight)));
    const column = Math.max(title, word, Math.min(widest, Math.max(0, ...texts)));
    placed.unshift({ key, title: model.columns[key], right, width: column });
    right -= column + style.column * (style.rules ? 1.6 : 1.3);
  }
  return placed;
}

/** Where everything of a chart with diverging bars stands, in units of the style. */
export function layoutDiverging(
  model: DivergingModel,
  width: number,
  style: ChartStyle,
  measure: Measure,
): DivergingLayout {
  const columns = placeColumns(model, width, style, measure);
  const first = columns[0];
  const right = (first ? first.right - first.width : width) - style.label * 1.2;
  const labelWidth = width * style.labelShare;
  const weight = style.labelStrong ? style.strong : 400;
  const lineHeight = style.label * 1.22;
  const detailHeight = style.detail * 1.2;

  const headY = style.column * 0.75;
  let y = headY + style.column * 1.1;
  const top = y;
  const rows: PlacedRow[] = [];
  const headings: DivergingLayout['headings'] = [];
  const rules: number[] = style.rules ? [y] : [];
  for (const section of model.sections) {
    if (section.title !== '') {
      const size = style.heading;
      headings.push({
        id: section.id,
        title: section.title,
        width: measure(section.title, size, style.strong),
        y: y + size * 0.85,
        lineY: y + size * HEADING,
      });
      y += size * HEADING + style.rowPad;
    }
    for (const row of section.rows) {
      const label = wrapText(row.label, labelWidth, style.label, weight, measure);
      const detail =
        style.detail > 0 ? wrapText(row.detail, labelWidth, style.detail, 400, measure) : [];
      const cells = columns.map(({ key, width: column }) =>
        wrapText(
          cellText(row, key),
          column + 0.5,
          style.column,
          style.rules ? style.strong : 400,
          measure,
        ),
      );
      const cellLines = Math.max(1, ...cells.map((lines) => lines.length));
      const height =
        Math.max(
          style.bar,
          label.length * lineHeight + detail.length * detailHeight,
          cellLines * style.column * 1.2,
        ) +
        2 * style.rowPad;
      rows.push({
        row,
        top: y,
        height,
        middle: y + height / 2,
        label,
        detail,
        cells,
        spans: spansOf(row, model),
      });
      y += height;
      if (style.rules) rules.push(y);
    }
  }
  const bottom = y + (style.rules ? style.label * 0.4 : style.rowPad);
  const legend = layoutLegend(
    model.legend,
    model.unitNote,
    bottom + style.legend * 0.7,
    width,
    style,
    measure,
  );
  // A domain of zero would have no scale.
  const left = Math.max(model.extent.left, 0.5);
  return {
    kind: 'diverging',
    model,
    width,
    height: Math.ceil(legend.top + legend.height + style.outline),
    plot: { left: labelWidth + style.label * 1.2, right, top, bottom },
    domain: [-left, Math.max(model.extent.right, 0.5)],
    headY,
    columns,
    headings,
    rows,
    rules,
    legend,
  };
}
