import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factorModelSchema } from '../domain/factor-model';
import { DEFAULT_THRESHOLDS } from '../domain/model';
import { exampleSession } from '../samples/example';
import { roundResults } from './results';
import { judgementsWith } from './what-if';

const file = new URL('../../../resources/factor-models/bre-factor-model.json', import.meta.url);

function exampleResults() {
  const model = factorModelSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  let count = 0;
  const newId = (): string => `id-${String((count += 1)).padStart(10, '0')}`;
  const session = exampleSession({ newId, now: '2026-11-26T13:31:00.000Z', model, language: 'nl' });
  const round = session.rounds[0];
  if (!round) throw new Error('the example has a round');
  return roundResults(session, round);
}

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
