export type Box = { left: number; top: number; right: number; bottom: number };

export type TagPoint = {
  x: number;
  y: number;
  /** Width of the text. */
  width: number;
  /** False: the point has no tag, but tags of others keep off it. */
  shown: boolean;
};

/** Middle of a text; `far` = a line to the point is needed. */
type Placed = { x: number; y: number; far: boolean };

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
/** Between those, for the line of a tag further off to pass the tags close by. */
const BETWEEN: readonly (readonly [x: number, y: number])[] = [-1, 1].flatMap((x) =>
  [-1, 1].flatMap((y): [number, number][] => [
    [x, y / 2],
    [x / 2, y],
  ]),
);
/** How far from the point, in heights of a tag; the first is close by. */
const DISTANCES = [0, 0.9, 1.8, 2.7, 3.6];

/** Steps in which a line from a point to its far tag is followed. */
const LINE_STEPS = 8;

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

/** Small boxes along the line from a point to its tag, from the edge of the mark to that of the tag. */
function lineBoxes(point: TagPoint, tag: Box, mark: number, width: number): Box[] {
  const end = { x: (tag.left + tag.right) / 2, y: (tag.top + tag.bottom) / 2 };
  const own = around(point.x, point.y, mark, mark);
  return Array.from({ length: LINE_STEPS }, (_, step) => {
    const part = (step + 1) / (LINE_STEPS + 1);
    const x = point.x + (end.x - point.x) * part;
    return around(x, point.y + (end.y - point.y) * part, width, width);
  }).filter((box) => overlap(box, own) === 0 && overlap(box, tag) === 0);
}

/**
 * Places a short text at each point so that texts, the lines to them, points and obstacles do not
 * overlap. The point itself stays where it is. Where nothing is free, the place with the least overlap is taken.
 * @param size of a mark, and the height of a text
 * @returns the place of each text; null when not shown.
 */
export function placeTags(
  points: readonly TagPoint[],
  size: { mark: number; height: number },
  obstacles: readonly Box[],
  bounds: Box,
): (Placed | null)[] {
  const marks = points.map(({ x, y }) => around(x, y, size.mark, size.mark));
  const taken: Box[] = [...obstacles];
  const tags: Box[] = [];
  const lines: Box[] = [];
  const gap = size.height * 0.12;
  return points.map((point) => {
    if (!point.shown) return null;
    let best: (Placed & { box: Box; line: Box[]; cost: number }) | null = null;
    for (const [step, distance] of DISTANCES.entries())
      for (const [dx, dy] of step === 0 ? DIRECTIONS : [...DIRECTIONS, ...BETWEEN]) {
        const away = size.mark / 2 + gap + distance * size.height;
        const x = point.x + dx * (away + point.width / 2);
        const y = point.y + dy * (away + size.height / 2) * (dx !== 0 && step === 0 ? 0.7 : 1);
        const box = around(x, y, point.width, size.height);
        if (outside(box, bounds)) continue;
        const line = step === 0 ? [] : lineBoxes(point, box, size.mark, gap);
        const total = (boxes: readonly Box[], other: Box) =>
          boxes.reduce((sum, one) => sum + overlap(one, other), 0);
        const cost =
          [...marks, ...taken, ...lines].reduce((sum, other) => sum + overlap(box, other), 0) +
          // A line through a number reads as that number struck out.
          tags.reduce((sum, other) => sum + total(line, other) * size.height, 0);
        if (best === null || cost < best.cost - 1e-9)
          best = { x, y, far: step > 0, box, line, cost };
        if (cost === 0) break;
      }
    if (best === null) return { x: point.x, y: point.y, far: false };
    taken.push(best.box);
    tags.push(best.box);
    lines.push(...best.line);
    const { x, y, far } = best;
    return { x, y, far };
  });
}
