import { DARK_TOKENS, TOKENS } from './tokens';

type Props = {
  /** Seats in all; 0 = unknown, then only the table is drawn. */
  seats: number;
  filled: number;
  /** `dark`: on petrol or in a dark room. */
  theme: 'light' | 'dark';
  /** Width and height in px. */
  size: number;
  /** Read out instead of the picture; without it the ring is decoration. */
  label?: string;
  /** Big number in the middle with a word below it. */
  value?: string;
  caption?: string;
};

/** Up to here every seat is a dot; a larger room is an arc. */
const MAX_DOTS = 60;
const BOX = 680;
const MIDDLE = BOX / 2;
const RADIUS = 308;

const COLOURS = {
  light: {
    seat: TOKENS.petrol7,
    empty: TOKENS.control,
    table: TOKENS.line,
    top: TOKENS.surface,
    track: TOKENS.fill,
    value: TOKENS.petrol8,
    caption: TOKENS.ink2,
  },
  dark: {
    seat: DARK_TOKENS.seat,
    empty: DARK_TOKENS.control,
    table: DARK_TOKENS.line,
    top: DARK_TOKENS.surface,
    track: DARK_TOKENS.line,
    value: DARK_TOKENS.ink,
    caption: DARK_TOKENS.ink2,
  },
} as const;

type Colours = (typeof COLOURS)['light' | 'dark'];

/** Point on the ring; a fraction of a turn, clockwise from the top. */
function onRing(turn: number): [x: number, y: number] {
  const angle = turn * 2 * Math.PI;
  return [MIDDLE + RADIUS * Math.sin(angle), MIDDLE - RADIUS * Math.cos(angle)];
}

/** Seats fill in a fixed order from the top, so that a seat is never a person. */
function Dots({ seats, filled, colours }: { seats: number; filled: number; colours: Colours }) {
  const r = Math.min(20, (Math.PI * RADIUS * 0.82) / Math.max(seats, 1));
  return Array.from({ length: seats }, (_, index) => {
    const [cx, cy] = onRing((index + 0.5) / seats);
    const taken = index < filled;
    return (
      <circle
        key={index}
        cx={cx}
        cy={cy}
        r={taken ? r : r - 1}
        fill={taken ? colours.seat : 'none'}
        stroke={taken ? 'none' : colours.empty}
        strokeWidth={2.5}
      />
    );
  });
}

function Arc({ share, colours }: { share: number; colours: Colours }) {
  const [x, y] = onRing(share);
  const stroke = { fill: 'none', strokeWidth: 36 };
  return (
    <>
      <circle cx={MIDDLE} cy={MIDDLE} r={RADIUS} stroke={colours.track} {...stroke} />
      {share >= 1 && (
        <circle cx={MIDDLE} cy={MIDDLE} r={RADIUS} stroke={colours.seat} {...stroke} />
      )}
      {share > 0 && share < 1 && (
        <path
          d={`M${MIDDLE} ${MIDDLE - RADIUS}A${RADIUS} ${RADIUS} 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}`}
          stroke={colours.seat}
          {...stroke}
        />
      )}
    </>
  );
}

/** The table with its seats: progress of a round, and the face of the app. */
export function Ring({ seats, filled, theme, size, label, value, caption }: Props) {
  const colours = COLOURS[theme];
  const places = seats > 0 ? Math.max(seats, filled) : 0;
  const named =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  // Long numbers must stay inside the table.
  const digits = Math.max(3, value?.length ?? 0);
  return (
    <svg width={size} height={size} viewBox={`0 0 ${BOX} ${BOX}`} {...named}>
      <circle
        cx={MIDDLE}
        cy={MIDDLE}
        r={264}
        fill="none"
        stroke={colours.table}
        strokeWidth={1.5}
      />
      {places > MAX_DOTS ? (
        <Arc share={filled / places} colours={colours} />
      ) : (
        <Dots seats={places} filled={filled} colours={colours} />
      )}
      <g textAnchor="middle">
        {value !== undefined && (
          <text
            x={MIDDLE}
            y={MIDDLE + 28}
            fontSize={Math.min(190, 640 / digits)}
            fontWeight={600}
            letterSpacing="-0.03em"
            fill={colours.value}
          >
            {value}
          </text>
        )}
        {caption !== undefined && (
          <text x={MIDDLE} y={MIDDLE + 106} fontSize={44} fill={colours.caption}>
            {caption}
          </text>
        )}
      </g>
    </svg>
  );
}
