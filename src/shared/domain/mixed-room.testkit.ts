import { expect } from 'vitest';
import { progressOf } from '../projection/progress';
import type { Command, Role } from './commands';
import type { History } from './history';
import type { Ballot, Round } from './model';
import {
  applyRecorded,
  FACTOR_IDS,
  replay,
  ROUND_IDS,
  roundCommand,
  testSession,
} from './session.testkit';

/** People with whatever is at hand: phones, printed ballots, the laptop, raised hands. */
export const DEVICE = (person: number): string => `device-${person}`.padEnd(43, 'x');
export const PERSONS = Array.from({ length: 8 }, (_, person) => person);
export const ROUND = ROUND_IDS[0];
export const ballotOf = (answers: Ballot['answers']): Ballot => ({ answers, importance: {} });

export type Way = 'phone' | 'laptop' | 'paper' | 'paper-with-code' | 'other-phone';
export const WAYS: readonly Way[] = ['phone', 'laptop', 'paper', 'paper-with-code', 'other-phone'];

/** A room that plays the commands an app would send for what people do. */
export class MixedRoom {
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
