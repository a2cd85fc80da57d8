import { describe, expect, it } from 'vitest';
import { sideCounts, sideWords } from './sides';

describe('sideCounts', () => {
  it.each([
    { distribution: [6, 7, 6, 6, 7], sides: { left: 13, right: 13 } },
    { distribution: [5, 16, 13, 0, 0], sides: { left: 21, right: 0 } },
    { distribution: [1, 2, 3, 4], sides: { left: 3, right: 7 } },
  ])('counts people, the middle on neither side: $distribution', ({ distribution, sides }) => {
    expect(sideCounts(distribution)).toEqual(sides);
  });
});

describe('sideWords', () => {
  const words = (scaleLabels: string[]) =>
    sideWords({
      model: { scaleLabels },
      results: { scale: { min: 1, max: 5 } },
    } as unknown as Parameters<typeof sideWords>[0]);

  it('are those of the model, or the ends of its scale when it has none', () => {
    expect(words([])).toEqual({ left: '1', right: '5' });
    expect(words(['very bad', 'bad', 'so', 'good', 'very good'])).toEqual({
      left: 'bad',
      right: 'good',
    });
  });
});
