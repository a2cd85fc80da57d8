import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ballot, Session } from './model';
import {
  applyRecorded,
  castArbitrary,
  castCommand,
  commandsArbitrary,
  facilitatorArbitrary,
  redo,
  replay,
  roundCommand,
  ROUND_IDS,
  testSession,
  undo,
  undoAll,
  type Recorded,
} from './session.testkit';

const answers: Ballot['answers'] = { trust: 4, agenda: 2, means: null, roles: 5 };
const start = testSession();
const ballotsOf = (session: Session): [string, Record<string, Ballot>][] =>
  session.rounds
    .filter(({ ballots }) => Object.keys(ballots).length > 0)
    .map(({ id, ballots }) => [id, ballots]);

describe('history', () => {
  it('replays a list of commands to an equal state', () => {
    fc.assert(
      fc.property(commandsArbitrary, (commands) => {
        expect(replay(start, commands)).toEqual(replay(start, commands));
      }),
    );
  });

  it('undo then redo is the identity, whatever was voted in between', () => {
    const mixed = fc.array(fc.oneof(facilitatorArbitrary, castArbitrary), { maxLength: 50 });
    fc.assert(
      fc.property(mixed, (commands) => {
        const before = replay(start, [roundCommand('round/open'), ...commands]);
        const back = undoAll(before);
        let after = back.history;
        for (let step = 0; step < back.steps; step++) {
          const next = applyRecorded(after, redo, 0);
          expect(next).not.toBeNull();
          after = next ?? after;
        }
        expect(after.session).toEqual(before.session);
        expect(after.undo).toEqual(before.undo);
      }),
      { numRuns: 300 },
    );
  });

  it('undo and redo never touch a ballot, its group or the rules it was cast under', () => {
    fc.assert(
      fc.property(commandsArbitrary, (commands) => {
        let history = replay(start, []);
        commands.forEach((recorded, index) => {
          const next = applyRecorded(history, recorded, index);
          if (next && recorded.command.type.startsWith('history/')) {
            expect(ballotsOf(next.session)).toEqual(ballotsOf(history.session));
            expect(next.session.participants).toEqual(history.session.participants);
            for (const round of next.session.rounds)
              if (Object.keys(round.ballots).length > 0)
                expect(round.settings).toEqual(
                  history.session.rounds.find(({ id }) => id === round.id)?.settings,
                );
          }
          history = next ?? history;
        });
        const groups = new Set(history.session.groups.map(({ id }) => id));
        for (const { groupId } of Object.values(history.session.participants))
          expect(groups.has(groupId ?? '')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('no longer offers to undo what a vote relies on; what came before stays undoable', () => {
    const note: Recorded = {
      role: 'facilitator',
      command: { type: 'session/update', patch: { title: 'Renamed' } },
    };
    const open = roundCommand('round/open');
    const cast = castCommand('seat-0001', 'group-01', answers);
    const voted = replay(start, [note, open, cast]);
    expect(voted.undo.map(({ type }) => type)).toEqual(['session/update']);
    const back = applyRecorded(voted, undo, 9);
    expect(back?.session.title).toBe(start.title);
    expect(back?.session.rounds[0]).toEqual(voted.session.rounds[0]);
  });

  it('keeps a vote that came after the step that is undone', () => {
    const rename: Recorded = {
      role: 'facilitator',
      command: { type: 'group/update', id: 'group-01', patch: { name: 'renamed' } },
    };
    const cast = castCommand('seat-0001', 'group-01', answers);
    const title: Recorded = {
      role: 'facilitator',
      command: { type: 'session/update', patch: { title: 'Renamed' } },
    };
    const steps = [roundCommand('round/open'), rename, title, cast, undo];
    const { session } = replay(start, steps);
    expect(session.title).toBe(start.title);
    expect(session.groups[0]?.name).toBe('renamed');
    expect(session.rounds[0]?.ballots['seat-0001']?.answers).toEqual(answers);
  });

  it.each<[string, Recorded]>([
    ['facilitators', { ...castCommand('seat-0001', 'group-01', answers), role: 'facilitator' }],
    ['the projector', { ...roundCommand('round/open'), role: 'projector' }],
    ['ballots', { ...roundCommand('round/open'), role: 'ballot' }],
  ])('refuses what %s may not do', (_, recorded) => {
    expect(applyRecorded(replay(start, [roundCommand('round/open')]), recorded, 1)).toBeNull();
  });
});

describe('ballots', () => {
  const open = roundCommand('round/open');
  const refused = (recorded: Recorded, before: Recorded[] = [open]): boolean =>
    applyRecorded(replay(start, before), recorded, 5) === null;

  it('the last ballot of a seat counts', () => {
    const second = { ...answers, trust: 1 };
    const { session } = replay(start, [
      open,
      castCommand('seat-0001', 'group-01', answers),
      castCommand('seat-0001', 'group-02', second),
    ]);
    expect(session.rounds[0]?.ballots).toEqual({
      'seat-0001': { answers: second, importance: {} },
    });
    expect(session.participants['seat-0001']?.groupId).toBe('group-02');
  });

  it('refuses a ballot that is incomplete, off the scale, in a closed round or an unknown group', () => {
    expect(refused(castCommand('seat-0001', 'group-01', answers))).toBe(false);
    expect(refused(castCommand('seat-0001', 'group-01', { trust: 3 }))).toBe(true);
    expect(refused(castCommand('seat-0001', 'group-01', { ...answers, trust: 6 }))).toBe(true);
    expect(refused(castCommand('seat-0001', 'group-01', { ...answers, other: 1 }))).toBe(true);
    expect(refused(castCommand('seat-0001', 'group-99', answers))).toBe(true);
    const closed = [open, roundCommand('round/close')];
    expect(refused(castCommand('seat-0001', 'group-01', answers), closed)).toBe(true);
  });

  it('a seat in published results stays in its group', () => {
    const before: Recorded[] = [
      open,
      castCommand('seat-0001', 'group-01', answers),
      roundCommand('round/close'),
      roundCommand('round/publish'),
      { role: 'facilitator', command: { type: 'round/add', id: ROUND_IDS[1], activityId: null } },
      roundCommand('round/open', ROUND_IDS[1]),
    ];
    expect(refused(castCommand('seat-0001', 'group-02', answers, ROUND_IDS[1]), before)).toBe(true);
    expect(refused(castCommand('seat-0001', 'group-01', answers, ROUND_IDS[1]), before)).toBe(
      false,
    );
  });
});
