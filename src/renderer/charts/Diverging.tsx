import { Bar, BarChart, useXAxisScale, XAxis, YAxis, type BarShapeProps } from 'recharts';
import type { ScaleStep } from '../../shared/charts';
import { chartFrame } from './frame';
import type { DivergingLayout, PlacedRow } from './layout-diverging';
import type { Measure } from './measure';
import type { ChartStyle } from './style';
import { Hairline, Legend, Lines, round, Segment } from './svg';

type Props = { layout: DivergingLayout; style: ChartStyle; measure: Measure; animate: boolean };

/** The middle line in pieces: it makes way for a heading that is long enough to reach it. */
function linePieces(layout: DivergingLayout, x: number, top: number, style: ChartStyle) {
  const pieces: [from: number, to: number][] = [];
  let from = top;
  for (const { width, y } of layout.headings) {
    if (width < x - style.heading * 0.3) continue;
    pieces.push([from, y - style.heading * 0.75]);
    from = y + style.heading * 0.6;
  }
  return [...pieces, [from, layout.plot.bottom] as const];
}

/** Line at the middle, from the directions down to the last row; drawn before the bars. */
function Middle({ layout, style }: Pick<Props, 'layout' | 'style'>) {
  const scale = useXAxisScale();
  const x = scale?.(0);
  if (x === undefined) return null;
  const { plot, headY, model } = layout;
  const text = { y: headY, size: style.column, weight: style.strong, style };
  const gap = style.column * 0.6;
  return (
    <g>
      {linePieces(layout, x, plot.top - style.column * 0.5, style).map(([from, to]) => (
        <line
          key={from}
          x1={round(x)}
          x2={round(x)}
          y1={round(from)}
          y2={round(to)}
          stroke={style.colours.axis}
          strokeWidth={style.axis}
        />
      ))}
      <Lines
        lines={[`← ${model.directions.left}`]}
        x={x - gap}
        anchor="end"
        fill={style.colours.left}
        {...text}
      />
      <Lines
        lines={[`${model.directions.right} →`]}
        x={x + gap}
        fill={style.colours.right}
        {...text}
      />
    </g>
  );
}

function Row({
  row,
  layout,
  style,
}: {
  row: PlacedRow;
  layout: DivergingLayout;
  style: ChartStyle;
}) {
  const { colours } = style;
  const lineHeight = style.label * 1.2;
  const text = row.label.length * lineHeight + row.detail.length * style.detail * 1.2;
  const first = row.middle - text / 2 + lineHeight / 2;
  return (
    <g>
      <Lines
        lines={row.label}
        x={0}
        y={first}
        size={style.label}
        weight={style.labelStrong ? style.strong : 400}
        fill={colours.ink}
        style={style}
      />
      <Lines
        lines={row.detail}
        x={0}
        y={first + row.label.length * lineHeight - (lineHeight - style.detail * 1.2) / 2}
        size={style.detail}
        fill={colours.ink2}
        style={style}
      />
      {layout.columns.map((column, index) => (
        <Lines
          key={column.key}
          lines={row.cells[index] ?? []}
          x={column.right}
          y={row.middle}
          size={style.column}
          weight={
            style.rules || (row.row.notable && column.key === 'judgement') ? style.strong : 400
          }
          anchor="end"
          fill={style.rules ? colours.ink : colours.ink2}
          centred
          style={style}
        />
      ))}
    </g>
  );
}

/**
 * Recharts gives x and width of a step; the height comes from the layout, because rows differ in
 * height with the length of their names.
 */
function stepShape(step: ScaleStep, index: number, style: ChartStyle, measure: Measure) {
  return function StepShape(props: BarShapeProps) {
    const row = props.payload as PlacedRow;
    if (!row.spans[index]) return <g />;
    // A gap of 2 outlines between neighbours; a thin segment keeps its width.
    const gap = Math.min(style.outline, props.width * 0.2);
    const width = props.width - gap;
    const text = row.row.text.counts[index] ?? '';
    const textWidth = measure(text, style.number, style.strong);
    const fits = width > style.number * 0.9 && textWidth + style.number * 0.2 <= width;
    return (
      <Segment
        x={props.x + gap / 2}
        y={row.middle - style.bar / 2}
        width={width}
        height={style.bar}
        step={step}
        style={style}
        text={fits ? text : ''}
        textWidth={textWidth}
      />
    );
  };
}

/** Distribution per factor: disagree to the left of the line, agree to the right. */
export function Diverging({ layout, style, measure, animate }: Props) {
  const { width, model } = layout;
  return (
    <BarChart {...chartFrame(layout)}>
      <XAxis type="number" domain={layout.domain} allowDataOverflow hide />
      <YAxis type="category" dataKey={rowId} width={0} hide />
      {layout.rules.map((y) => (
        <Hairline key={y} x1={0} x2={width} y={y} style={style} />
      ))}
      {layout.headings.map(({ id, title, y, lineY }) => (
        <g key={id}>
          <Hairline x1={0} x2={width} y={lineY} style={style} />
          <Lines
            lines={[title]}
            x={0}
            y={y}
            size={style.heading}
            weight={style.strong}
            fill={style.colours.heading}
            style={style}
          />
        </g>
      ))}
      <Middle layout={layout} style={style} />
      {layout.columns.map(({ key, title, right }) => (
        <Lines
          key={key}
          lines={[title]}
          x={right}
          y={layout.headY}
          size={style.column}
          anchor="end"
          fill={style.colours.ink3}
          style={style}
        />
      ))}
      {layout.rows.map((row) => (
        <Row key={row.row.id} row={row} layout={layout} style={style} />
      ))}
      {model.steps.map((step, index) => (
        <Bar
          key={step.value}
          dataKey={(row: PlacedRow) => row.spans[index] ?? [0, 0]}
          shape={stepShape(step, index, style, measure)}
          isAnimationActive={animate}
          animationDuration={400}
          zIndex={0}
        />
      ))}
      <Legend layout={layout.legend} style={style} />
    </BarChart>
  );
}

function rowId(row: PlacedRow): string {
  return row.row.id;
}
