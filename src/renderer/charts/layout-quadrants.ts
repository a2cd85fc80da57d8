import type { QuadrantRow, QuadrantsModel } from '../../shared/charts';
import type { Quadrant } from '../../shared/scoring/quadrants';
import { wrapText, type Measure } from './measure';
import { placeTags, type Box } from './place-tags';
import type { ChartStyle } from './style';

type Text = { lines: string[]; x: number; y: number };

export type QuadrantsLayout = {
  kind: 'quadrants';
  model: QuadrantsModel;
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  /** Values at the edges of the plot: as in the model, wider where points would lie under a name. */
  range: QuadrantsModel['range'];
  /** Side of a mark. */
  mark: number;
  /** Where the lines cross. */
  cross: { x: number; y: number };
  marks: {
    row: QuadrantRow;
    x: number;
    y: number;
    /** Middle of the number; null when the factor is on another page. */
    tag: { x: number; y: number; far: boolean } | null;
  }[];
  names: (Text & { quadrant: Quadrant; end: boolean })[];
  /** Names of quadrants and factors, with the number right before the name. */
  list: { headings: Text[]; items: (Text & { row: QuadrantRow; indent: number })[] };
  axes: { importance: Text; score: Text };
  rule: Text;
};

/** Narrower than this many times the size of a name, the list stands below the plot. */
const SIDE_BY_SIDE = 38;
/** Share of the width for the plot when the list stands beside it. */
const PLOT_SHARE = 0.58;
/** The plot is at least this high, as a share of its width; lower in the room, under a large title. */
const LOWEST = 0.56;
const LOWEST_IN_ROOM = 0.38;
/** Beside a long list the plot does not grow along without end: it stays in view as a whole. */
const HIGHEST = 0.8;
/** With more points than this their marks are smaller. */
const MANY = 16;

const markSize = (style: ChartStyle, points: number): number =>
  style.mark * (points > MANY ? 0.54 : 0.72);

/** Where everything of importance against score stands, in units of the style. */
export function layoutQuadrants(
  model: QuadrantsModel,
  width: number,
  style: ChartStyle,
  measure: Measure,
): QuadrantsLayout {
  const beside = width >= SIDE_BY_SIDE * style.label;
  const plotWidth = beside ? width * PLOT_SHARE : width;
  const small = style.legend;
  const importance = wrapText(model.axes.importance, plotWidth, small, 400, measure);
  const top = importance.length * small * 1.2 + small * 0.3;

  const listLeft = beside ? plotWidth + style.label * 1.6 : 0;
  const list = layoutList(model, listLeft, width - listLeft, style, measure);
  const score = wrapText(model.axes.score, plotWidth, small, 400, measure);
  const rule = wrapText(model.rule, plotWidth, small, 400, measure);
  const foot = (score.length + rule.length) * small * 1.2 + small * 0.8;
  const least = plotWidth * (style.rules ? LOWEST_IN_ROOM : LOWEST);
  const along = Math.min(list.height - foot, top + plotWidth * HIGHEST);
  const bottom = beside ? Math.max(top + least, along) : top + least;
  const plot = { left: style.hair, right: plotWidth - style.hair, top, bottom };

  const mark = markSize(style, model.points.length);
  const names = namesOf(model, plot, placeIn(plot, model.range)(model.lines).x, style, measure);
  const range = clearOfNames(model, plot, names.boxes, mark);
  const at = placeIn(plot, range);
  const cross = at(model.lines);
  const listed = new Set(model.rows.map(({ id }) => id));
  const placed = model.points.map((row) => ({ row, ...at(row) }));
  const tags = placeTags(
    placed.map(({ row, x, y }) => ({
      x,
      y,
      width: measure(String(row.number), style.number, style.strong),
      shown: listed.has(row.id),
    })),
    { mark, height: style.number * 1.05 },
    [...names.boxes, ...lineBoxes(plot, cross, style)],
    { left: plot.left, top: plot.top, right: plot.right, bottom: plot.bottom },
  );
  const scoreY = bottom + small * 0.95;
  const ruleY = scoreY + score.length * small * 1.2 + small * 0.2;
  const below = bottom + foot;
  const shift = beside ? 0 : below + style.label * 0.8;
  const moved = <T extends Text>(text: T): T => ({ ...text, y: text.y + shift });
  return {
    kind: 'quadrants',
    model,
    width,
    height: Math.ceil(Math.max(below, shift + list.height)),
    plot,
    range,
    mark,
    cross,
    marks: placed.map((point, index) => ({ ...point, tag: tags[index] ?? null })),
    names: names.texts,
    list: { headings: list.headings.map(moved), items: list.items.map(moved) },
    axes: {
      importance: { lines: importance, x: plot.left, y: small * 0.6 },
      score: { lines: score, x: plot.left, y: scoreY },
    },
    rule: { lines: rule, x: plot.left, y: ruleY },
  };
}

type Plot = QuadrantsLayout['plot'];

/** The two lines, which numbers keep off. */
function lineBoxes(plot: Plot, cross: { x: number; y: number }, { axis }: ChartStyle): Box[] {
  return [
    { left: plot.left, right: plot.right, top: cross.y - axis, bottom: cross.y + axis },
    { left: cross.x - axis, right: cross.x + axis, top: plot.top, bottom: plot.bottom },
  ];
}

function placeIn(plot: Plot, { importance, score }: QuadrantsModel['range']) {
  return (place: { importance: number; score: number }) => ({
    x: plot.left + ((place.score - score[0]) / (score[1] - score[0])) * (plot.right - plot.left),
    y:
      plot.bottom -
      ((place.importance - importance[0]) / (importance[1] - importance[0])) *
        (plot.bottom - plot.top),
  });
}

/** The range of importance made wider at the edge where a point would lie under a name. */
function clearOfNames(
  model: QuadrantsModel,
  plot: Plot,
  names: readonly Box[],
  mark: number,
): QuadrantsModel['range'] {
  const middle = (plot.top + plot.bottom) / 2;
  const points = model.points.map(placeIn(plot, model.range));
  const covered = ({ left, right, top, bottom }: Box): boolean =>
    points.some(
      ({ x, y }) =>
        x + mark / 2 > left && x - mark / 2 < right && y + mark / 2 > top && y - mark / 2 < bottom,
    );
  const low = names.filter((box) => box.top > middle);
  const high = names.filter((box) => box.top <= middle);
  const height = plot.bottom - plot.top;
  const share = (boxes: readonly Box[], depth: (box: Box) => number): number =>
    boxes.some(covered) ? Math.max(...boxes.map(depth)) / height : 0;
  const above = share(high, (box) => box.bottom - plot.top + mark / 2);
  const below = share(low, (box) => plot.bottom - box.top + mark / 2);
  const [from, to] = model.range.importance;
  const span = (to - from) / (1 - above - below);
  return { ...model.range, importance: [from - span * below, to + span * above] };
}

const CORNERS = [
  ['concentrate', false, false],
  ['keep-up', true, false],
  ['low-priority', false, true],
  ['overkill', true, true],
] as const;

/** The names of the quadrants in the corners of the plot, and the room that they take. */
function namesOf(
  model: QuadrantsModel,
  plot: Plot,
  middle: number,
  style: ChartStyle,
  measure: Measure,
) {
  const size = style.heading;
  const pad = size * 0.6;
  const boxes: Box[] = [];
  const texts = CORNERS.map(([quadrant, end, low]) => {
    // Within its own quadrant, as long as a word fits there.
    const own = (end ? plot.right - middle : middle - plot.left) - 2 * pad;
    const most = Math.max(own, size * 5);
    const lines = wrapText(model.names[quadrant], most, size, style.strong, measure);
    const height = lines.length * size * 1.2;
    const width = Math.max(...lines.map((line) => measure(line, size, style.strong)));
    const x = end ? plot.right - pad : plot.left + pad;
    const top = low ? plot.bottom - pad - height : plot.top + pad;
    const left = end ? x - width : x;
    boxes.push({ left, top, right: left + width, bottom: top + height });
    return { quadrant, end, lines, x, y: top + size * 0.6 };
  });
  return { boxes, texts };
}

/** The list of factors under the name of their quadrant, from the top of its place. */
function layoutList(
  model: QuadrantsModel,
  left: number,
  width: number,
  style: ChartStyle,
  measure: Measure,
) {
  const { label: size, heading } = style;
  const weight = style.labelStrong ? style.strong : 400;
  const last = String(model.points.length);
  const indent = measure(last, size, style.strong) + size * 0.6;
  const headings: Text[] = [];
  const items: QuadrantsLayout['list']['items'] = [];
  let y = 0;
  model.rows.forEach((row, index) => {
    if (row.quadrant !== model.rows[index - 1]?.quadrant) {
      if (index > 0) y += heading * 0.45;
      const lines = wrapText(model.names[row.quadrant], width, heading, style.strong, measure);
      headings.push({ lines, x: left, y: y + heading * 0.6 });
      y += lines.length * heading * 1.2 + heading * 0.15;
    }
    const lines = wrapText(row.label, width - indent, size, weight, measure);
    y += style.rowPad * 0.6;
    items.push({ row, lines, x: left, y: y + size * 0.61, indent });
    y += lines.length * size * 1.2 + style.rowPad * 0.6;
  });
  return { headings, items, height: y };
}
