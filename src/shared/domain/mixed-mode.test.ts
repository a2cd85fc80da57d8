import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf } from '../projection/progress';
import type { Command, Role } from './commands';
import type { History } from './history';
import { LIMITS } from './limits';
import type { Ballot, Round, Session } from './model';
import {
  answersArbitrary,
  applyRecorded,
  FACTOR_IDS,
  GROUP_IDS,
  replay,
  ROUND_IDS,
  roundCommand,
  testSession,
} from './session.testkit';

/** People with whatever is at hand: phones, printed ballots, the laptop, raised hands. */
const DEVICE = (person: number): string => `device-${person}`.padEnd(43, 'x');
const PERSONS = Array.from({ length: 8 }, (_, person) => person);
const ROUND = ROUND_IDS[0];
const ballotOf = (answers: Ballot['answers']): Ballot => ({ answers, importance: {} });

type Way = 'phone' | 'laptop' | 'paper' | 'paper-with-code' | 'other-phone';
const WAYS: readonly Way[] = ['phone', 'laptop', 'paper', 'paper-with-code', 'other-phone'];

/** A room that plays the commands an app would send for what people do. */
class MixedRoom {
  history: History;
  private step = 0;
  /** Seat of each person who has one. */
  readonly seats = new Map<number, string>();
  readonly hands = new Map<string, number>();

  constructor(first: readonly ReturnType<typeof roundCommand>[] = [roundCommand('round/open')]) {
    this.history = replay(testSession(), [...first]);
  }

  /** The people that answered, by group. */
  get counts(): number[] {
    return progressOf(this.history.session, this.round).byGroup.map(({ cast }) => cast);
  }

  get round(): Round {
    const [round] = this.history.session.rounds;
    if (!round) throw new Error('no round');
    return round;
  }

  /** Sends a command; true when it was accepted. */
  send(role: Role, command: Command): boolean {
    this.step += 1;
    const next = applyRecorded(this.history, { role, command }, this.step);
    if (next) this.history = next;
    return next !== null;
  }

  private newSeat(person: number): string {
    const id = `seat-person-${person}-${this.step}`;
    this.seats.set(person, id);
    return id;
  }

  private code(seat: string): string {
    return this.history.session.participants[seat]?.code ?? '';
  }

  vote(person: number, way: Way, groupId: string, answers: Ballot['answers']): void {
    const ballot = ballotOf(answers);
    const known = this.seats.get(person);
    const cast = (role: Role, participantId: string): boolean =>
      this.send(role, { type: 'ballot/cast', roundId: ROUND, participantId, groupId, ballot });
    switch (way) {
      case 'laptop':
        // With the code the ballot window gives the own seat back.
        expect(cast('ballot', known ?? this.newSeat(person))).toBe(true);
        return;
      case 'phone': {
        const device = DEVICE(person);
        if (known === undefined) {
          const participantId = this.newSeat(person);
          this.send('phone', { type: 'seat/join', participantId, groupId, device });
        } else this.send('phone', { type: 'seat/rebind', participantId: known, device });
        expect(cast('phone', this.seats.get(person) ?? '')).toBe(true);
        return;
      }
      case 'other-phone': {
        // A borrowed phone: the same seat by its code, or a first seat.
        if (known === undefined) return this.vote(person, 'phone', groupId, answers);
        const device = DEVICE(person + 100);
        this.send('phone', { type: 'seat/rebind', participantId: known, device });
        expect(cast('phone', known)).toBe(true);
        return;
      }
      case 'paper':
      case 'paper-with-code': {
        if (known === undefined && way === 'paper-with-code') {
          const id = this.newSeat(person);
          const seats = [{ id, code: `PA${'ACDEFGHJ'[person] ?? 'A'}PP` }];
          expect(this.send('facilitator', { type: 'paper/prepare', seats })).toBe(true);
        }
        const seat = this.seats.get(person);
        const code = seat === undefined ? '' : this.code(seat);
        const newSeatId = seat ?? this.newSeat(person);
        const paper = { code, newSeatId, groupId, roundId: ROUND, ballot };
        expect(this.send('facilitator', { type: 'paper/round', ...paper })).toBe(true);
      }
    }
  }

  raiseHands(groupId: string, people: number, step: number): void {
    const counts = Object.fromEntries(
      FACTOR_IDS.map((id) => [id, [0, 1, 2, 3, 4, 5].map((s) => (s === step ? people : 0))]),
    );
    const seats = Array.from({ length: people }, (_, i) => `hand-${groupId}-${this.step}-${i}`);
    const count = { roundId: ROUND, groupId, people, seats, counts };
    expect(this.send('facilitator', { type: 'hands/round', ...count })).toBe(true);
    this.hands.set(groupId, people);
  }
}

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

describe('seats', () => {
  const join = (person: number, groupId: string = GROUP_IDS[0]): Command => ({
    type: 'seat/join',
    participantId: `seat-000${person}`,
    groupId,
    device: DEVICE(person),
  });

  it('belong to the phone that took them', () => {
    const room = new MixedRoom([]);
    expect(room.send('phone', join(1))).toBe(true);
    // The same phone once more only says its group; another phone is refused.
    expect(room.send('phone', join(1, GROUP_IDS[1]))).toBe(true);
    const stranger = { ...join(1), device: DEVICE(2) } as Command;
    expect(room.send('phone', stranger)).toBe(false);
    expect(room.history.session.participants['seat-0001']).toMatchObject({
      groupId: GROUP_IDS[1],
      channel: 'phone',
      device: DEVICE(1),
    });
  });

  it('that are taken or moved leave undo to the facilitator: no vote relies on its steps yet', () => {
    const room = new MixedRoom([]);
    room.send('phone', join(1));
    room.send('phone', join(1, GROUP_IDS[1]));
    room.send('facilitator', roundCommand('round/open').command);
    expect(room.send('facilitator', { type: 'history/undo' })).toBe(true);
    expect(room.round.status).toBe('draft');
    expect(room.history.session.participants['seat-0001']?.groupId).toBe(GROUP_IDS[1]);
  });

  it('move with a code to another phone, which leaves the seat it had', () => {
    const room = new MixedRoom();
    room.send('phone', join(1));
    room.send('phone', join(2));
    const rebind = { type: 'seat/rebind' as const, participantId: 'seat-0001', device: DEVICE(2) };
    expect(room.send('phone', rebind)).toBe(true);
    const { participants } = room.history.session;
    expect(participants['seat-0001']?.device).toBe(DEVICE(2));
    expect(participants['seat-0002']?.device).toBe('');
  });

  it('are not left by a phone that voted there: nobody counts twice, no vote goes', () => {
    const room = new MixedRoom();
    const answers = Object.fromEntries(FACTOR_IDS.map((id) => [id, 3]));
    room.vote(1, 'phone', GROUP_IDS[0], answers);
    room.vote(2, 'paper-with-code', GROUP_IDS[0], answers);
    const participantId = room.seats.get(2) ?? '';
    const rebind = { type: 'seat/rebind' as const, participantId, device: DEVICE(1) };
    expect(room.send('phone', rebind)).toBe(false);
    expect(Object.keys(room.round.ballots)).toHaveLength(2);
    expect(room.history.session.participants[room.seats.get(1) ?? '']?.device).toBe(DEVICE(1));
  });

  it('keep the group that the facilitator gave them when a vote comes in with the old one', () => {
    const room = new MixedRoom([]);
    const answers = Object.fromEntries(FACTOR_IDS.map((id) => [id, 3]));
    room.send('phone', join(1));
    const { number = 0 } = room.history.session.participants['seat-0001'] ?? {};
    room.send('facilitator', { type: 'seat/regroup', number, groupId: GROUP_IDS[2] });
    room.send('facilitator', roundCommand('round/open').command);
    const vote = { roundId: ROUND, participantId: 'seat-0001', groupId: GROUP_IDS[0] };
    room.send('phone', { type: 'ballot/cast', ...vote, ballot: ballotOf(answers) });
    expect(room.history.session.participants['seat-0001']?.groupId).toBe(GROUP_IDS[2]);
  });

  it('get another group from the facilitator by the number on the phone, not after the results', () => {
    const room = new MixedRoom([]);
    room.send('phone', join(1));
    const { number = 0 } = room.history.session.participants['seat-0001'] ?? {};
    const regroup: Command = { type: 'seat/regroup', number, groupId: GROUP_IDS[2] };
    expect(room.send('facilitator', regroup)).toBe(true);
    expect(room.history.session.participants['seat-0001']?.groupId).toBe(GROUP_IDS[2]);
    expect(room.send('facilitator', { ...regroup, number: number === 999 ? 1 : 999 })).toBe(false);
    room.send('facilitator', roundCommand('round/open').command);
    const answers = Object.fromEntries(FACTOR_IDS.map((id) => [id, 3]));
    const voted = { roundId: ROUND, participantId: 'seat-0001', groupId: GROUP_IDS[2] };
    room.send('phone', { type: 'ballot/cast', ...voted, ballot: ballotOf(answers) });
    room.send('facilitator', roundCommand('round/close').command);
    // Closed and not shown yet: a wrong group can still be put right.
    expect(room.send('facilitator', { ...regroup, groupId: GROUP_IDS[1] })).toBe(true);
    room.send('facilitator', roundCommand('round/publish').command);
    expect(room.send('facilitator', { ...regroup, groupId: GROUP_IDS[0] })).toBe(false);
  });

  it('stay in their group while people vote: the counts of the groups never tell who answered', () => {
    const room = new MixedRoom();
    room.send('phone', join(1));
    room.send('phone', join(2));
    const answers = Object.fromEntries(FACTOR_IDS.map((id) => [id, 3]));
    const vote = { roundId: ROUND, participantId: 'seat-0001', groupId: GROUP_IDS[0] };
    room.send('phone', { type: 'ballot/cast', ...vote, ballot: ballotOf(answers) });
    const { counts } = room;
    // Who answered and who did not get the same refusal, by whatever way.
    for (const person of [1, 2]) {
      const participantId = `seat-000${person}`;
      const { number = 0 } = room.history.session.participants[participantId] ?? {};
      const groupId = GROUP_IDS[1];
      expect(room.send('facilitator', { type: 'seat/regroup', number, groupId })).toBe(false);
      expect(room.send('phone', { type: 'seat/move', participantId, groupId })).toBe(false);
      expect(room.send('phone', join(person, groupId))).toBe(false);
    }
    // At the laptop, with the code: the vote is replaced, the group stays.
    const again = { ...vote, groupId: GROUP_IDS[1], ballot: ballotOf(answers) };
    expect(room.send('ballot', { type: 'ballot/cast', ...again })).toBe(true);
    expect(room.counts).toEqual(counts);
    // A printed ballot that comes in by phone has no group yet: that is no move.
    const seats = [{ id: 'paper-0001', code: 'PAPER' }];
    room.send('facilitator', { type: 'paper/prepare', seats });
    const participantId = 'paper-0001';
    const device = DEVICE(3);
    expect(room.send('phone', { type: 'seat/rebind', participantId, device })).toBe(true);
    const groupId = GROUP_IDS[1];
    expect(room.send('phone', { type: 'seat/join', participantId, groupId, device })).toBe(true);
  });

  it('of phones are never more than the limit, also when they come from paper', () => {
    const room = new MixedRoom();
    const seats = [{ id: 'paper-0001', code: 'PAPER' }];
    room.send('facilitator', { type: 'paper/prepare', seats });
    const full = { groupId: GROUP_IDS[0], channel: 'phone' as const, code: '', device: '' };
    const taken = Array.from({ length: LIMITS.phones }, (_, n) => [
      `phone-${String(n).padStart(4, '0')}`,
      { ...full, number: n + 1 },
    ]);
    const { session } = room.history;
    const phones = Object.fromEntries(taken) as Session['participants'];
    const participants = { ...session.participants, ...phones };
    room.history = { ...room.history, session: { ...session, participants } };
    const rebind = { type: 'seat/rebind' as const, participantId: 'paper-0001', device: DEVICE(1) };
    expect(room.send('phone', rebind)).toBe(false);
    // A seat that a phone had before only changes phones.
    expect(room.send('phone', { ...rebind, participantId: 'phone-0001' })).toBe(true);
  });

  it('are refused to roles that may not have them', () => {
    const room = new MixedRoom();
    for (const role of ['facilitator', 'ballot', 'projector', 'report'] as const)
      expect(room.send(role, join(1))).toBe(false);
    const seats = [{ id: 'paper-0001', code: 'PAPER' }];
    for (const role of ['phone', 'ballot', 'projector', 'report'] as const)
      expect(room.send(role, { type: 'paper/prepare', seats })).toBe(false);
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
