import { describe, expect, it } from 'vitest';
import { clockTime, dayAndTime } from './times';

/** Half past one in the afternoon here, wherever this runs. */
const iso = new Date(2026, 10, 26, 13, 31).toISOString();

describe('times', () => {
  it('are on 24 hours in every language', () => {
    for (const locale of ['nl', 'en', 'de', 'fr']) expect(clockTime(iso, locale)).toBe('13:31');
    const midnight = new Date(2026, 10, 26, 0, 5).toISOString();
    expect(clockTime(midnight, 'en')).toBe('00:05');
  });

  it('come with a short day', () => {
    expect(dayAndTime(iso, 'nl')).toMatch(/^26 nov.* 13:31$/);
    expect(dayAndTime(iso, 'en')).toMatch(/^Nov 26, 13:31$/);
  });
});
