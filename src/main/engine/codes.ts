import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Participant, Session } from '../../shared/domain/model';

/** Letters and digits that nobody mistakes for another: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const CODE_ALPHABET = 'ACDEFGHJKMNPQRTWXY34679';
export const CODE_LENGTH = 5;

/** A random code that nobody in the session has. */
export function newCode(session: Session): string {
  return newCodes(session, 1)[0] ?? '';
}

/** Different random codes that nobody in the session has. */
export function newCodes(session: Session, count: number): string[] {
  const used = new Set(Object.values(session.participants).map((participant) => participant.code));
  const codes: string[] = [];
  while (codes.length < count) {
    let code = '';
    while (code.length < CODE_LENGTH) code += CODE_ALPHABET[randomInt(CODE_ALPHABET.length)];
    if (used.has(code)) continue;
    used.add(code);
    codes.push(code);
  }
  return codes;
}

/** A random number of three digits that no seat of the session has. */
export function newNumber(session: Session): number {
  const used = new Set(Object.values(session.participants).map(({ number }) => number));
  const free: number[] = [];
  for (let number = 100; number <= 999; number++) if (!used.has(number)) free.push(number);
  // The limit on phones is lower than what there is, so that one is always free.
  return free[randomInt(Math.max(1, free.length))] ?? 999;
}

/** What people type, as a code: capitals, without spaces and hyphens. */
export const normaliseCode = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase();

/** The participant with this code. Looks at everyone, so that the time taken tells nothing. */
export function findByCode(
  session: Session,
  code: string,
): { id: string; participant: Participant } | null {
  const wanted = Buffer.from(code);
  let found: { id: string; participant: Participant } | null = null;
  for (const [id, participant] of Object.entries(session.participants)) {
    const own = Buffer.from(participant.code);
    if (own.length !== CODE_LENGTH || own.length !== wanted.length) continue;
    if (timingSafeEqual(own, wanted)) found = { id, participant };
  }
  return found;
}

/** Allows a few wrong guesses in a while; the clock is injected. */
export class GuessLimit {
  private wrong: number[] = [];

  constructor(
    private readonly clock: () => number,
    private readonly max: number,
    private readonly windowMs: number,
  ) {}

  /** Were there too many wrong guesses just now? */
  isReached(): boolean {
    const now = this.clock();
    // A clock that was set back must not lock the ballot for hours.
    this.wrong = this.wrong.filter((time) => time <= now && now - time < this.windowMs);
    return this.wrong.length >= this.max;
  }

  /** Notes a wrong guess. */
  note(): void {
    this.wrong.push(this.clock());
  }
}
