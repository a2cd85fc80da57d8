import { describe, expect, it } from 'vitest';
import { questionOf, subjectsOf, talkList, type Question } from './talk';
import type { FactorResult, RoundResults } from './types';

const factor = (id: string, patch: Partial<FactorResult>): FactorResult => ({
  id,
  dimensionId: 'd',
  n: 10,
  dontKnow: 0,
  distribution: [0, 0, 10, 0, 0],
  mean: 3,
  median: 3,
  q1: 3,
  q3: 3,
  sdSample: 0,
  sdPopulation: 0,
  dissent: 0,
  agreement: 1,
  band: 'discuss',
  label: 'shared',
  consensus: 'neutral',
  averageDeviation: 0,
  topTwo: 0,
  bottomTwo: 0,
  priority: null,
  eta2: null,
  groups: [],
  hiddenGroupIds: [],
  gap: null,
  importance: null,
  ...patch,
});
const resultsOf = (factors: FactorResult[]) => ({ factors }) as unknown as RoundResults;
const split = (id: string, dissent: number) => factor(id, { label: 'split', dissent });
const apart = (id: string, gap: number) => factor(id, { label: 'groups-differ', gap });
const few = factor('few', { mean: null, band: 'too-few' });

describe('talkList', () => {
  it.each<[string, FactorResult[], boolean, string[]]>([
    [
      'what is contested, the split ones first',
      [factor('a', {}), apart('groups', 2), split('split', 0.4)],
      true,
      ['split', 'groups'],
    ],
    [
      'the widest apart first, and never more than five',
      [
        ...[1, 2, 3].map((gap) => apart(`gap-${gap}`, gap)),
        ...[0.1, 0.3, 0.2].map((dissent) => split(`split-${dissent}`, dissent)),
      ],
      true,
      ['split-0.3', 'split-0.2', 'split-0.1', 'gap-3', 'gap-2'],
    ],
    [
      'the three lowest means when nothing is, without what has too few answers',
      [
        factor('a', { mean: 4 }),
        factor('b', { mean: 2 }),
        factor('c', { mean: 3 }),
        factor('d', { mean: 1, band: 'too-few' }),
        few,
        factor('e', { mean: 3.5 }),
      ],
      false,
      ['b', 'c', 'e'],
    ],
    ['nothing when nothing can be shown', [few], false, []],
  ])('names %s', (_, factors, differ, ids) => {
    const list = talkList({ results: resultsOf(factors) });
    expect(list.differ).toBe(differ);
    expect(list.factors.map(({ id }) => id)).toEqual(ids);
  });
});

describe('subjectsOf', () => {
  it('gives all that can be talked about: contested first, then from the lowest mean up', () => {
    const [high, low] = [factor('high', { mean: 4.5 }), factor('low', { mean: 2 })];
    const factors = [high, apart('groups', 2), few, low, split('split', 0.4)];
    expect(subjectsOf(resultsOf(factors))).toEqual(['split', 'groups', 'low', 'high']);
  });
});

describe('questionOf', () => {
  const group = (id: string, mean: number) => ({ ...factor(id, {}), id, mean });
  const groups = [group('g1', 2), group('g2', 4), group('g3', 3)] as FactorResult['groups'];
  it.each<[string, Partial<FactorResult>, Question]>([
    ['a split room, however low', { label: 'split', band: 'concern' }, { kind: 'split' }],
    [
      'the highest and the lowest group',
      { label: 'groups-differ', groups },
      { kind: 'groups', highId: 'g2', lowId: 'g1' },
    ],
    [
      'the room when only one group may be shown',
      { label: 'groups-differ', groups: groups.slice(0, 1) },
      { kind: 'other' },
    ],
    ['a low factor', { band: 'concern' }, { kind: 'low' }],
    ['any other', {}, { kind: 'other' }],
  ])('asks %s', (_, patch, question) => {
    expect(questionOf(factor('x', patch))).toEqual(question);
  });
});
