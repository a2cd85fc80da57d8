import { describe, expect, it } from 'vitest';
import type { RoundResults } from './types';
import { countShifts, factorShifts } from './shift';

/** Results with these means; what the shift does not read is left at its emptiest. */
function results(means: Record<string, number | null>, max = 5): RoundResults {
  const none = { median: null, q1: null, q3: null, sdSample: null, sdPopulation: null };
  return {
    roundId: 'round-00001',
    number: 1,
    ballots: 10,
    publishedAt: null,
    scale: { min: 1, max },
    settings: {
      form: 'short',
      askImportance: false,
      minGroupSize: 5,
      thresholds: { dissent: 0.3, agreement: 0, gap: 1, low: 2.9, high: 4, importance: 4 },
      consensusRule: 'three-quarters',
    },
    tooFew: false,
    factors: Object.entries(means).map(([id, mean]) => ({
      ...none,
      id,
      mean,
      dimensionId: 'relation',
      n: 10,
      distribution: [],
      dissent: null,
      agreement: null,
      dontKnow: 0,
      band: mean === null ? 'too-few' : 'discuss',
      label: mean === null ? 'too-few' : 'shared',
      groups: [],
      hiddenGroupIds: [],
      gap: null,
      importance: null,
    })),
    dimensions: [],
    groups: [],
  };
}

describe('factorShifts', () => {
  it('names the direction and puts the largest shift first', () => {
    const shifts = factorShifts(results({ a: 3, b: 4, c: 2 }), results({ a: 3.1, b: 3.5, c: 3.5 }));
    expect(shifts.map(({ id, direction }) => [id, direction])).toEqual([
      ['c', 'up'],
      ['b', 'down'],
      ['a', 'same'],
    ]);
    expect(countShifts(shifts)).toEqual({ up: 1, down: 1, same: 1 });
  });

  it('counts a shift from a fifth of a point on a scale of 1..5, more on a wider scale', () => {
    const direction = (before: number, after: number, max?: number) =>
      factorShifts(results({ a: before }, max), results({ a: after }, max))[0]?.direction;
    expect(direction(3, 3.2)).toBe('up');
    expect(direction(3.2, 3)).toBe('down');
    expect(direction(3, 3.19)).toBe('same');
    expect(direction(3, 3.2, 11)).toBe('same');
  });

  it('leaves out factors without a mean in one of the rounds', () => {
    expect(factorShifts(results({ a: null, b: 3 }), results({ a: 3, b: null, c: 4 }))).toEqual([]);
  });
});
