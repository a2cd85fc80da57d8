import type { ReactNode } from 'react';
import type { GroupMark } from '../../shared/charts/types';

function Stroke({ size = '1.2em', children }: { size?: string; children: ReactNode }): ReactNode {
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const ArrowRight = (): ReactNode => (
  <Stroke>
    <path d="M5 12h14M13 18l6-6-6-6" />
  </Stroke>
);

export const ArrowLeft = (): ReactNode => (
  <Stroke>
    <path d="M5 12h14M11 18l-6-6 6-6" />
  </Stroke>
);

export const Check = ({ size = '1.5em' }: { size?: string }): ReactNode => (
  <Stroke size={size}>
    <path d="M5 12l5 5L20 7" />
  </Stroke>
);

export const Warning = ({ size = '1.5em' }: { size?: string }): ReactNode => (
  <Stroke size={size}>
    <path d="M12 9v4M12 16v.01M10.4 4.2 2.7 17.4A1.8 1.8 0 0 0 4.3 20h15.4a1.8 1.8 0 0 0 1.6-2.6L13.6 4.2a1.9 1.9 0 0 0-3.2 0z" />
  </Stroke>
);

/** Points on a circle, starting at angle `from` (radians). */
function around(count: number, centre: number, radius: number, from = 0): [number, number][] {
  return Array.from({ length: count }, (_, i) => {
    const angle = from + (i / count) * 2 * Math.PI;
    return [centre + radius * Math.cos(angle), centre + radius * Math.sin(angle)];
  });
}

/** The table with its seats. */
export const Logo = (): ReactNode => (
  <svg className="icon" width="1.5em" height="1.5em" viewBox="0 0 24 24" aria-hidden="true">
    <circle cx="12" cy="12" r="5.2" fill="currentColor" />
    {around(8, 12, 9.4, Math.PI / 8).map(([x, y], i) => (
      <circle key={i} cx={x} cy={y} r="1.75" fill="currentColor" opacity={i === 7 ? 0.45 : 1} />
    ))}
  </svg>
);

/** The empty table on the neutral screen: always the same, so that it tells nothing. */
export const EmptyTable = (): ReactNode => (
  <svg className="table" viewBox="0 0 600 600" aria-hidden="true">
    <circle className="table-top" cx="300" cy="300" r="222" />
    {around(34, 300, 268).map(([x, y], i) => (
      <circle key={i} className="table-seat" cx={x} cy={y} r="12" />
    ))}
  </svg>
);

/** Mark of a group: letter and shape, also the key that chooses it. */
export function Mark({ mark }: { mark: GroupMark }): ReactNode {
  return (
    <svg className="mark" width="2.25em" height="2.25em" viewBox="0 0 36 36" aria-hidden="true">
      {mark.shape === 'square' && <rect x="3" y="3" width="30" height="30" rx="3" />}
      {mark.shape === 'circle' && <circle cx="18" cy="18" r="16" />}
      {mark.shape === 'hexagon' && <path d="M18 1.5 32.5 9.8v16.4L18 34.5 3.5 26.2V9.8z" />}
      <text x="18" y="18" textAnchor="middle" dominantBaseline="central">
        {mark.letter}
      </text>
    </svg>
  );
}
