import { describe, expect, it } from 'vitest';
import { ballotDisplay, fittingBounds, isSame, middleOf, projectorDisplay } from './displays';

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

describe('ballotDisplay', () => {
  it('takes the laptop, but never the display that the projector fills', () => {
    const both = [laptop, beamer];
    expect(ballotDisplay(both, laptop, null)).toBe(laptop);
    expect(ballotDisplay(both, laptop, beamer.bounds)).toBe(laptop);
    expect(ballotDisplay(both, beamer, { ...beamer.bounds })).toBe(laptop);
    expect(ballotDisplay([beamer], beamer, beamer.bounds)).toBe(beamer);
  });
});

describe('isSame', () => {
  it('compares places, and nowhere with nowhere', () => {
    expect(isSame(laptop.bounds, { ...laptop.bounds })).toBe(true);
    expect(isSame(laptop.bounds, { ...laptop.bounds, height: 769 })).toBe(false);
    expect(isSame(laptop.bounds, null)).toBe(false);
    expect(isSame(null, null)).toBe(true);
  });
});

describe('middleOf', () => {
  it('makes a window no larger than the place beside the taskbar', () => {
    const size = { width: 1280, height: 760 };
    expect(middleOf(laptop, size)).toEqual({ x: 43, y: 0, width: 1280, height: 740 });
    expect(middleOf(beamer, size)).toEqual({ x: 1366 + 320, y: 146, width: 1280, height: 760 });
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
