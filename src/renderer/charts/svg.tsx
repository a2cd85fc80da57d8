import type { GroupMark, LegendEntry, PointShape, StepStyle } from '../../shared/charts';
import { swatchSize, type LegendLayout } from './layout-legend';
import type { ChartStyle } from './style';

// Everything here is drawn with plain presentation attributes: svg2pdf reads nothing else.

type LinesProps = {
  lines: readonly string[];
  x: number;
  /** Middle of the first line; with `centred` the middle of all lines. */
  y: number;
  size: number;
  fill: string;
  weight?: number;
  anchor?: 'start' | 'middle' | 'end';
  centred?: boolean;
  style: ChartStyle;
};

/** Text in lines. The baseline is computed: `dominant-baseline` is lost in the PDF. */
export function Lines({
  lines,
  x,
  y,
  size,
  fill,
  weight = 400,
  anchor = 'start',
  centred = false,
  style,
}: LinesProps) {
  const step = size * 1.2;
  const first = centred ? y - ((lines.length - 1) * step) / 2 : y;
  return lines.map((line, index) => (
    <text
      key={index}
      x={round(x)}
      y={round(first + index * step + size * 0.335)}
      fontFamily={style.font}
      fontSize={round(size)}
      fontWeight={weight}
      textAnchor={anchor}
      fill={fill}
      stroke="none"
    >
      {line}
    </text>
  ));
}

/** Two decimals: keeps the SVG small and its text stable between machines. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Lines of 45 degrees inside a rectangle, as one path. */
export function hatchPath(x: number, y: number, w: number, h: number, step: number): string {
  const parts: string[] = [];
  // Each line is x + y = c; the first stands half a step inside the corner.
  for (let c = step / 2; c < w + h; c += step) {
    const x1 = Math.min(c, w);
    const x2 = Math.max(0, c - h);
    const from = `${round(x + x1)} ${round(y + c - x1)}`;
    parts.push(`M${from}L${round(x + x2)} ${round(y + c - x2)}`);
  }
  return parts.join('');
}

type SegmentProps = {
  x: number;
  y: number;
  width: number;
  height: number;
  step: StepStyle;
  style: ChartStyle;
  /** Number inside; empty = none. */
  text?: string;
  textWidth?: number;
};

/** One step of a distribution: outline always, hatch for disagree, the number on a plain plate. */
export function Segment({
  x,
  y,
  width,
  height,
  step,
  style,
  text = '',
  textWidth = 0,
}: SegmentProps) {
  const edge = style.outline;
  const w = Math.max(width - edge, edge);
  const h = Math.max(height - edge, edge);
  const [left, top] = [x + edge / 2, y + edge / 2];
  const size = style.number;
  const plate = textWidth + size * 0.5;
  const outline = style.colours.outline ?? step.outline;
  return (
    <g>
      <rect x={round(left)} y={round(top)} width={round(w)} height={round(h)} fill={step.fill} />
      {step.hatch !== null && (
        <path
          d={hatchPath(left, top, w, h, Math.max(size * 0.55, 4.5))}
          fill="none"
          stroke={step.hatch}
          strokeWidth={round(size * 0.12)}
        />
      )}
      <rect
        x={round(left)}
        y={round(top)}
        width={round(w)}
        height={round(h)}
        fill="none"
        stroke={outline}
        strokeWidth={edge}
      />
      {text !== '' && step.hatch !== null && (
        <rect
          x={round(x + width / 2 - Math.min(plate, w - 2 * edge) / 2)}
          y={round(y + height / 2 - size * 0.58)}
          width={round(Math.min(plate, w - 2 * edge))}
          height={round(size * 1.16)}
          rx={round(size * 0.2)}
          fill={step.fill}
        />
      )}
      {text !== '' && (
        <Lines
          lines={[text]}
          x={x + width / 2}
          y={y + height / 2}
          size={size}
          weight={style.strong}
          anchor="middle"
          fill={step.text}
          style={style}
        />
      )}
    </g>
  );
}

const MARK_FILL = { administrative: '#0b5766', economic: '#6e3a72', social: '#55621a' } as const;

type MarkProps = { mark: GroupMark; x: number; y: number; size: number; style: ChartStyle };

/** Mark of a group around its middle: shape and letter, colour only as a help. */
export function Mark({ mark, x, y, size, style }: MarkProps) {
  const r = size / 2;
  const paint = {
    fill: MARK_FILL[mark.ecosystem],
    stroke: style.colours.outline ?? '#ffffff',
    strokeWidth: style.outline,
  };
  const hexagon = [0, 60, 120, 180, 240, 300]
    .map((angle) => {
      const radians = ((angle + 30) * Math.PI) / 180;
      return `${round(x + r * 1.1 * Math.cos(radians))},${round(y + r * 1.1 * Math.sin(radians))}`;
    })
    .join(' ');
  return (
    <g>
      {mark.shape === 'square' && (
        <rect
          x={round(x - r * 0.94)}
          y={round(y - r * 0.94)}
          width={round(r * 1.88)}
          height={round(r * 1.88)}
          rx={round(r * 0.28)}
          {...paint}
        />
      )}
      {mark.shape === 'circle' && <circle cx={round(x)} cy={round(y)} r={round(r)} {...paint} />}
      {mark.shape === 'hexagon' && <polygon points={hexagon} {...paint} />}
      <Lines
        lines={[mark.letter]}
        x={x}
        y={y}
        size={size * (mark.letter.length > 1 ? 0.52 : 0.69)}
        weight={700}
        anchor="middle"
        fill="#ffffff"
        style={style}
      />
    </g>
  );
}

type PointProps = { shape: PointShape; x: number; y: number; size: number; style: ChartStyle };

/** A point around its middle; a ring is open, so that what lies under it stays in view. */
export function Point({ shape, x, y, size, style }: PointProps) {
  const { colours } = style;
  const r = size / 2;
  if (shape === 'diamond') {
    const far = r * 1.3;
    const corners = [`${round(x)},${round(y - far)}`, `${round(x + far)},${round(y)}`];
    corners.push(`${round(x)},${round(y + far)}`, `${round(x - far)},${round(y)}`);
    return (
      <polygon
        points={corners.join(' ')}
        fill={colours.weak}
        stroke={colours.paper}
        strokeWidth={style.outline}
      />
    );
  }
  const ring = shape === 'ring';
  const edge = Math.max(style.outline, size * 0.16);
  return (
    <circle
      cx={round(x)}
      cy={round(y)}
      r={round(ring ? r - edge / 2 : r)}
      fill={ring ? colours.paper : colours.point}
      stroke={ring ? colours.point : colours.paper}
      strokeWidth={round(ring ? edge : style.outline)}
    />
  );
}

function Swatch({
  entry,
  x,
  y,
  style,
}: {
  entry: LegendEntry;
  x: number;
  y: number;
  style: ChartStyle;
}) {
  const [width, height] = swatchSize(entry, style);
  if (entry.kind === 'mark')
    return <Mark mark={entry.mark} x={x + width / 2} y={y} size={width} style={style} />;
  if (entry.kind === 'point')
    return <Point shape={entry.shape} x={x + width / 2} y={y} size={width} style={style} />;
  return (
    <Segment
      x={x}
      y={y - height / 2}
      width={width}
      height={height}
      step={entry.style}
      style={style}
    />
  );
}

/** The legend inside the SVG, so that it goes along to the PDF. */
export function Legend({ layout, style }: { layout: LegendLayout; style: ChartStyle }) {
  const text = { size: style.legend, fill: style.colours.ink2, style };
  return (
    <g>
      {layout.items.map(({ entry, x, y, lines }) => (
        <g key={entry.id}>
          <Swatch entry={entry} x={x} y={y} style={style} />
          <Lines
            lines={lines}
            x={x + swatchSize(entry, style)[0] + style.legend * 0.4}
            y={y}
            {...text}
          />
        </g>
      ))}
      {layout.note && (
        <Lines
          lines={[layout.note.text]}
          x={layout.note.x}
          y={layout.note.y}
          anchor="end"
          {...text}
        />
      )}
    </g>
  );
}

type HairProps = { x1: number; x2: number; y: number; style: ChartStyle };

export function Hairline({ x1, x2, y, style }: HairProps) {
  const at = round(y);
  return (
    <line
      x1={round(x1)}
      x2={round(x2)}
      y1={at}
      y2={at}
      stroke={style.colours.line}
      strokeWidth={style.hair}
    />
  );
}
