import { useXAxisScale, type BarShapeProps } from 'recharts';
import type { DumbbellLayout } from './layout-dumbbell';
import { RowBar, RowChart } from './RowChart';
import { Row, ScaleEnds, Steps } from './rows';
import type { ChartStyle } from './style';
import { Legend, Lines, Mark, round } from './svg';

type Props = { layout: DumbbellLayout; style: ChartStyle; animate: boolean };
type Placed = DumbbellLayout['rows'][number];

type RowProps = { placed: Placed; layout: DumbbellLayout; style: ChartStyle };

/** Name, axis with its steps, and what is not drawn. */
function GroupsRow({ placed, layout, style }: RowProps) {
  const { colours } = style;
  const { middle, noteBeside } = placed;
  const { domain, plot } = layout;
  const tick = style.mark * 0.28;
  const stroke = colours.outline ?? '#748488';
  const note = { size: style.legend, fill: colours.ink2, style };
  return (
    <Row label={placed.label} labelY={placed.labelY} strong style={style}>
      <Lines
        lines={placed.notes}
        x={noteBeside ? layout.width : 0}
        y={placed.noteY}
        anchor={noteBeside ? 'end' : 'start'}
        {...note}
      />
      <line
        x1={round(plot.left)}
        x2={round(plot.right)}
        y1={middle}
        y2={middle}
        stroke={stroke}
        strokeWidth={style.hair}
      />
      <Steps domain={domain} y1={middle - tick} y2={middle + tick} stroke={stroke} style={style} />
      <Lines
        lines={placed.rangeText}
        x={0}
        y={middle + style.mark * 0.6 + style.legend * 0.6}
        {...note}
      />
    </Row>
  );
}

/** Groups on their true value; those that would overlap stand above or below the line. */
function RowMarks({ placed, style }: Pick<RowProps, 'placed' | 'style'>) {
  const scale = useXAxisScale();
  if (!scale) return null;
  return (
    <g>
      {placed.marks.map(({ mark, mean, level }) => (
        <Mark
          key={mark.groupId}
          mark={mark}
          x={scale(mean) ?? 0}
          y={placed.middle + level * style.mark * 1.06}
          size={style.mark}
          style={style}
        />
      ))}
    </g>
  );
}

/** The line from the lowest to the highest group; thick ends where it stands for many groups. */
function rangeShape(style: ChartStyle) {
  return function RangeShape(props: BarShapeProps) {
    const { row, middle } = props.payload as Placed;
    if (row.marks.length === 0) return <g />;
    const cap = style.mark * 0.4;
    const line = { stroke: style.colours.ink2, strokeWidth: round(style.mark * 0.17) };
    const ends = row.range ? [props.x, props.x + props.width] : [];
    return (
      <g>
        <line
          x1={round(props.x)}
          x2={round(props.x + props.width)}
          y1={middle}
          y2={middle}
          {...line}
        />
        {ends.map((x, index) => (
          <line
            key={index}
            x1={round(x)}
            x2={round(x)}
            y1={round(middle - cap)}
            y2={round(middle + cap)}
            {...line}
          />
        ))}
      </g>
    );
  };
}

function rangeOf({ row }: Placed): [number, number] {
  const first = row.marks[0];
  const last = row.marks[row.marks.length - 1];
  return first && last ? [first.mean, last.mean] : [0, 0];
}

/** Mean per group and factor on the axis of the scale. */
export function Dumbbell({ layout, style, animate }: Props) {
  return (
    <RowChart layout={layout}>
      <ScaleEnds ends={layout.ends} left={0} right={layout.width} style={style} />
      {layout.rows.map((placed) => (
        <GroupsRow key={placed.row.id} placed={placed} layout={layout} style={style} />
      ))}
      <RowBar span={rangeOf} shape={rangeShape(style)} animate={animate} />
      {layout.rows.map((placed) => (
        <RowMarks key={placed.row.id} placed={placed} style={style} />
      ))}
      <Legend layout={layout.legend} style={style} />
    </RowChart>
  );
}
