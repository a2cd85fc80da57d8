import { describe, expect, it } from 'vitest';
import { sessionSchema, type Session } from '../domain/model';
import { SCENES } from '../domain/session.testkit';
import { projectBallot, projectFacilitator, projectProjector } from '.';
import { fullSession } from './full-session.testkit';

const MARK = 'nobody named this field';

/** Lists by key, in which another key is another item and not another field. */
const LISTS = [
  /[.](contributions|participants|ballots)$/,
  /[.]ballots[.][^.]+[.](answers|importance|dots|points)$/,
  /[.]report[.]texts$/,
];

/** The same with an unknown field in every record, at every depth; `records` gathers their places. */
function marked(value: unknown, records: Set<string>, place = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => marked(item, records, place));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => [
    key,
    marked(part, records, `${place}.${key}`),
  ]);
  if (LISTS.some((list) => list.test(place))) return Object.fromEntries(entries);
  records.add(place.replace(/[.](contributions|participants|ballots)[.][^.]+/g, '.$1.*'));
  return Object.fromEntries([...entries, ['unknownField', MARK]]);
}

const all = (session: Session): unknown[] => [
  projectFacilitator(
    { session, undo: [{ type: 'session/update' }], redo: [] },
    { revision: 1, saveProblem: null, readOnly: false },
  ),
  projectBallot(session, 1),
];

describe('a field that nobody named', () => {
  const session = fullSession();
  const records = new Set<string>();
  const spoiled = marked(session, records) as Session;
  /** While the second round is open, and no poll. */
  const voting: Session = {
    ...spoiled,
    rounds: spoiled.rounds.map((round, at) => (at === 0 ? round : { ...round, status: 'open' })),
    polls: [],
  };

  it('is in every record of the session, and every record is there', () => {
    expect(sessionSchema.safeParse(session).error).toBeUndefined();
    const empty = Object.entries(session).filter(
      ([, part]) =>
        part === null || (typeof part === 'object' && Object.keys(part as object).length === 0),
    );
    expect(empty.map(([name]) => name)).toEqual(['endedAt']);
    for (const place of ['rounds.settings.thresholds', 'polls.settings.items', 'report.brand.logo'])
      expect(records).toContain(`.${place}`);
  });

  it('is in no projection for a window or a phone', () => {
    expect(projectBallot(spoiled, 1)).toMatchObject({ poll: {}, input: { questions: [{}] } });
    expect(projectBallot(voting, 1)).toMatchObject({ round: { importance: {} } });
    for (const state of [spoiled, voting]) expect(JSON.stringify(all(state))).not.toContain(MARK);
  });

  it('is on the wall in no scene', () => {
    const kinds = new Set<string>();
    for (const state of [spoiled, voting])
      for (const scene of SCENES) {
        // The scene that was chosen is a record of the session too.
        const chosen = Object.assign({ unknownField: MARK }, scene);
        const session = { ...state, projector: { ...state.projector, scene: chosen } };
        const snapshot = projectProjector(session, 1);
        kinds.add(snapshot.scene.kind);
        expect([scene, JSON.stringify(snapshot).includes(MARK)]).toEqual([scene, false]);
        expect(JSON.stringify(all(session))).not.toContain(MARK);
      }
    expect([...kinds].sort()).toEqual([...new Set(SCENES.map(({ kind }) => kind))].sort());
  });
});
