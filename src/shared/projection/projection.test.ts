import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Session } from '../domain/model';
import { newPollSettings } from '../voting/rules';
import {
  answersArbitrary,
  castCommand,
  commandsArbitrary,
  replay,
  roomArbitrary,
  roundCommand,
  SCENES,
  testModel,
  testSession,
} from '../domain/session.testkit';
import type { PayloadOf, ScenePayload } from '../scenes/registry';
import type { SceneKind, SceneOf } from '../scenes/types';
import { room } from '../scoring/room.testkit';
import { projectBallot, projectFacilitator, projectProjector, publishedResults } from '.';
import { everything } from './everything.testkit';

const state = { revision: 7, saveProblem: null, readOnly: false };

const inScene = (session: Session, scene: Session['projector']['scene']) =>
  projectProjector({ ...session, projector: { ...session.projector, scene } }, 1);

/** The payload of a scene; throws when the room sees another one. */
function payloadIn<K extends SceneKind>(session: Session, scene: SceneOf<K>): PayloadOf<K> {
  const { scene: payload } = inScene(session, scene);
  if (payload.kind !== scene.kind) throw new Error(`the room sees ${payload.kind}`);
  return payload as PayloadOf<K>;
}

const pollInRoom = (session: Session, pollId: string) =>
  payloadIn(session, { kind: 'poll', pollId }).results;

/** Does a payload hold anything of the results of a round? */
const tellsResults = (payload: ScenePayload): boolean =>
  ('results' in payload && payload.kind !== 'poll') ||
  (payload.kind === 'discussion' && payload.standing !== null) ||
  (payload.kind === 'ladder' && payload.scores !== null);

describe('a published poll', () => {
  const published = (answers: number, abstained: number): Session => {
    const session = testSession();
    const ballots = Object.fromEntries(
      Array.from({ length: answers + abstained }, (_, seat) => [
        `seat-${seat}`,
        seat < answers
          ? { kind: 'choice' as const, itemIds: ['item-0001'] }
          : { kind: 'abstain' as const },
      ]),
    );
    const times = { openedAt: null, closedAt: null, publishedAt: null };
    const settings = newPollSettings('single');
    const poll = { id: 'poll-few', activityId: 'act-few', number: 1, status: 'published' as const };
    return {
      ...session,
      polls: [{ ...poll, ...times, settings, seen: true, ballots, onPaper: [] }],
    };
  };

  it.each([
    [4, 0, true],
    [4, 3, true],
    [5, 0, false],
    [5, 2, false],
  ])(
    'of %i who answered and %i who abstained: without figures %s',
    (answers, abstained, hidden) => {
      const session = published(answers, abstained);
      const outcomes = [
        projectFacilitator({ session, undo: [], redo: [] }, state).session.polls[0]?.results,
        pollInRoom(session, 'poll-few'),
      ];
      for (const results of outcomes) {
        expect(results).toMatchObject({ voters: answers + abstained, abstained });
        expect(results?.outcome.method).toBe(hidden ? 'too-few' : 'single');
      }
    },
  );
});

describe('projections', () => {
  it('never hold the id or the code of a participant', () => {
    fc.assert(
      fc.property(commandsArbitrary, (commands) => {
        const history = replay(testSession(), commands);
        const text = JSON.stringify(everything(history));
        for (const [id, { code }] of Object.entries(history.session.participants)) {
          expect(text).not.toContain(id);
          expect(text).not.toContain(code);
        }
      }),
    );
  });

  it('hold nothing that depends on answers before the results are published', () => {
    const lists = fc.array(fc.tuple(answersArbitrary, answersArbitrary), {
      minLength: 14,
      maxLength: 14,
    });
    fc.assert(
      fc.property(roomArbitrary, lists, fc.boolean(), (seats, answers, close) => {
        const [one, other] = ([0, 1] as const).map((side) =>
          everything(
            replay(testSession(), [
              roundCommand('round/open'),
              ...seats.map(({ seat, group }, i) =>
                castCommand(seat, group, answers[i]?.[side] ?? {}),
              ),
              ...(close ? [roundCommand('round/close')] : []),
            ]),
          ),
        );
        expect(one).toEqual(other);
      }),
    );
  });

  it('a ballot holds the questions of the open round and no count', () => {
    const opened = replay(testSession(), [roundCommand('round/open')]).session;
    const ballot = projectBallot(opened, 3);
    expect(ballot.round?.factors.map(({ id }) => id)).toEqual([
      'trust',
      'agenda',
      'means',
      'roles',
    ]);
    expect(ballot.round).toMatchObject({ open: true, importance: null, scale: { labels: [] } });
    expect(Object.keys(ballot.round ?? {})).not.toContain('progress');
    expect(Object.keys(ballot.groups[0] ?? {})).toEqual(['id', 'name', 'ecosystem']);
    expect(projectBallot(testSession(), 3).round).toBeNull();
  });

  it('a scale whose languages have different labels gets one per step', () => {
    const model = testModel();
    const labels = { nl: ['laag', 'hoog'], en: ['a', 'b', 'c', 'd', 'e'] };
    const session = testSession({ ...model, scale: { ...model.scale, labels } });
    const found = projectBallot(replay(session, [roundCommand('round/open')]).session, 1);
    expect(found.round?.scale.labels.map(({ nl }) => nl)).toEqual(['laag', '', '', '', 'hoog']);
  });
});

describe('projector', () => {
  const { session } = room({ 'group-01': [4, 4, 5, 3, 4, 2] });
  const draft = testSession();

  it('shows results only in their scenes and only when published', () => {
    for (const scene of SCENES) {
      const isResult =
        [
          'overview',
          'factors',
          'contested',
          'groups',
          'quadrants',
          'discussion',
          'ladder',
        ].includes(scene.kind) ||
        (scene.kind === 'dimension' && scene.dimensionId === 'people');
      expect(tellsResults(inScene(session, scene).scene)).toBe(isResult);
      expect(tellsResults(inScene(draft, scene).scene)).toBe(false);
      // The ladder is there without results; they only stand beside it.
      const without = scene.kind === 'ladder' ? 'ladder' : 'welcome';
      if (isResult) expect(inScene(draft, scene).scene.kind).toBe(without);
    }
    const unknown = inScene(session, { kind: 'dimension', dimensionId: 'unknown' });
    expect(unknown.scene.kind).toBe('welcome');
    expect(inScene(draft, { kind: 'progress' }).scene.kind).toBe('welcome');
  });

  it('shows the newest published round while a newer one runs, and the progress of that one', () => {
    const [first] = session.rounds;
    if (!first) throw new Error('no round');
    const next = { ...first, id: 'round-02', number: 2, status: 'open' as const, ballots: {} };
    const both = { ...session, rounds: [first, next] };
    expect(payloadIn(both, { kind: 'overview' }).results.number).toBe(1);
    expect(payloadIn(both, { kind: 'progress' })).toMatchObject({
      of: 'round',
      round: { number: 2, cast: 0 },
    });
  });

  it('keeps headline, recommendations and agreements to their scenes', () => {
    const agreement = { id: 'item-001', what: 'agreed', who: '', due: '', evidence: 'check it' };
    const full: Session = { ...session, headline: 'finding', agreements: [agreement] };
    const recommendation = {
      id: 'item-002',
      origin: 'own' as const,
      factorId: null,
      rule: null,
      roundId: null,
      title: 'advice',
      text: 'do it',
      who: 'nobody else',
      firstStep: '',
      edited: false,
    };
    const all: Session = { ...full, recommendations: [recommendation] };
    const { id, what, who, due } = agreement;
    expect(inScene(all, { kind: 'agreements' }).scene).toEqual({
      kind: 'agreements',
      items: [{ id, what, who, due }],
    });
    expect(inScene(all, { kind: 'recommendations' }).scene).toEqual({
      kind: 'recommendations',
      items: [{ id: 'item-002', title: 'advice', text: 'do it' }],
    });
    expect(payloadIn(all, { kind: 'overview' }).headline).toBe('finding');
    for (const scene of SCENES) {
      const text = JSON.stringify(inScene(all, scene));
      const { kind } = inScene(all, scene).scene;
      expect(text.includes('check it')).toBe(false);
      expect(text.includes('agreed')).toBe(kind === 'agreements');
      expect(text.includes('do it')).toBe(kind === 'recommendations');
      expect(text.includes('finding')).toBe('headline' in inScene(all, scene).scene);
    }
  });
});

describe('results that were computed', () => {
  it('are remembered as long as nothing changes that they depend on', () => {
    const { session, round } = room({ 'group-01': [4, 4, 5, 3, 4] });
    const first = publishedResults(session, round);
    expect(publishedResults({ ...session, title: 'other' }, round)).toBe(first);
    const renamed = { ...session, groups: [...session.groups].reverse() };
    expect(publishedResults(renamed, round)?.groups[0]?.id).toBe('group-04');
    expect(publishedResults(session, { ...round, status: 'closed' })).toBeNull();
  });
});
