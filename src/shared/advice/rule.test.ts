import { describe, expect, it } from 'vitest';
import { room } from '../scoring/room.testkit';
import { roundResults } from '../scoring/results';
import type { RoundResults } from '../scoring/types';
import type { RoundSettings } from '../domain/model';
import { testModel } from '../domain/session.testkit';
import { adviceRule, comparePriority, figuresOf, type Ranked, type RuleFigures } from './rule';

const X = [4, 4, 5, 3, 4, 2, 5, 4];
const Y = [1, 1, 2, 5, 5, 5, 4, 1];
const Z = [3, 3, 4, 3, 2, 3, 4, 3];
const L = [2, 2, 3, 1, 2, 2, 3, 2];
const CAMPS = [1, 1, 1, 1, 5, 5, 5, 5];
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

function outcome(results: RoundResults, votedTop = false, previous: RoundResults | null = null) {
  const [factor] = results.factors;
  if (!factor) throw new Error('no factor');
  return adviceRule(figuresOf(factor, results, previous, votedTop), results.settings);
}
const verdicts = (...input: Parameters<typeof resultsFor>): string[] =>
  outcome(resultsFor(...input)).verdicts;

describe('the rule for one factor', () => {
  it('gives the expected outcomes of the worked sets', () => {
    expect(verdicts(X, 5)).toEqual(['mid']);
    expect(verdicts(X, 4)).toEqual(['mid']);
    expect(verdicts(X, 3)).toEqual(['watch']);
    expect(verdicts(Y, 5)).toEqual(['split']);
    expect(verdicts(Z, 3)).toEqual(['watch']);
    expect(verdicts(L, 3)).toEqual(['low']);
    expect(verdicts(CAMPS, null)).toEqual(['split']);
    expect(verdicts([4, 4, 4, 4, 4], 5)).toEqual(['strength']);
  });

  it('names the signs of a split: spread, two camps, groups', () => {
    expect(outcome(resultsFor(Y, null)).splitBy).toEqual(['dissent', 'agreement']);
    const apart = outcome(resultsFor(APART, 3, { minGroupSize: 3 }));
    expect(apart).toEqual({ verdicts: ['split'], splitBy: ['gap'] });
  });

  it('uses a difference between groups only when the groups may be shown', () => {
    expect(verdicts(APART, 3, { minGroupSize: 5 })).toEqual(['watch']);
    expect(verdicts(APART, 4, { minGroupSize: 5 })).toEqual(['mid']);
  });

  it('takes a vote on priorities where importance is not known, and only there', () => {
    expect(outcome(resultsFor(X, null), true).verdicts).toEqual(['mid']);
    expect(outcome(resultsFor(X, null), false).verdicts).toEqual(['watch']);
    expect(outcome(resultsFor(X, 3), true).verdicts).toEqual(['watch']);
    expect(outcome(resultsFor(L, null), true).verdicts).toEqual(['low']);
  });

  it('rounds to one decimal before it compares', () => {
    const base = figures({ score: 2.94 });
    const settings = resultsFor(X, null).settings;
    expect(adviceRule(base, settings).verdicts).toEqual(['low']);
    expect(adviceRule({ ...base, score: 2.95 }, settings).verdicts).toEqual(['watch']);
    expect(adviceRule({ ...base, score: 3.94, importance: 3.95 }, settings).verdicts).toEqual([
      'mid',
    ]);
    expect(adviceRule({ ...base, score: 3.95, importance: 5 }, settings).verdicts).toEqual([
      'strength',
    ]);
    expect(adviceRule({ ...base, dissent: 0.3 }, settings).splitBy).toEqual([]);
    expect(adviceRule({ ...base, agreement: 0 }, settings).splitBy).toEqual([]);
    expect(adviceRule({ ...base, gap: 1 }, settings).splitBy).toEqual(['gap']);
  });

  it('gives no advice on fewer than five answers, even with a smaller minimum', () => {
    expect(verdicts([1, 1, 1, 1], null, { minGroupSize: 3 })).toEqual(['too-few']);
    expect(verdicts([1, 1, 1, 1, 1], null, { minGroupSize: 3 })).toEqual(['low']);
  });

  it('prints split before low', () => {
    expect(verdicts([1, 1, 1, 1, 5, 5, 1], null)).toEqual(['split', 'low']);
  });

  it('follows the limits of the round', () => {
    const base = resultsFor(X, null).settings.thresholds;
    expect(verdicts(X, null, { thresholds: { ...base, dissent: 0.22 } })).toEqual(['split']);
    expect(verdicts(X, null, { thresholds: { ...base, high: 3.9 } })).toEqual(['strength']);
    expect(verdicts(X, 5, { thresholds: { ...base, low: 3.9 } })).toEqual(['low']);
    expect(verdicts(X, 3, { thresholds: { ...base, importance: 3 } })).toEqual(['mid']);
  });

  it('never lets the trend change a verdict', () => {
    const results = resultsFor(Z, 3);
    const before = resultsFor(
      CAMPS.map((n) => Math.min(5, n + 1)),
      3,
    );
    const [factor] = results.factors;
    expect(factor && figuresOf(factor, results, before, false).trend).toBe('down');
    expect(outcome(results, false, before)).toEqual(outcome(results));
  });
});

function figures(patch: Partial<RuleFigures>): RuleFigures {
  const plain = { n: 8, score: 3, dissent: 0.1, agreement: 0.7, gap: null, importance: null };
  return { ...plain, votedTop: false, trend: null, ...patch };
}

describe('the order of suggestions', () => {
  const ranked = (rule: Ranked['rule'], patch: Partial<RuleFigures>, isBoth = false): Ranked => ({
    rule,
    isBoth,
    figures: figures(patch),
  });
  const isFirst = (a: Ranked, b: Ranked): boolean =>
    comparePriority(a, b) < 0 && comparePriority(b, a) > 0;

  it('is split and low together, then low, split, mid', () => {
    const both = ranked('split', {}, true);
    const [low, split, mid] = [ranked('low', {}), ranked('split', {}), ranked('mid', {})];
    expect(isFirst(both, low) && isFirst(low, split) && isFirst(split, mid)).toBe(true);
  });

  it('is importance within a rule, then the lowest score or the largest spread, then the trend', () => {
    const dear = ranked('low', { importance: 4.5, score: 2.8 });
    expect(isFirst(dear, ranked('low', { importance: 4.2, score: 2 }))).toBe(true);
    expect(isFirst(ranked('low', { score: 2 }), ranked('low', { score: 2.2 }))).toBe(true);
    const wide = ranked('split', { dissent: 0.4, score: 4 });
    expect(isFirst(wide, ranked('split', { dissent: 0.35, score: 3 }))).toBe(true);
    const fell = ranked('low', { score: 2, trend: 'down' });
    expect(isFirst(fell, ranked('low', { score: 2, trend: 'same' }))).toBe(true);
    expect(isFirst(fell, ranked('low', { score: 2, trend: 'up' }))).toBe(true);
  });

  it('sees no difference that is not printed', () => {
    const a = ranked('low', { score: 2.01, importance: 4.41 });
    expect(comparePriority(a, ranked('low', { score: 1.99, importance: 4.38 }))).toBe(0);
  });
});
