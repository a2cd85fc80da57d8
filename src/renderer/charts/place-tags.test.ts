import { describe, expect, it } from 'vitest';
import { placeTags } from './place-tags';

const bounds = { left: 0, top: 0, right: 600, bottom: 340 };
const size = { mark: 12, height: 14 };
const box = (x: number, y: number, w: number, h: number) => ({
  left: x - w / 2,
  right: x + w / 2,
  top: y - h / 2,
  bottom: y + h / 2,
});
type Box = ReturnType<typeof box>;
const overlaps = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1e-6 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1e-6;

describe('placeTags', () => {
  it('keeps 26 crowded numbers apart from each other, the points and the edge', () => {
    const points = Array.from({ length: 26 }, (_, i) => ({
      x: 120 + (i % 9) * 34,
      y: 60 + Math.floor(i / 9) * 40 + (i % 3) * 9,
      width: i < 9 ? 7 : 14,
      shown: true,
    }));
    const tags = placeTags(points, size, [], bounds);
    const boxes = tags.map((tag, i) => box(tag?.x ?? 0, tag?.y ?? 0, points[i]?.width ?? 0, 14));
    const marks = points.map(({ x, y }) => box(x, y, size.mark, size.mark));
    boxes.forEach((one, i) => {
      for (const other of boxes.slice(i + 1)) expect(overlaps(one, other)).toBe(false);
      for (const mark of marks) expect(overlaps(one, mark)).toBe(false);
      expect(one.left).toBeGreaterThanOrEqual(0);
      expect(one.bottom).toBeLessThanOrEqual(bounds.bottom);
    });
  });

  it('strikes no number out with the line of another', () => {
    // One place between two lines: not all numbers fit close by.
    const points = Array.from({ length: 9 }, () => ({ x: 300, y: 170, width: 14, shown: true }));
    const line = (y: number) => ({ left: 0, right: 600, top: y - 1, bottom: y + 1 });
    const tags = placeTags(points, size, [line(158), line(182)], bounds);
    expect(tags.some((tag) => tag?.far)).toBe(true);
    const boxes = tags.map((tag) => box(tag?.x ?? 0, tag?.y ?? 0, 14, 14));
    tags.forEach((tag, i) => {
      if (!tag?.far) return;
      for (let step = 0; step <= 20; step += 1) {
        const x = 300 + ((tag.x - 300) * step) / 20;
        const y = 170 + ((tag.y - 170) * step) / 20;
        boxes.forEach((other, j) => {
          if (j !== i) expect(overlaps(box(x, y, 1, 1), other)).toBe(false);
        });
      }
    });
  });

  it('gives points on one place a number each, and none to those on another page', () => {
    const same = { x: 300, y: 150, width: 8 };
    const tags = placeTags(
      [
        { ...same, shown: true },
        { ...same, shown: false },
        { ...same, shown: true },
      ],
      size,
      [],
      bounds,
    );
    expect(tags[1]).toBeNull();
    expect(tags[0]).not.toEqual(tags[2]);
  });
});
