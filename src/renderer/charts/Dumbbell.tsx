import { Bar, BarChart, useXAxisScale, XAxis, YAxis, type BarShapeProps } from 'recharts';
import { chartFrame } from './frame';
import type { DumbbellLayout } from './layout-dumbbell';
import type { ChartStyle } from './style';
import { Legend, Lines, Mark, round } from './svg';

type Props = { layout: DumbbellLayout; style: ChartStyle; animate: boolean };
type Placed = DumbbellLayout['rows'][number];

type RowProps = { placed: Placed; layout: DumbbellLayout; style: ChartStyle };

/** Name, axis with its steps, and what is not drawn. */
function RowFrame({ placed, layout, style }: RowProps) {
  const scale = useXAxisScale();
  if (!scale) return null;
  const { colours } = style;
  const [min, max] = layout.domain;
  const steps = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const tick = style.mark * 0.28;
  const at = (value: number) => round(scale(value) ?? 0);
  const stroke = { stroke: colours.outline ?? '#748488', strokeWidth: style.hair };
  const note = { size: style.legend, fill: colours.ink2, style };
  return (
    <g>
      <Lines
        lines={placed.label}
        x={0}
        y={placed.labelY}
        size={style.label}
        weight={style.strong}
        fill={colours.ink}
        style={style}
      />
      <Lines
        lines={placed.notes}
        x={placed.noteBeside ? layout.width : 0}
        y={placed.noteY}
        anchor={placed.noteBeside ? 'end' : 'start'}
        {...note}
      />
      <line x1={at(min)} x2={at(max)} y1={placed.middle} y2={placed.middle} {...stroke} />
      {steps.map((value) => (
        <line
          key={value}
          x1={at(value)}
          x2={at(value)}
          y1={round(placed.middle - tick)}
          y2={round(placed.middle + tick)}
          {...stroke}
        />
      ))}
      <Lines
        lines={placed.rangeText}
        x={0}
        y={placed.middle + style.mark * 0.6 + style.legend * 0.6}
        {...note}
      />
    </g>
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
  const { width, ends } = layout;
  const text = { y: ends.y, size: style.legend, fill: style.colours.ink2, style };
  return (
    <BarChart {...chartFrame(layout)}>
      <XAxis type="number" domain={layout.domain} allowDataOverflow hide />
      <YAxis type="category" dataKey={rowId} width={0} hide />
      <Lines lines={ends.low} x={0} {...text} />
      <Lines lines={ends.high} x={width} anchor="end" {...text} />
      {layout.rows.map((placed) => (
        <RowFrame key={placed.row.id} placed={placed} layout={layout} style={style} />
      ))}
      <Bar
        dataKey={rangeOf}
        shape={rangeShape(style)}
        isAnimationActive={animate}
        animationDuration={400}
        zIndex={0}
      />
      {layout.rows.map((placed) => (
        <RowMarks key={placed.row.id} placed={placed} style={style} />
      ))}
      <Legend layout={layout.legend} style={style} />
    </BarChart>
  );
}

function rowId({ row }: Placed): string {
  return row.id;
}
