import { describe, expect, it } from 'vitest';
import type { Session } from '../domain/model';
import { runningSession } from '../domain/running.testkit';
import { SCENES as EXAMPLES } from '../domain/session.testkit';
import { projectFacilitator } from '../projection';
import { fullSession } from '../projection/full-session.testkit';
import { keepScene, projectScene, resultScenes, SCENES, sceneChoices } from './registry';
import { SCENE_SCHEMAS } from './schemas';

const viewOf = (session: Session) =>
  projectFacilitator(
    { session, undo: [], redo: [] },
    { revision: 1, saveProblem: null, readOnly: false },
  ).session;

describe('the kinds of scenes', () => {
  it('are those that the session file can hold, and the tests look at all of them', () => {
    const kinds = Object.keys(SCENES).sort();
    expect(SCENE_SCHEMAS.map(({ shape }) => shape.kind.value).sort()).toEqual(kinds);
    expect([...new Set(EXAMPLES.map(({ kind }) => kind))].sort()).toEqual(kinds);
  });

  it('each show their own picture when there is something to show', () => {
    const session = fullSession();
    for (const scene of EXAMPLES) {
      const { shown, payload } = projectScene(
        { ...session, projector: { ...session.projector, scene } },
        null,
      );
      const isKnown = scene.kind !== 'dimension' || scene.dimensionId !== 'unknown';
      expect(shown).toEqual(isKnown ? scene : { kind: 'welcome' });
      expect(payload.kind).toBe(shown.kind);
      expect(keepScene(scene)).toEqual(scene);
    }
  });

  it('are offered in one order', () => {
    const session = fullSession();
    const activity = session.agenda.activities.find(({ id }) => id === 'act-input');
    const kinds = sceneChoices(viewOf(session), activity).map(({ kind }) => kind);
    expect(kinds).toEqual([
      'welcome',
      'join',
      'activity',
      'progress',
      'notes',
      'themes',
      'theme-counts',
      'poll',
      'overview',
      'factors',
      'contested',
      'groups',
      'quadrants',
      'shift',
      'discussion',
      'recommendations',
      'agreements',
      'ladder',
      'timer',
    ]);
    const bare = { ...runningSession(), rounds: [] };
    expect(sceneChoices(viewOf(bare), undefined).map(({ kind }) => kind)).toEqual([
      'welcome',
      'join',
      'recommendations',
      'agreements',
      'ladder',
      'timer',
    ]);
  });

  it('of results are offered in the order of the page with results', () => {
    const all = { importance: true, shift: true, themes: true, groups: true };
    const none = { importance: false, shift: false, themes: false, groups: false };
    const offered = (available: typeof all) =>
      resultScenes({ available, lines: 'means', dimensionIds: ['people', 'work'] });
    expect(offered(all)).toEqual([
      { kind: 'overview' },
      { kind: 'factors' },
      { kind: 'contested' },
      { kind: 'groups' },
      { kind: 'quadrants', lines: 'means' },
      { kind: 'shift' },
      { kind: 'theme-counts' },
      { kind: 'dimension', dimensionId: 'people' },
      { kind: 'dimension', dimensionId: 'work' },
    ]);
    expect(offered(none).map(({ kind }) => kind)).toEqual([
      'overview',
      'factors',
      'contested',
      'dimension',
      'dimension',
    ]);
  });
});
