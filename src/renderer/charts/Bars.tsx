import { Bar, BarChart, useXAxisScale, XAxis, YAxis, type BarShapeProps } from 'recharts';
import { stepStyles, type StepStyle } from '../../shared/charts';
import type { Band } from '../../shared/scoring/types';
import { chartFrame } from './frame';
import type { BarsLayout } from './layout-bars';
import type { ChartStyle } from './style';
import { Hairline, Lines, round, Segment } from './svg';

type Props = { layout: BarsLayout; style: ChartStyle; animate: boolean };
type PlacedBar = BarsLayout['rows'][number];

const FIVE = stepStyles(5);

/** Concern is hatched like disagree, strength is dark like agree; the word stands beside it. */
function bandStyle(band: Band): StepStyle | undefined {
  if (band === 'too-few') return undefined;
  return FIVE[{ concern: 1, discuss: 3, strength: 4 }[band]];
}

/** Track and steps of the scale behind a bar; the numbers of the steps below the last row. */
function Axis({ layout, style }: Pick<Props, 'layout' | 'style'>) {
  const scale = useXAxisScale();
  if (!scale) return null;
  const { plot, domain, ends } = layout;
  const [min, max] = domain;
  const steps = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  const text = { y: ends.y, size: style.legend, fill: style.colours.ink2, style };
  return (
    <g>
      {steps.map((value) => (
        <line
          key={value}
          x1={round(scale(value) ?? 0)}
          x2={round(scale(value) ?? 0)}
          y1={round(plot.top)}
          y2={round(plot.bottom + style.legend * 0.35)}
          stroke={style.colours.line}
          strokeWidth={style.hair}
        />
      ))}
      <Lines lines={ends.low} x={plot.left} {...text} />
      <Lines lines={ends.high} x={plot.right} anchor="end" {...text} />
    </g>
  );
}

function Row({
  placed,
  layout,
  style,
}: {
  placed: PlacedBar;
  layout: BarsLayout;
  style: ChartStyle;
}) {
  const { row, middle } = placed;
  const { colours, column: size } = style;
  return (
    <g>
      <Lines
        lines={placed.label}
        x={0}
        y={middle}
        size={style.label}
        weight={style.labelStrong ? style.strong : 400}
        fill={colours.ink}
        centred
        style={style}
      />
      {layout.columns.mean !== null && (
        <Lines
          lines={[row.text.mean]}
          x={layout.columns.mean}
          y={middle}
          size={size}
          anchor="end"
          fill={colours.ink2}
          style={style}
        />
      )}
      <Lines
        lines={placed.band}
        x={layout.columns.band}
        y={middle}
        size={size}
        weight={style.strong}
        anchor="end"
        fill={colours.ink}
        centred
        style={style}
      />
    </g>
  );
}

function barShape(style: ChartStyle) {
  const height = style.bar * (style.rules ? 0.8 : 1);
  return function BarShape(props: BarShapeProps) {
    const { row, middle } = props.payload as PlacedBar;
    const step = bandStyle(row.band);
    if (!step || row.mean === null) return <g />;
    // A mean at the lowest step has no length; a thin line shows that there is a value.
    const width = Math.max(props.width, style.outline * 3);
    return (
      <Segment
        x={props.x}
        y={middle - height / 2}
        width={width}
        height={height}
        step={step}
        style={style}
      />
    );
  };
}

/** Mean per dimension as a bar from the lowest step of the scale. */
export function Bars({ layout, style, animate }: Props) {
  const { width, model, domain, columns } = layout;
  const head = { y: layout.headY, size: style.column, fill: style.colours.ink3, style };
  return (
    <BarChart {...chartFrame(layout)}>
      <XAxis type="number" domain={domain} allowDataOverflow hide />
      <YAxis type="category" dataKey={rowId} width={0} hide />
      <Axis layout={layout} style={style} />
      {layout.rules.map((y) => (
        <Hairline key={y} x1={0} x2={width} y={y} style={style} />
      ))}
      {columns.mean !== null && (
        <Lines lines={[model.columns.mean]} x={columns.mean} anchor="end" {...head} />
      )}
      <Lines lines={[model.columns.band]} x={columns.band} anchor="end" {...head} />
      {layout.rows.map((placed) => (
        <Row key={placed.row.id} placed={placed} layout={layout} style={style} />
      ))}
      <Bar
        dataKey={({ row }: PlacedBar) => [domain[0], row.mean ?? domain[0]]}
        shape={barShape(style)}
        isAnimationActive={animate}
        animationDuration={400}
        zIndex={0}
      />
    </BarChart>
  );
}

function rowId({ row }: PlacedBar): string {
  return row.id;
}
