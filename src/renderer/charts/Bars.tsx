import type { BarShapeProps } from 'recharts';
import { stepStyles, type StepStyle } from '../../shared/charts';
import type { Band } from '../../shared/scoring/types';
import type { BarsLayout } from './layout-bars';
import { RowBar, RowChart } from './RowChart';
import { Cell, ColumnHead, Row, Rules, ScaleEnds, Steps } from './rows';
import type { ChartStyle } from './style';
import { Segment } from './svg';

type Props = { layout: BarsLayout; style: ChartStyle; animate: boolean };
type PlacedBar = BarsLayout['rows'][number];
type RowProps = { placed: PlacedBar; layout: BarsLayout; style: ChartStyle };

const FIVE = stepStyles(5);

/** Concern is hatched like disagree, strength is dark like agree; the word stands beside it. */
function bandStyle(band: Band): StepStyle | undefined {
  if (band === 'too-few') return undefined;
  return FIVE[{ concern: 1, discuss: 3, strength: 4 }[band]];
}

function BarRow({ placed, layout, style }: RowProps) {
  const { row, middle, label, band } = placed;
  const { ink, ink2 } = style.colours;
  const { columns } = layout;
  return (
    <Row label={label} labelY={middle} centred style={style}>
      {columns.mean !== null && (
        <Cell lines={[row.text.mean]} right={columns.mean} y={middle} fill={ink2} style={style} />
      )}
      <Cell lines={band} right={columns.band} y={middle} strong fill={ink} style={style} />
    </Row>
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
  const { model, domain, columns, headY, plot } = layout;
  return (
    <RowChart layout={layout}>
      <g>
        <Steps
          domain={domain}
          y1={plot.top}
          y2={plot.bottom + style.legend * 0.35}
          stroke={style.colours.line}
          style={style}
        />
        <ScaleEnds ends={layout.ends} left={plot.left} right={plot.right} style={style} />
      </g>
      <Rules layout={layout} style={style} />
      {columns.mean !== null && (
        <ColumnHead title={model.columns.mean} right={columns.mean} y={headY} style={style} />
      )}
      <ColumnHead title={model.columns.band} right={columns.band} y={headY} style={style} />
      {layout.rows.map((placed) => (
        <BarRow key={placed.row.id} placed={placed} layout={layout} style={style} />
      ))}
      <RowBar
        span={({ row }: PlacedBar) => [domain[0], row.mean ?? domain[0]]}
        shape={barShape(style)}
        animate={animate}
      />
    </RowChart>
  );
}
