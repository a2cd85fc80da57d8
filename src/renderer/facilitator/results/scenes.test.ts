import { describe, expect, it } from 'vitest';
import { resultScenes } from '../../../shared/scenes/registry';
import { hasTable, RESULT_VIEWS, type ResultView, sceneKey, sceneOfView } from './scenes';

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
