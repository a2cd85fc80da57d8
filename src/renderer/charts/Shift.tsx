import { useXAxisScale, type BarShapeProps } from 'recharts';
import type { ShiftRow } from '../../shared/charts';
import type { ShiftLayout } from './layout-shift';
import { RowBar, RowChart } from './RowChart';
import { Cell, Row, Rules, ScaleEnds, Steps } from './rows';
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
function ShiftedRow({ placed, layout, style }: RowProps) {
  const { row, middle } = placed;
  const { colours, column: size } = style;
  const { domain, plot, columns } = layout;
  const tick = style.mark * 0.22;
  const stroke = colours.line;
  const still = row.direction === 'same';
  return (
    <Row label={placed.label} labelY={placed.labelY} style={style}>
      <Hairline x1={plot.left} x2={plot.right} y={middle} style={style} />
      <Steps domain={domain} y1={middle - tick} y2={middle + tick} stroke={stroke} style={style} />
      <Cell
        lines={[row.text.means]}
        right={columns.means}
        y={middle}
        fill={colours.ink2}
        style={style}
      />
      <Sign
        direction={row.direction}
        x={columns.word + size * 0.4}
        y={middle}
        size={size}
        fill={still ? colours.ink3 : colours.ink}
      />
      <Lines
        lines={[row.text.word]}
        x={columns.word + size * 1.1}
        y={middle}
        size={size}
        weight={still ? 400 : style.strong}
        fill={still ? colours.ink2 : colours.ink}
        style={style}
      />
    </Row>
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
  const { ends, plot } = layout;
  return (
    <RowChart layout={layout}>
      <Rules layout={layout} style={style} />
      {layout.rows.map((placed) => (
        <ShiftedRow key={placed.row.id} placed={placed} layout={layout} style={style} />
      ))}
      <ScaleEnds ends={ends} left={plot.left} right={plot.right} style={style} />
      <RowBar span={wayOf} shape={wayShape(style)} animate={animate} />
      {layout.rows.map((placed) => (
        <Ends key={placed.row.id} placed={placed} style={style} />
      ))}
      <Legend layout={layout.legend} style={style} />
    </RowChart>
  );
}
