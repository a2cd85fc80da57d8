import { describe, expect, it } from 'vitest';
import { room } from '../scoring/room.testkit';
import { roundResults } from '../scoring/results';
import type { FactorResult, RoundResults } from '../scoring/types';
import { factorModelSchema } from '../domain/factor-model';
import type { RoundSettings } from '../domain/model';
import { testModel } from '../domain/session.testkit';
import { MAX_SUGGESTIONS, suggestions, verdictsOf } from './suggest';

const X = [4, 4, 5, 3, 4, 2, 5, 4];
const Y = [1, 1, 2, 5, 5, 5, 4, 1];
const Z = [3, 3, 4, 3, 2, 3, 4, 3];
const L = [2, 2, 3, 1, 2, 2, 3, 2];
const APART = { 'group-01': [4, 4, 5, 4], 'group-02': [2, 1, 2], 'group-03': [3, 4, 3] };

function resultsFor(
  answers: number[] | Record<string, number[]>,
  importance: number | null,
  settings: Partial<RoundSettings> = {},
): RoundResults {
  const groups = Array.isArray(answers) ? { 'group-01': answers } : answers;
  const { session, round } = room(groups, settings, testModel(), importance);
  return roundResults(session, round);
}

const verdicts = (...input: Parameters<typeof resultsFor>): string[] => {
  const results = resultsFor(...input);
  const [factor] = results.factors;
  return factor ? verdictsOf(factor, results) : [];
};

describe('rules per factor', () => {
  it('gives the expected outcomes of the worked sets', () => {
    expect(verdicts(X, 4)).toEqual(['mid']);
    expect(verdicts(X, 3)).toEqual(['watch']);
    expect(verdicts(X, null)).toEqual(['watch']);
    expect(verdicts(Y, 5)).toEqual(['split']);
    expect(verdicts(Z, 3)).toEqual(['watch']);
    expect(verdicts(L, 3)).toEqual(['low']);
    expect(verdicts([4, 4, 4, 4, 4], 5)).toEqual(['strength']);
  });

  it('uses a difference between groups only when the groups may be shown', () => {
    expect(verdicts(APART, 3, { minGroupSize: 3 })).toEqual(['split']);
    expect(verdicts(APART, 3, { minGroupSize: 5 })).toEqual(['watch']);
    expect(verdicts(APART, 4, { minGroupSize: 5 })).toEqual(['mid']);
    const [first] = suggestions(testModel(), resultsFor(APART, 3, { minGroupSize: 3 }));
    expect(first).toMatchObject({ rule: 'split', evidence: { splitBy: ['gap'], n: 10 } });
  });

  it('gives no advice on fewer than five answers, even with a smaller minimum', () => {
    expect(verdicts([1, 1, 1, 1], null, { minGroupSize: 3 })).toEqual(['too-few']);
  });

  it('prints split before low', () => {
    expect(verdicts([1, 1, 1, 1, 5, 5, 1], null)).toEqual(['split', 'low']);
  });

  it('follows the limits of the round', () => {
    const base = resultsFor(X, null).settings.thresholds;
    expect(verdicts(X, null, { thresholds: { ...base, dissent: 0.22 } })).toEqual(['split']);
    expect(verdicts(X, null, { thresholds: { ...base, high: 3.9 } })).toEqual(['strength']);
  });
});

const template = resultsFor(Z, 3);
const [plain] = template.factors as [FactorResult];
const named = (id: string, patch: Partial<FactorResult>): FactorResult => ({
  ...plain,
  id,
  ...patch,
});
const importance = (mean: number): FactorResult['importance'] => ({
  n: 8,
  dontKnow: 0,
  distribution: [],
  mean,
});

/** A model with a factor for each name. */
const modelOf = (names: string[], texts: object = { low: 'l', split: 's', mid: 'm' }) =>
  factorModelSchema.parse({
    id: 'm',
    name: 'm',
    scale: { min: 1, max: 5 },
    dimensions: [{ id: 'd', name: 'd' }],
    factors: names.map((id) => ({ id, name: id, dimension: 'd', recommendations: texts })),
  });

describe('list of suggestions', () => {
  const names = ['mid', 'split', 'low', 'lower', 'both', 'bothMore', 'watch'];
  const results: RoundResults = {
    ...template,
    factors: [
      named('mid', { importance: importance(4.5) }),
      named('split', { dissent: 0.4 }),
      named('low', { mean: 2.5 }),
      named('lower', { mean: 2 }),
      named('both', { mean: 2, dissent: 0.4, importance: importance(3) }),
      named('bothMore', { mean: 2.4, dissent: 0.35, importance: importance(4) }),
      named('watch', {}),
    ],
  };
  const keys = (list: ReturnType<typeof suggestions>): string[] =>
    list.map(({ factorId, rule }) => `${factorId}:${rule}`);

  it('puts split and low together first, then low, split, mid; five at most', () => {
    const list = suggestions(modelOf(names), results);
    expect(list).toHaveLength(MAX_SUGGESTIONS);
    expect(keys(list)).toEqual([
      'bothMore:split',
      'bothMore:low',
      'both:split',
      'both:low',
      'lower:low',
    ]);
  });

  it('lets the next in line take the place of one that was dismissed or accepted', () => {
    const passed = ['bothMore:split', 'bothMore:low', 'both:split', 'both:low'];
    expect(keys(suggestions(modelOf(names), results, passed))).toEqual([
      'lower:low',
      'low:low',
      'split:split',
      'mid:mid',
    ]);
  });

  it('suggests nothing where the library has no text or the factor is unknown', () => {
    expect(keys(suggestions(modelOf(names, { low: 'l' }), results))).toEqual([
      'bothMore:low',
      'both:low',
      'lower:low',
      'low:low',
    ]);
    expect(suggestions(modelOf(['other']), results)).toEqual([]);
  });
});
