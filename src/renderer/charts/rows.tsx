import type { ReactNode } from 'react';
import { useXAxisScale } from 'recharts';
import type { ChartStyle } from './style';
import { Hairline, Lines, round } from './svg';

type RowProps = {
  label: readonly string[];
  /** Middle of the first line of the name; with `centred` the middle of all lines. */
  labelY: number;
  centred?: boolean;
  /** Where the style leaves it open. */
  strong?: boolean;
  style: ChartStyle;
  /** What stands beside the name. */
  children?: ReactNode;
};

/** One row: its name at the left, and what the chart says about it. */
export function Row({ label, labelY, centred = false, strong = false, style, children }: RowProps) {
  return (
    <g>
      <Lines
        lines={label}
        x={0}
        y={labelY}
        size={style.label}
        weight={strong || style.labelStrong ? style.strong : 400}
        fill={style.colours.ink}
        centred={centred}
        style={style}
      />
      {children}
    </g>
  );
}

type CellProps = {
  lines: readonly string[];
  /** Right edge of the column. */
  right: number;
  /** Middle of the row. */
  y: number;
  strong?: boolean;
  fill: string;
  style: ChartStyle;
};

/** What a row says in a column. */
export function Cell({ lines, right, y, strong = false, fill, style }: CellProps) {
  return (
    <Lines
      lines={lines}
      x={right}
      y={y}
      size={style.column}
      weight={strong ? style.strong : 400}
      anchor="end"
      fill={fill}
      centred
      style={style}
    />
  );
}

type HeadProps = { title: string; right: number; y: number; style: ChartStyle };

/** Name of a column, above its cells. */
export function ColumnHead({ title, ...place }: HeadProps) {
  return <Cell lines={[title]} fill={place.style.colours.ink3} {...place} />;
}

type HeadingProps = {
  heading: { title: string; y: number; lineY: number };
  width: number;
  style: ChartStyle;
};

/** Name of a section, above its rows, with a line below it. */
export function SectionHeading({ heading, width, style }: HeadingProps) {
  return (
    <g>
      <Hairline x1={0} x2={width} y={heading.lineY} style={style} />
      <Lines
        lines={[heading.title]}
        x={0}
        y={heading.y}
        size={style.heading}
        weight={style.strong}
        fill={style.colours.heading}
        style={style}
      />
    </g>
  );
}

type RulesProps = { layout: { rules: readonly number[]; width: number }; style: ChartStyle };

/** The lines between rows. */
export function Rules({ layout, style }: RulesProps) {
  return layout.rules.map((y) => <Hairline key={y} x1={0} x2={layout.width} y={y} style={style} />);
}

type StepsProps = {
  domain: readonly [number, number];
  y1: number;
  y2: number;
  stroke: string;
  style: ChartStyle;
};

/** A line at every step of the scale. */
export function Steps({ domain: [min, max], y1, y2, stroke, style }: StepsProps) {
  const scale = useXAxisScale();
  if (!scale) return null;
  const steps = Array.from({ length: max - min + 1 }, (_, i) => min + i);
  return steps.map((value) => {
    const x = round(scale(value) ?? 0);
    return (
      <line
        key={value}
        x1={x}
        x2={x}
        y1={round(y1)}
        y2={round(y2)}
        stroke={stroke}
        strokeWidth={style.hair}
      />
    );
  });
}

type EndsProps = {
  ends: { low: readonly string[]; high: readonly string[]; y: number };
  left: number;
  right: number;
  style: ChartStyle;
};

/** What the ends of the scale mean. */
export function ScaleEnds({ ends: { low, high, y }, left, right, style }: EndsProps) {
  const text = { y, size: style.legend, fill: style.colours.ink2, style };
  return (
    <>
      <Lines lines={low} x={left} {...text} />
      <Lines lines={high} x={right} anchor="end" {...text} />
    </>
  );
}
