import { describe, expect, it } from 'vitest';
import { fittingBounds, projectorDisplay } from './displays';

const display = (id: number, x: number, width = 1366, height = 768) => ({
  id,
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 0, width, height: height - 28 },
});
const laptop = display(1, 0);
const beamer = display(2, 1366, 1920, 1080);

describe('projectorDisplay', () => {
  it('takes the display that is not the laptop', () => {
    expect(projectorDisplay([laptop, beamer], 1)).toBe(beamer);
    expect(projectorDisplay([laptop], 1)).toBeNull();
  });
});

describe('fittingBounds', () => {
  const preferred = { width: 1366, height: 768 };

  it('keeps saved bounds that are on a display', () => {
    const saved = { x: 1400, y: 20, width: 800, height: 600 };
    expect(fittingBounds(saved, [laptop, beamer], laptop, preferred)).toBe(saved);
  });

  it('forgets bounds on a display that is gone', () => {
    const saved = { x: 1400, y: 20, width: 800, height: 600 };
    expect(fittingBounds(saved, [laptop], laptop, preferred)).toEqual({
      x: 0,
      y: 0,
      width: 1366,
      height: 740,
    });
  });
});
