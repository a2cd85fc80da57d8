type Framed<Row> = {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  rows: Row[];
};

/** What every chart hands to Recharts: rows below each other, the bars inside `plot`. */
export function chartFrame<Row>({ width, height, plot, rows }: Framed<Row>) {
  return {
    width,
    height,
    layout: 'vertical' as const,
    data: rows,
    margin: {
      left: plot.left,
      right: width - plot.right,
      top: plot.top,
      bottom: height - plot.bottom,
    },
    // Our figures carry their own name and table.
    accessibilityLayer: false,
  };
}
