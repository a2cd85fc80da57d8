import { Bar, BarChart, useXAxisScale, XAxis, YAxis, type BarShapeProps } from 'recharts';
import type { ShiftRow } from '../../shared/charts';
import { chartFrame } from './frame';
import type { ShiftLayout } from './layout-shift';
import type { ChartStyle } from './style';
import { Hairline, Legend, Lines, Point, round } from './svg';

type Props = { layout: ShiftLayout; style: ChartStyle; animate: boolean };
type Placed = ShiftLayout['rows'][number];
type RowProps = { placed: Placed; layout: ShiftLayout; style: ChartStyle };

/** Arrow up or down, or two lines: the direction without words or colour. */
function Sign({
  direction,
  x,
  y,
  size,
  fill,
}: {
  direction: ShiftRow['direction'];
  x: number;
  y: number;
  size: number;
  fill: string;
}) {
  const [half, high] = [size * 0.36, size * 0.34];
  if (direction === 'same')
    return [-1, 1].map((side) => (
      <rect
        key={side}
        x={round(x - half)}
        y={round(y + side * size * 0.16 - size * 0.06)}
        width={round(2 * half)}
        height={round(size * 0.12)}
        fill={fill}
      />
    ));
  const tip = direction === 'up' ? -high : high;
  const points = [
    [x, y + tip],
    [x + half, y - tip],
    [x - half, y - tip],
  ];
  return <polygon points={points.map((p) => p.map(round).join(',')).join(' ')} fill={fill} />;
}

/** Name, axis with its steps, means and the direction in words. */
function Row({ placed, layout, style }: RowProps) {
  const scale = useXAxisScale();
  if (!scale) return null;
  const { row, middle } = placed;
  const { colours, column: size } = style;
  const [min, max] = layout.domain;
  const tick = style.mark * 0.22;
  const at = (value: number) => round(scale(value) ?? 0);
  const stroke = { stroke: colours.line, strokeWidth: style.hair };
  const steps = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const still = row.direction === 'same';
  const wordX = layout.columns.word;
  return (
    <g>
      <Lines
        lines={placed.label}
        x={0}
        y={placed.labelY}
        size={style.label}
        weight={style.labelStrong ? style.strong : 400}
        fill={colours.ink}
        style={style}
      />
      <line x1={at(min)} x2={at(max)} y1={round(middle)} y2={round(middle)} {...stroke} />
      {steps.map((value) => (
        <line
          key={value}
          x1={at(value)}
          x2={at(value)}
          y1={round(middle - tick)}
          y2={round(middle + tick)}
          {...stroke}
        />
      ))}
      <Lines
        lines={[row.text.means]}
        x={layout.columns.means}
        y={middle}
        size={size}
        anchor="end"
        fill={colours.ink2}
        style={style}
      />
      <Sign
        direction={row.direction}
        x={wordX + size * 0.4}
        y={middle}
        size={size}
        fill={still ? colours.ink3 : colours.ink}
      />
      <Lines
        lines={[row.text.word]}
        x={wordX + size * 1.1}
        y={middle}
        size={size}
        weight={still ? 400 : style.strong}
        fill={still ? colours.ink2 : colours.ink}
        style={style}
      />
    </g>
  );
}

/** The way from the old mean to the new one; the points are drawn over it. */
function wayShape(style: ChartStyle) {
  return function WayShape(props: BarShapeProps) {
    const { middle } = props.payload as Placed;
    return (
      <line
        x1={round(props.x)}
        x2={round(props.x + props.width)}
        y1={round(middle)}
        y2={round(middle)}
        stroke={style.colours.ink2}
        strokeWidth={round(style.mark * 0.17)}
      />
    );
  };
}

function Ends({ placed, style }: Pick<RowProps, 'placed' | 'style'>) {
  const scale = useXAxisScale();
  if (!scale) return null;
  const { row, middle: y } = placed;
  const size = style.mark * 0.8;
  return (
    <g>
      <Point shape="ring" x={scale(row.before) ?? 0} y={y} size={size} style={style} />
      <Point shape="dot" x={scale(row.after) ?? 0} y={y} size={size * 0.8} style={style} />
    </g>
  );
}

const wayOf = ({ row }: Placed): [number, number] => [
  Math.min(row.before, row.after),
  Math.max(row.before, row.after),
];

/** Mean per factor in two rounds: an open point for the old one, a filled one for the new. */
export function Shift({ layout, style, animate }: Props) {
  const { width, ends, plot } = layout;
  const text = { y: ends.y, size: style.legend, fill: style.colours.ink2, style };
  return (
    <BarChart {...chartFrame(layout)}>
      <XAxis type="number" domain={layout.domain} allowDataOverflow hide />
      <YAxis type="category" dataKey={rowId} width={0} hide />
      {layout.rules.map((y) => (
        <Hairline key={y} x1={0} x2={width} y={y} style={style} />
      ))}
      {layout.rows.map((placed) => (
        <Row key={placed.row.id} placed={placed} layout={layout} style={style} />
      ))}
      <Lines lines={ends.low} x={plot.left} {...text} />
      <Lines lines={ends.high} x={plot.right} anchor="end" {...text} />
      <Bar
        dataKey={wayOf}
        shape={wayShape(style)}
        isAnimationActive={animate}
        animationDuration={400}
        zIndex={0}
      />
      {layout.rows.map((placed) => (
        <Ends key={placed.row.id} placed={placed} style={style} />
      ))}
      <Legend layout={layout.legend} style={style} />
    </BarChart>
  );
}

function rowId({ row }: Placed): string {
  return row.id;
}
