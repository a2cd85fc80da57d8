import { randomInt } from 'node:crypto';
import type { Session } from '../../shared/domain/model';

/** Without letters and digits that look alike on paper. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 5;

const WRONG_PER_MINUTE = 5;
const MINUTE_MS = 60_000;

/** A code that nobody in the session has yet. */
export function newCode(session: Session): string {
  const taken = new Set(Object.values(session.participants).map((p) => p.code));
  for (;;) {
    const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(
      '',
    );
    if (!taken.has(code)) return code;
  }
}

/** Stops guessing of codes: after five wrong ones within a minute the next must wait. */
export class GuessLimit {
  private wrong: number[] = [];

  constructor(private readonly now: () => number) {}

  get reached(): boolean {
    const since = this.now() - MINUTE_MS;
    this.wrong = this.wrong.filter((time) => time > since);
    return this.wrong.length >= WRONG_PER_MINUTE;
  }

  countWrong(): void {
    this.wrong.push(this.now());
  }
}
