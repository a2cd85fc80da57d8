import type { ReactElement, ReactNode } from 'react';
import { Bar, BarChart, XAxis, YAxis, type BarShapeProps } from 'recharts';

type PlacedRow = { row: { id: string } };
type Framed = {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  domain: [number, number];
  rows: PlacedRow[];
};

/** What every chart with rows hands to Recharts: rows below each other, the bars inside `plot`. */
export function RowChart({ layout, children }: { layout: Framed; children: ReactNode }) {
  const { width, height, plot, domain, rows } = layout;
  return (
    <BarChart
      width={width}
      height={height}
      layout="vertical"
      data={rows}
      margin={{
        left: plot.left,
        right: width - plot.right,
        top: plot.top,
        bottom: height - plot.bottom,
      }}
      // Our figures carry their own name and table.
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={domain} allowDataOverflow hide />
      <YAxis type="category" dataKey={rowId} width={0} hide />
      {children}
    </BarChart>
  );
}

function rowId({ row }: PlacedRow): string {
  return row.id;
}

type RowBarProps<Placed> = {
  /** From and to on the axis. */
  span: (placed: Placed) => readonly [number, number];
  shape: (props: BarShapeProps) => ReactElement;
  animate: boolean;
};

/** The bar of every row, drawn by `shape`; below what is drawn after it. */
export function RowBar<Placed>({ span, shape, animate }: RowBarProps<Placed>) {
  return (
    <Bar
      dataKey={span}
      shape={shape}
      isAnimationActive={animate}
      animationDuration={400}
      zIndex={0}
    />
  );
}
