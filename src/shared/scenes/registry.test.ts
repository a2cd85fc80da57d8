import { describe, expect, it } from 'vitest';
import type { Session } from '../domain/model';
import { newPollSettings } from '../domain/polls';
import { runningSession } from '../domain/running.testkit';
import { SCENES as EXAMPLES } from '../domain/session.testkit';
import { projectFacilitator } from '../projection';
import { room } from '../scoring/room.testkit';
import { keepScene, projectScene, resultScenes, SCENES, sceneChoices } from './registry';
import { SCENE_SCHEMAS } from './schemas';

/** A session in which there is something to show of every kind. */
function fullSession(): Session {
  const { session, round } = room({ 'group-01': [4, 4, 5, 3, 4, 2] });
  const { agenda } = runningSession();
  const settings = { ...round.settings, askImportance: true };
  const times = { openedAt: null, closedAt: null, publishedAt: null };
  return {
    ...session,
    agenda,
    rounds: [round, { ...round, id: 'round-02', number: 2, follows: round.id, settings }],
    polls: [
      {
        ...times,
        id: 'poll-0001',
        activityId: 'act-vote',
        number: 1,
        status: 'open',
        settings: newPollSettings('single'),
        seen: false,
        ballots: {},
        onPaper: [],
      },
    ],
    themes: [
      { id: 'theme-0001', name: 'Thema', factorId: null, challengeId: null, mergedInto: null },
    ],
    projector: { ...session.projector, scene: { kind: 'discussion', factorId: 'trust' } },
  };
}

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
