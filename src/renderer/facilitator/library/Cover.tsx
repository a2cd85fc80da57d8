import { useMemo } from 'react';
import { countryMap } from '../../../shared/region';
import { atlas } from '../../ui/atlas';
import { DARK_TOKENS, TOKENS } from '../../ui/tokens';

const SIZE = 380;
const MIDDLE = SIZE / 2;
const RADIUS = 170;
/** Seats of an imagined room: five groups, the last two still empty. */
const STRETCHES = [
  { seats: 11, filled: true },
  { seats: 6, filled: true },
  { seats: 6, filled: true },
  { seats: 5, filled: false },
  { seats: 6, filled: false },
];
const GAP = 1.15;

/** Seats clockwise from the top, with a gap between the groups. */
function seats(): { x: number; y: number; filled: boolean }[] {
  const total = STRETCHES.reduce((sum, s) => sum + s.seats + GAP, 0);
  let at = GAP / 2 + 0.5;
  return STRETCHES.flatMap(({ seats: count, filled }) => {
    const stretch = Array.from({ length: count }, (_, i) => {
      const angle = ((at + i) / total) * 2 * Math.PI - Math.PI / 2;
      return { x: MIDDLE + RADIUS * Math.cos(angle), y: MIDDLE + RADIUS * Math.sin(angle), filled };
    });
    at += count + GAP;
    return stretch;
  });
}

/** The Netherlands with the ten study regions on a table with seats. */
export function Cover({ label }: { label: string }) {
  const map = useMemo(() => countryMap(atlas(), { width: 228, height: 240, padding: 0 }), []);
  return (
    <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={label}>
      <circle cx={MIDDLE} cy={MIDDLE} r="147" fill="#0f404b" stroke="#3d6a74" />
      {seats().map(({ x, y, filled }) => (
        <circle
          key={`${x.toFixed(1)},${y.toFixed(1)}`}
          cx={x}
          cy={y}
          r={filled ? 9 : 8.25}
          fill={filled ? DARK_TOKENS.seat : 'none'}
          stroke={filled ? 'none' : DARK_TOKENS.control}
          strokeWidth="1.5"
        />
      ))}
      <g transform="translate(76,70)">
        <path d={map.land} fill="#1a4e59" />
        {map.regions.map(({ name, path }) => (
          <path key={name} d={path} fill="#5fb4c0" stroke={TOKENS.petrol9} />
        ))}
      </g>
    </svg>
  );
}
