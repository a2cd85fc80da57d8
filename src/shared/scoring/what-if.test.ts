import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS } from '../domain/model';
import { exampleResults } from '../samples/example.testkit';
import { judgementsWith } from './what-if';

const results = exampleResults();

describe('judgementsWith', () => {
  it('gives the words of the results themselves with their own limits', () => {
    const same = judgementsWith(results, results.settings.thresholds);
    expect(same.some(({ changed }) => changed)).toBe(false);
    expect(same.map(({ id, now }) => [id, now.band, now.label])).toEqual(
      results.factors.map(({ id, band, label }) => [id, band, label]),
    );
  });

  it('moves exactly the factors between the old limit and the new one', () => {
    const high = 3.6;
    const moved = judgementsWith(results, { ...DEFAULT_THRESHOLDS, high })
      .filter(({ changed }) => changed)
      .map(({ id }) => id);
    const between = results.factors.filter(({ mean }) => {
      const score = Math.round(((mean ?? 0) + 1e-9) * 10) / 10;
      return score >= high && score < DEFAULT_THRESHOLDS.high;
    });
    expect(between.length).toBeGreaterThan(0);
    expect(moved).toEqual(between.map(({ id }) => id));
  });

  it('follows the limits of spread, groups and importance', () => {
    const labels = (patch: Partial<typeof DEFAULT_THRESHOLDS>) =>
      judgementsWith(results, { ...DEFAULT_THRESHOLDS, ...patch });
    const split = (list: ReturnType<typeof labels>) =>
      list.filter(({ then }) => then.label === 'split').length;
    expect(split(labels({ dissent: 0.2 }))).toBeGreaterThan(split(labels({ dissent: 0.4 })));
    expect(labels({ gap: 4 }).some(({ then }) => then.label === 'groups-differ')).toBe(false);
    expect(labels({ importance: 1 }).every(({ then }) => then.quadrant !== 'overkill')).toBe(true);
  });
});
