import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf } from '../projection/progress';
import { MixedRoom, PERSONS, ROUND, WAYS, type Way } from './mixed-room.testkit';
import type { Ballot } from './model';
import { answersArbitrary, FACTOR_IDS, GROUP_IDS } from './session.testkit';

const actions = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('vote' as const),
      person: fc.constantFrom(...PERSONS),
      way: fc.constantFrom(...WAYS),
      group: fc.constantFrom(...GROUP_IDS),
      answers: answersArbitrary,
    }),
    fc.record({
      kind: fc.constant('hands' as const),
      group: fc.constantFrom(...GROUP_IDS),
      people: fc.integer({ min: 0, max: 6 }),
      step: fc.integer({ min: 0, max: 5 }),
    }),
  ),
  { maxLength: 40 },
);

describe('mixed modes', () => {
  it('count people: whoever changes from one way to another replaces, never adds', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const room = new MixedRoom();
        const last = new Map<number, { way: Way; answers: Ballot['answers'] }>();
        for (const action of list) {
          if (action.kind === 'hands') room.raiseHands(action.group, action.people, action.step);
          else {
            room.vote(action.person, action.way, action.group, action.answers);
            last.set(action.person, action);
          }
        }
        const raised = [...room.hands.values()].reduce((sum, n) => sum + n, 0);
        const progress = progressOf(room.history.session, room.round);
        expect(Object.keys(room.round.ballots)).toHaveLength(last.size + raised);
        expect(progress.cast).toBe(last.size + raised);
        expect(progress.byGroup.reduce((sum, { cast }) => sum + cast, 0)).toBe(progress.cast);
        expect(progress.hands).toBe(raised);
        const paper = [...last.values()].filter(({ way }) => way.startsWith('paper')).length;
        expect(progress.paper).toBe(paper);
        for (const [person, { answers }] of last)
          expect(room.round.ballots[room.seats.get(person) ?? '']?.answers).toEqual(answers);
      }),
      { numRuns: 300 },
    );
  });

  it('take what the facilitator entered out of the reach of undo', () => {
    const room = new MixedRoom();
    room.vote(1, 'paper', GROUP_IDS[0], Object.fromEntries(FACTOR_IDS.map((id) => [id, 3])));
    room.raiseHands(GROUP_IDS[1], 3, 2);
    const before = room.round.ballots;
    while (room.send('facilitator', { type: 'history/undo' })) continue;
    expect(room.round.ballots).toBe(before);
  });
});

describe('a show of hands', () => {
  it('is exact per statement, and refused when it does not add up', () => {
    const room = new MixedRoom();
    const [first = '', second = '', ...others] = FACTOR_IDS;
    const counts = {
      [first]: [1, 0, 0, 0, 2, 0],
      [second]: [0, 0, 0, 0, 0, 3],
      ...Object.fromEntries(others.map((id) => [id, [0, 0, 3, 0, 0, 0]])),
    };
    const command = {
      type: 'hands/round' as const,
      roundId: ROUND,
      groupId: GROUP_IDS[0],
      people: 3,
      seats: ['hand-0001', 'hand-0002', 'hand-0003'],
      counts,
    };
    expect(room.send('facilitator', { ...command, people: 4 })).toBe(false);
    expect(room.send('facilitator', { ...command, seats: ['hand-0001'] })).toBe(false);
    expect(room.send('facilitator', command)).toBe(true);
    const answersTo = (id: string) =>
      Object.values(room.round.ballots).map(({ answers }) => answers[id]);
    expect(answersTo(first)).toEqual([1, 5, 5]);
    expect(answersTo(second)).toEqual([null, null, null]);
    // Counting nobody takes the count back.
    const none = Object.fromEntries(FACTOR_IDS.map((id) => [id, [0, 0, 0, 0, 0, 0]]));
    const nobody = { ...command, people: 0, seats: [], counts: none };
    expect(room.send('facilitator', nobody)).toBe(true);
    expect(room.round.ballots).toEqual({});
  });
});
