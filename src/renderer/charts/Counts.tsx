import type { BarShapeProps } from 'recharts';
import type { CountsLayout } from './layout-counts';
import type { Measure } from './measure';
import { RowBar, RowChart } from './RowChart';
import { Cell, ColumnHead, Row, Rules } from './rows';
import type { ChartStyle } from './style';
import { Legend, Segment } from './svg';

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
  const { model, plot, total, headY } = layout;
  const { ink, axis } = style.colours;
  return (
    <RowChart layout={layout}>
      <Rules layout={layout} style={style} />
      <ColumnHead title={model.columns.total} right={total} y={headY} style={style} />
      {layout.rows.map(({ row, label, middle }) => (
        <Row key={row.id} label={label} labelY={middle} centred style={style}>
          <Cell lines={[row.text.total]} right={total} y={middle} strong fill={ink} style={style} />
        </Row>
      ))}
      <line
        x1={plot.left}
        x2={plot.left}
        y1={plot.top}
        y2={plot.bottom}
        stroke={axis}
        strokeWidth={style.axis}
      />
      <RowBar span={totalOf} shape={barShape({ layout, style, measure })} animate={animate} />
      <Legend layout={layout.legend} style={style} />
    </RowChart>
  );
}

const totalOf = ({ row }: Placed): [number, number] => [0, row.total];
