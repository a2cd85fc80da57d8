import { useMemo } from 'react';
import { qrShape } from './qr';
import { TOKENS } from './tokens';

type Props = {
  text: string;
  /** What the code is for; who cannot see it needs no description of squares. */
  label: string;
  /** Width and height in px, with the quiet zone. */
  size: number;
};

/** A QR code: dark on white with its quiet zone, in any theme, for readers of phones want it so. */
export function Qr({ text, label, size }: Props) {
  const shape = useMemo(() => qrShape(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${shape.size} ${shape.size}`}
      shapeRendering="crispEdges"
      data-qr
    >
      <rect width={shape.size} height={shape.size} fill={TOKENS.surface} />
      <path d={shape.path} fill={TOKENS.petrol9} />
    </svg>
  );
}
