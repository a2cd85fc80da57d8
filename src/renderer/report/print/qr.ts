import { encode } from 'uqr';
import type { Paper } from '../paper';

/** Modules of empty space that readers need around a code. */
const QUIET_ZONE = 4;

/**
 * A QR code as vector modules in a square with its quiet zone. All modules are one path: drawn one by
 * one, viewers would leave hairlines between them.
 */
export function drawQr(paper: Paper, text: string, at: { x: number; y: number; size: number }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const module = at.size / size;
  const { doc } = paper;
  doc.setFillColor('#000000');
  data.forEach((row, y) => {
    for (let x = 0; x < row.length;) {
      let end = x;
      while (row[end]) end += 1;
      // A style of null adds to the path without painting it.
      if (end > x) doc.rect(at.x + x * module, at.y + y * module, (end - x) * module, module, null);
      x = end + 1;
    }
  });
  doc.fill();
}
