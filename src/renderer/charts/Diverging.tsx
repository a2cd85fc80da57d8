import { useXAxisScale, type BarShapeProps } from 'recharts';
import type { ScaleStep } from '../../shared/charts';
import type { DivergingLayout, PlacedRow } from './layout-diverging';
import type { Measure } from './measure';
import { RowBar, RowChart } from './RowChart';
import { Cell, ColumnHead, Row, Rules, SectionHeading } from './rows';
import type { ChartStyle } from './style';
import { Legend, Lines, round, Segment } from './svg';

type Props = { layout: DivergingLayout; style: ChartStyle; measure: Measure; animate: boolean };
type RowProps = { placed: PlacedRow; layout: DivergingLayout; style: ChartStyle };

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

function FactorRow({ placed, layout, style }: RowProps) {
  const { label, detail, middle, cells } = placed;
  const { ink, ink2 } = style.colours;
  const lineHeight = style.label * 1.2;
  const text = label.length * lineHeight + detail.length * style.detail * 1.2;
  const first = middle - text / 2 + lineHeight / 2;
  return (
    <Row label={label} labelY={first} style={style}>
      <Lines
        lines={detail}
        x={0}
        y={first + label.length * lineHeight - (lineHeight - style.detail * 1.2) / 2}
        size={style.detail}
        fill={ink2}
        style={style}
      />
      {layout.columns.map(({ key, right }, index) => (
        <Cell
          key={key}
          lines={cells[index] ?? []}
          right={right}
          y={middle}
          strong={style.rules || (placed.row.notable && key === 'judgement')}
          fill={style.rules ? ink : ink2}
          style={style}
        />
      ))}
    </Row>
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
  const { width, model, headY } = layout;
  return (
    <RowChart layout={layout}>
      <Rules layout={layout} style={style} />
      {layout.headings.map((heading) => (
        <SectionHeading key={heading.id} heading={heading} width={width} style={style} />
      ))}
      <Middle layout={layout} style={style} />
      {layout.columns.map(({ key, title, right }) => (
        <ColumnHead key={key} title={title} right={right} y={headY} style={style} />
      ))}
      {layout.rows.map((placed) => (
        <FactorRow key={placed.row.id} placed={placed} layout={layout} style={style} />
      ))}
      {model.steps.map((step, index) => (
        <RowBar
          key={step.value}
          span={(placed: PlacedRow) => placed.spans[index] ?? [0, 0]}
          shape={stepShape(step, index, style, measure)}
          animate={animate}
        />
      ))}
      <Legend layout={layout.legend} style={style} />
    </RowChart>
  );
}
