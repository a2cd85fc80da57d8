import { encode } from 'uqr';

/** Modules of empty space that readers need around a code. */
export const QUIET_ZONE = 4;

export type QrShape = {
  /** Modules on a side, with the quiet zone. */
  size: number;
  /** Dark modules as an SVG path, one unit per module. */
  path: string;
};

/**
 * The QR code of a text as one path, with its quiet zone. Level M: a code on a wall has glare, not
 * damage, and fewer modules are larger modules.
 */
export function qrShape(text: string): QrShape {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const runs = data.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < row.length;) {
      let end = x;
      while (row[end]) end += 1;
      if (end > x) found.push(`M${x} ${y}h${end - x}v1h${x - end}z`);
      x = end + 1;
    }
    return found;
  });
  return { size, path: runs.join('') };
}
