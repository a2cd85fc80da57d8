import { timingSafeEqual } from 'node:crypto';
import { JOIN_CODE_LENGTH, type PhoneRefusal } from '../../shared/contract/phone-protocol';
import { LIMITS } from '../../shared/domain/limits';
import { fail, type Result } from '../../shared/domain/result';
import { normaliseCode } from '../engine/codes';
import type { SessionEngine } from '../engine/engine';
import { Guesses } from './rate';
import { phoneSeats } from './seats';

/** Wrong join codes: a whole table may mistype, a machine may not try for long. */
const JOIN_GUESSES = { each: 20, all: 200, windowMs: 60_000 };
/**
 * Wrong codes of seats: each right one is somebody's ballot. Much more in all than for one address, so
 * that no two machines can keep everybody from coming back.
 */
const SEAT_GUESSES = { each: 20, all: 100, windowMs: 300_000 };
const MAX_OLD_CODES = 20;

/** Who is let in with a code but has no seat yet: `join` takes one, `enter` comes back to one. */
export type Guest = 'join' | 'enter';

type Parts = {
  engine: SessionEngine;
  code: string;
  oldCodes: readonly string[];
  locked: boolean;
  clock: () => number;
};

/**
 * The door of a room, for phones whose secret opens no seat. A phone whose secret does never comes
 * here: no lock, no code and no guesser keeps it out.
 */
export class Entry {
  readonly #engine: SessionEngine;
  readonly #joinGuesses: Guesses;
  readonly #seatGuesses: Guesses;
  /** Codes of before: pages that still have one are not guessing. */
  readonly #oldCodes: string[];
  #code: string;
  locked: boolean;

  constructor({ engine, code, oldCodes, locked, clock }: Parts) {
    this.#engine = engine;
    this.#code = code;
    this.#oldCodes = oldCodes.slice(-MAX_OLD_CODES);
    this.locked = locked;
    this.#joinGuesses = new Guesses(clock, JOIN_GUESSES);
    this.#seatGuesses = new Guesses(clock, SEAT_GUESSES);
  }

  get code(): string {
    return this.#code;
  }

  setCode(code: string): void {
    this.#oldCodes.push(this.#code);
    if (this.#oldCodes.length > MAX_OLD_CODES) this.#oldCodes.shift();
    this.#code = code;
  }

  /** Does this code let a phone without a seat in, and to do what? */
  letIn(from: string, typed: string): Guest | PhoneRefusal {
    if (this.#joinGuesses.isReached(from)) return 'busy';
    const code = normaliseCode(typed);
    if (isSameCode(code, this.#code)) {
      if (this.locked) return 'locked';
      const { session } = this.#engine.state.history;
      return phoneSeats(session).length < LIMITS.phones ? 'join' : 'full';
    }
    // The code of a seat lets its owner back in, also when locked; never to take another one.
    if (!this.#seatGuesses.isReached(from) && this.#engine.seatByCode(code) !== null)
      return 'enter';
    // A page without a code asks what it may; one with an older code is not guessing either.
    if (code !== '' && !this.#oldCodes.includes(code)) {
      this.#joinGuesses.note(from);
      if (code.length === JOIN_CODE_LENGTH) this.#seatGuesses.note(from);
    }
    return 'code-unknown';
  }

  /** The participant whose code this is. */
  seatByCode(from: string, code: string): Result<string> {
    // Both counts: who tries on with new phones from one address is the same guesser.
    if (this.#seatGuesses.isReached(from)) return fail('busy');
    const participantId = this.#engine.seatByCode(code);
    if (participantId !== null) return { ok: true, value: participantId };
    this.#seatGuesses.note(from);
    return fail('code-unknown');
  }
}

export const isGuest = (answer: Guest | PhoneRefusal): answer is Guest =>
  answer === 'join' || answer === 'enter';

/** Takes the same time for a near miss as for a far one. */
function isSameCode(typed: string, code: string): boolean {
  const [a, b] = [Buffer.from(typed), Buffer.from(code)];
  return a.length === b.length && timingSafeEqual(a, b);
}
