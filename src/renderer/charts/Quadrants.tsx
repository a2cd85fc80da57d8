import { Scatter, ScatterChart, XAxis, YAxis, type ScatterShapeProps } from 'recharts';
import { TOKENS } from '../ui/tokens';
import type { QuadrantsLayout } from './layout-quadrants';
import type { ChartStyle } from './style';
import { Lines, Point, round } from './svg';

type Props = { layout: QuadrantsLayout; style: ChartStyle };
type Placed = QuadrantsLayout['marks'][number];

/** The tinted quadrant, the edge and the two lines. */
function Ground({ layout, style }: Props) {
  const { plot, cross } = layout;
  const { colours } = style;
  const edge = { stroke: colours.outline ?? TOKENS.control, strokeWidth: style.axis };
  const across = { x1: round(plot.left), x2: round(plot.right), y1: round(cross.y) };
  const down = { y1: round(plot.top), y2: round(plot.bottom), x1: round(cross.x) };
  return (
    <g>
      <rect
        x={round(plot.left)}
        y={round(plot.top)}
        width={round(Math.max(0, cross.x - plot.left))}
        height={round(Math.max(0, cross.y - plot.top))}
        fill={colours.tint}
      />
      <line {...across} y2={round(cross.y)} {...edge} />
      <line {...down} x2={round(cross.x)} {...edge} />
      <rect
        x={round(plot.left)}
        y={round(plot.top)}
        width={round(plot.right - plot.left)}
        height={round(plot.bottom - plot.top)}
        fill="none"
        {...edge}
      />
    </g>
  );
}

/** Number of a factor beside its point, with a line to it when there was no room close by. */
function Tag({ placed, style }: { placed: Placed; style: ChartStyle }) {
  const { tag, x, y, row } = placed;
  if (!tag) return null;
  // The line stops before the number.
  const long = Math.hypot(tag.x - x, tag.y - y);
  const part = Math.max(0, 1 - (style.number * 0.75) / Math.max(long, 1));
  return (
    <g>
      {tag.far && (
        <line
          x1={round(x)}
          y1={round(y)}
          x2={round(x + (tag.x - x) * part)}
          y2={round(y + (tag.y - y) * part)}
          stroke={style.colours.ink3}
          strokeWidth={style.hair}
        />
      )}
      <Lines
        lines={[String(row.number)]}
        x={tag.x}
        y={tag.y}
        size={style.number}
        weight={style.strong}
        anchor="middle"
        fill={style.colours.ink}
        style={style}
      />
    </g>
  );
}

function List({ layout, style }: Props) {
  const { headings, items } = layout.list;
  const { colours } = style;
  return (
    <g>
      {headings.map((heading) => (
        <Lines
          key={heading.y}
          {...heading}
          size={style.heading}
          weight={style.strong}
          fill={colours.heading}
          style={style}
        />
      ))}
      {items.map(({ row, lines, x, y, indent }) => (
        <g key={row.id}>
          <Lines
            lines={[String(row.number)]}
            x={x + indent - style.label * 0.6}
            y={y}
            size={style.label}
            weight={style.strong}
            anchor="end"
            fill={colours.ink}
            style={style}
          />
          <Lines
            lines={lines}
            x={x + indent}
            y={y}
            size={style.label}
            weight={style.labelStrong && row.quadrant === 'concentrate' ? style.strong : 400}
            fill={colours.ink}
            style={style}
          />
        </g>
      ))}
    </g>
  );
}

/** A factor on another page keeps its place, as an open point without a number. */
function pointShape(style: ChartStyle, size: number) {
  return function PointShape({ cx, cy, payload }: ScatterShapeProps) {
    const { row, tag } = payload as Placed;
    const weak = row.quadrant === 'concentrate';
    const shape = weak ? 'diamond' : tag ? 'dot' : 'ring';
    return <Point shape={shape} x={cx ?? 0} y={cy ?? 0} size={size} style={style} />;
  };
}

const scoreOf = ({ row }: Placed): number => row.score;
const importanceOf = ({ row }: Placed): number => row.importance;

/** Importance against score in four quadrants. */
export function Quadrants({ layout, style }: Props) {
  const { range, plot, width, height, axes, rule, names } = layout;
  const small = { size: style.legend, fill: style.colours.ink2, style };
  const nameColour = (weak: boolean) => (weak ? style.colours.left : style.colours.ink2);
  return (
    <ScatterChart
      width={width}
      height={height}
      margin={{
        left: plot.left,
        right: width - plot.right,
        top: plot.top,
        bottom: height - plot.bottom,
      }}
      accessibilityLayer={false}
    >
      <XAxis type="number" dataKey={scoreOf} domain={range.score} allowDataOverflow hide />
      <YAxis
        type="number"
        dataKey={importanceOf}
        domain={range.importance}
        allowDataOverflow
        width={0}
        hide
      />
      <Ground layout={layout} style={style} />
      {names.map(({ quadrant, end, lines, x, y }) => (
        <Lines
          key={quadrant}
          lines={lines}
          x={x}
          y={y}
          anchor={end ? 'end' : 'start'}
          size={style.heading}
          weight={style.strong}
          fill={nameColour(quadrant === 'concentrate')}
          style={style}
        />
      ))}
      <Lines {...axes.importance} {...small} />
      <Lines {...axes.score} {...small} />
      <Lines {...rule} {...small} />
      {layout.marks.map((placed) => (
        <Tag key={placed.row.id} placed={placed} style={style} />
      ))}
      <Scatter
        data={layout.marks}
        shape={pointShape(style, layout.mark)}
        isAnimationActive={false}
      />
      <List layout={layout} style={style} />
    </ScatterChart>
  );
}
