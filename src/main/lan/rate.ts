import { GuessLimit } from '../engine/codes';
import type { Rate } from './limits';

/** Lets `burst` through at once and `perSecond` after that. */
export class TokenBucket {
  #tokens: number;
  #at: number;

  constructor(
    private readonly clock: () => number,
    private readonly rate: Rate,
  ) {
    this.#tokens = rate.burst;
    this.#at = clock();
  }

  /** Takes one; false when there is none. */
  take(): boolean {
    const now = this.clock();
    // A clock that was set back gives nothing and takes nothing.
    const passed = Math.max(0, now - this.#at) / 1000;
    this.#at = now;
    this.#tokens = Math.min(this.rate.burst, this.#tokens + passed * this.rate.perSecond);
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}

/** One thing per key, made when first asked for; the ones not used for longest are forgotten. */
export class PerKey<T> {
  readonly #all = new Map<string, T>();

  constructor(
    private readonly make: () => T,
    private readonly capacity: number,
  ) {}

  get(key: string): T {
    const value = this.#all.get(key) ?? this.make();
    this.#all.delete(key);
    this.#all.set(key, value);
    if (this.#all.size > this.capacity) {
      const oldest = this.#all.keys().next();
      if (!oldest.done) this.#all.delete(oldest.value);
    }
    return value;
  }
}

export type GuessRules = { each: number; all: number; windowMs: number };

/**
 * Wrong codes, counted per address and in all. Once reached, right ones are refused too: the answer
 * must not tell a guesser anything.
 */
export class Guesses {
  readonly #each: PerKey<GuessLimit>;
  readonly #all: GuessLimit;

  constructor(clock: () => number, { each, all, windowMs }: GuessRules) {
    this.#each = new PerKey(() => new GuessLimit(clock, each, windowMs), 5_000);
    this.#all = new GuessLimit(clock, all, windowMs);
  }

  isReached(key: string): boolean {
    return this.#all.isReached() || this.#each.get(key).isReached();
  }

  note(key: string): void {
    this.#all.note();
    this.#each.get(key).note();
  }
}
