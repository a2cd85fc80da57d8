export type Box = { left: number; top: number; right: number; bottom: number };

export type TagPoint = {
  x: number;
  y: number;
  /** Width of the text. */
  width: number;
  /** False: the point has no tag, but tags of others keep off it. */
  shown: boolean;
};

/** Directions in order of preference: beside, above and below, then the corners. */
const DIRECTIONS: readonly (readonly [x: number, y: number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];
/** How far from the point, in heights of a tag; the first is close by. */
const DISTANCES = [0, 0.9, 1.8, 2.7, 3.6];

const around = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function outside(box: Box, bounds: Box): boolean {
  return (
    box.left < bounds.left ||
    box.right > bounds.right ||
    box.top < bounds.top ||
    box.bottom > bounds.bottom
  );
}

/**
 * Places a short text at each point so that texts, points and obstacles do not overlap. The point
 * itself stays where it is. Where nothing is free, the place with the least overlap is taken.
 * @param size of a mark, and the height of a text
 * @returns middle of each text; `far` = a line to the point is needed. Null when not shown.
 */
export function placeTags(
  points: readonly TagPoint[],
  size: { mark: number; height: number },
  obstacles: readonly Box[],
  bounds: Box,
): ({ x: number; y: number; far: boolean } | null)[] {
  const marks = points.map(({ x, y }) => around(x, y, size.mark, size.mark));
  const taken: Box[] = [...obstacles];
  const gap = size.height * 0.12;
  return points.map((point) => {
    if (!point.shown) return null;
    let best: { x: number; y: number; far: boolean; box: Box; cost: number } | null = null;
    for (const [step, distance] of DISTANCES.entries())
      for (const [dx, dy] of DIRECTIONS) {
        const away = size.mark / 2 + gap + distance * size.height;
        const x = point.x + dx * (away + point.width / 2);
        const y = point.y + dy * (away + size.height / 2) * (dx !== 0 && step === 0 ? 0.7 : 1);
        const box = around(x, y, point.width, size.height);
        if (outside(box, bounds)) continue;
        const cost = [...marks, ...taken].reduce((sum, other) => sum + overlap(box, other), 0);
        if (best === null || cost < best.cost - 1e-9) best = { x, y, far: step > 0, box, cost };
        if (cost === 0) break;
      }
    if (best === null) return { x: point.x, y: point.y, far: false };
    taken.push(best.box);
    const { x, y, far } = best;
    return { x, y, far };
  });
}
