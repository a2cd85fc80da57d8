import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { QUIET_ZONE, qrShape } from './qr';

/** Draws the path back into modules. */
function modules({ size, path }: { size: number; path: string }): boolean[][] {
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    grid[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  return grid;
}

it.each([
  'http://192.168.137.1:7410/#K7M4P',
  'WIFI:T:WPA;S:Regiotafel;P:samen-aan-tafel;;',
  'Zaal é ü, met een lange naam die in bytes wordt geschreven',
])('draws exactly the modules of %s', (text) => {
  const { data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  expect(modules(qrShape(text))).toEqual(data);
});

it('keeps four modules free on every side', () => {
  const grid = modules(qrShape('http://10.0.0.1:7410/#ABCDE'));
  const dark = grid.flatMap((row, y) => row.flatMap((on, x) => (on ? [[x, y]] : []))).flat();
  expect(Math.min(...dark)).toBe(QUIET_ZONE);
  expect(Math.max(...dark)).toBe(grid.length - QUIET_ZONE - 1);
});
