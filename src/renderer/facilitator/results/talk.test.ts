import { describe, expect, it } from 'vitest';
import { resultScenes } from '../../../shared/scenes/registry';
import type { FactorResult } from '../../../shared/scoring/types';
import { hasTable, RESULT_VIEWS, sceneKey, sceneOfView, type ResultView } from './scenes';
import { questionOf, sideCounts, talkList } from './talk';

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
const results = (factors: FactorResult[]) =>
  ({ results: { factors } }) as unknown as Parameters<typeof talkList>[0];

describe('talkList', () => {
  it('names what is contested, the split ones first', () => {
    const split = factor('split', { label: 'split', dissent: 0.4 });
    const groups = factor('groups', { label: 'groups-differ', gap: 2 });
    const list = talkList(results([factor('a', {}), groups, split]));
    expect(list.differ).toBe(true);
    expect(list.factors.map((f) => f.id)).toEqual(['split', 'groups']);
  });

  it('falls back to the three lowest means and leaves out what has too few answers', () => {
    const list = talkList(
      results([
        factor('a', { mean: 4 }),
        factor('b', { mean: 2 }),
        factor('c', { mean: 3 }),
        factor('d', { mean: 1, band: 'too-few' }),
        factor('e', { mean: 3.5 }),
      ]),
    );
    expect(list.differ).toBe(false);
    expect(list.factors.map((f) => f.id)).toEqual(['b', 'c', 'e']);
  });
});

describe('sideCounts', () => {
  it.each([
    { distribution: [6, 7, 6, 6, 7], sides: { left: 13, right: 13 } },
    { distribution: [5, 16, 13, 0, 0], sides: { left: 21, right: 0 } },
    { distribution: [1, 2, 3, 4], sides: { left: 3, right: 7 } },
  ])('counts people, the middle on neither side: $distribution', ({ distribution, sides }) => {
    expect(sideCounts(distribution)).toEqual(sides);
  });
});

describe('questionOf', () => {
  it('asks the highest and the lowest group that may be shown', () => {
    const { groups } = factor('x', {
      groups: [
        { ...factor('g1', {}), id: 'g1', mean: 2 },
        { ...factor('g2', {}), id: 'g2', mean: 4 },
      ],
    });
    const item = factor('x', { label: 'groups-differ', groups });
    expect(questionOf(item)).toEqual({ kind: 'groups', highId: 'g2', lowId: 'g1' });
  });

  it('follows label and height otherwise', () => {
    expect(questionOf(factor('x', { label: 'split', band: 'concern' }))).toEqual({ kind: 'split' });
    expect(questionOf(factor('x', { band: 'concern' }))).toEqual({ kind: 'low' });
    expect(questionOf(factor('x', {}))).toEqual({ kind: 'other' });
  });
});

describe('scenes', () => {
  const all = { importance: true, shift: true, themes: true, groups: true };
  const none = { importance: false, shift: false, themes: false, groups: false };
  const scene = (view: ResultView, available = all, dimensionId: string | null = null) =>
    sceneOfView({ view, dimensionId, lines: 'means' }, available);

  it('give every view its picture, and the overview where there is none', () => {
    expect(scene('all')).toEqual({ kind: 'factors' });
    expect(scene('groups')).toEqual({ kind: 'groups' });
    expect(scene('dimensions', all, 'trust')).toEqual({ kind: 'dimension', dimensionId: 'trust' });
    expect(scene('quadrants')).toEqual({ kind: 'quadrants', lines: 'means' });
    expect(scene('shift')).toEqual({ kind: 'shift' });
    expect(scene('themes')).toEqual({ kind: 'theme-counts' });
    for (const view of [
      'groups',
      'quadrants',
      'shift',
      'themes',
      'figures',
      'sensitivity',
    ] as const)
      expect(scene(view, none)).toEqual({ kind: 'overview' });
  });

  it('have a table where there is something in it', () => {
    const tables = (available: typeof all) => RESULT_VIEWS.filter((v) => hasTable(v, available));
    expect(tables(none)).toEqual(['all', 'dimensions', 'contested']);
    expect(RESULT_VIEWS.filter((view) => !hasTable(view, all))).toEqual(['sensitivity', 'figures']);
  });

  it('offer the picture of every view, each once', () => {
    for (const available of [all, none]) {
      const keys = resultScenes({ available, lines: 'means', dimensionIds: ['trust'] }).map(
        sceneKey,
      );
      expect(new Set(keys).size).toBe(keys.length);
      for (const view of RESULT_VIEWS)
        expect(keys).toContain(sceneKey(scene(view, available, 'trust')));
    }
  });
});
