import { describe, expect, it } from 'vitest';
import { backRowCanRead, typeSize } from './type-size';

describe('typeSize', () => {
  it('is a 34th of the picture when the room is not known', () => {
    expect(typeSize({ height: 1080 })).toBeCloseTo(31.76, 2);
    expect(typeSize({ height: 720 })).toBeCloseTo(21.18, 2);
  });

  it('grows from 7.8 m on with a picture of 1.8 m', () => {
    expect(typeSize({ height: 1080, distance: 7, pictureHeight: 1.8 })).toBeCloseTo(31.76, 2);
    expect(typeSize({ height: 1080, distance: 12, pictureHeight: 1.8 })).toBeCloseTo(49.68, 2);
  });

  it('ignores a picture without height', () => {
    expect(typeSize({ height: 1080, distance: 12, pictureHeight: 0 })).toBeCloseTo(31.76, 2);
  });

  it('says when the back row cannot read', () => {
    expect(backRowCanRead({ height: 1080, distance: 12, pictureHeight: 1.8 })).toBe(true);
    expect(backRowCanRead({ height: 1080, distance: 14, pictureHeight: 1.8 })).toBe(false);
  });
});
