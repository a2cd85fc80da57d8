import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, coverColours } from './brand';

it('knows the contrast of colours', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

it('keeps the words of the cover readable on every colour of a client', () => {
  const colour = fc.integer({ min: 0, max: 0xffffff });
  fc.assert(
    fc.property(colour, (value) => {
      const ground = `#${value.toString(16).padStart(6, '0')}`;
      const colours = coverColours(ground);
      expect(colours.ground).toBe(ground);
      expect(contrast(colours.text, ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colours.quiet, ground)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 2000 },
  );
  const own = coverColours(null);
  expect(contrast(own.quiet, own.ground)).toBeGreaterThanOrEqual(4.5);
});
