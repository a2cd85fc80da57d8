/** The table with its seats; one of them is still free. */
const SEATS: readonly (readonly [x: number, y: number])[] = [
  [15.6, 3.32],
  [20.68, 8.4],
  [20.68, 15.6],
  [15.6, 20.68],
  [8.4, 20.68],
  [3.32, 15.6],
  [3.32, 8.4],
  [8.4, 3.32],
];

type Props = { size?: number; colour?: string };

/** Mark of the app; decorative, the name stands beside it or the window carries it. */
export function Logo({ size = 22, colour = 'currentColor' }: Props) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill={colour} aria-hidden>
      <circle cx={12} cy={12} r={5.2} />
      {SEATS.map(([cx, cy], index) => (
        <circle key={index} cx={cx} cy={cy} r={1.75} fillOpacity={index === 1 ? 0.45 : 1} />
      ))}
    </svg>
  );
}
