import { Bar, BarChart, XAxis, YAxis, type BarShapeProps } from 'recharts';
import { chartFrame } from './frame';
import type { CountsLayout } from './layout-counts';
import type { Measure } from './measure';
import type { ChartStyle } from './style';
import { Hairline, Legend, Lines, Segment } from './svg';

type Props = { layout: CountsLayout; style: ChartStyle; measure: Measure; animate: boolean };
type Placed = CountsLayout['rows'][number];

/** The parts of a row behind each other; a number where the part is wide enough. */
function barShape({ layout, style, measure }: Omit<Props, 'animate'>) {
  const height = style.bar * (style.rules ? 0.8 : 1);
  return function BarShape(props: BarShapeProps) {
    const { row, middle } = props.payload as Placed;
    const unit = row.total === 0 ? 0 : props.width / row.total;
    let x = props.x;
    return (
      <g>
        {layout.model.parts.map(({ label, style: step }, index) => {
          const width = (row.counts[index] ?? 0) * unit;
          if (width <= 0) return null;
          const left = x;
          x += width;
          const text = row.text.counts[index] ?? '';
          const textWidth = measure(text, style.number, style.strong);
          const fits = width >= textWidth + style.number * 0.5;
          return (
            <Segment
              key={label}
              x={left}
              y={middle - height / 2}
              width={width - style.outline}
              height={height}
              step={step}
              style={style}
              text={fits ? text : ''}
              textWidth={textWidth}
            />
          );
        })}
      </g>
    );
  };
}

/** Numbers per row as bars from zero. */
export function Counts({ layout, style, measure, animate }: Props) {
  const { width, model, plot } = layout;
  const { colours } = style;
  return (
    <BarChart {...chartFrame(layout)}>
      <XAxis type="number" domain={layout.domain} allowDataOverflow hide />
      <YAxis type="category" dataKey={rowId} width={0} hide />
      {layout.rules.map((y) => (
        <Hairline key={y} x1={0} x2={width} y={y} style={style} />
      ))}
      <Lines
        lines={[model.columns.total]}
        x={layout.total}
        y={layout.headY}
        size={style.column}
        anchor="end"
        fill={colours.ink3}
        style={style}
      />
      {layout.rows.map(({ row, label, middle }) => (
        <g key={row.id}>
          <Lines
            lines={label}
            x={0}
            y={middle}
            size={style.label}
            weight={style.labelStrong ? style.strong : 400}
            fill={colours.ink}
            centred
            style={style}
          />
          <Lines
            lines={[row.text.total]}
            x={layout.total}
            y={middle}
            size={style.column}
            weight={style.strong}
            anchor="end"
            fill={colours.ink}
            style={style}
          />
        </g>
      ))}
      <line
        x1={plot.left}
        x2={plot.left}
        y1={plot.top}
        y2={plot.bottom}
        stroke={colours.axis}
        strokeWidth={style.axis}
      />
      <Bar
        dataKey={totalOf}
        shape={barShape({ layout, style, measure })}
        isAnimationActive={animate}
        animationDuration={400}
        zIndex={0}
      />
      <Legend layout={layout.legend} style={style} />
    </BarChart>
  );
}

const totalOf = ({ row }: Placed): [number, number] => [0, row.total];

function rowId({ row }: Placed): string {
  return row.id;
}
