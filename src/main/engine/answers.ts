import { createHash } from 'node:crypto';
import type { CommandEnvelope, Role } from '../../shared/domain/commands';
import { fail, type Result } from '../../shared/domain/result';

/** Commands remembered; a retry of an older one is judged as a new one. */
const CAPACITY = 20_000;

/** What an accepted command is answered; `code` for a ballot, to come back with. */
export type CommandAck = { revision: number; code?: string };
type Answer = Result<CommandAck>;
type Known = { fingerprint: string; answer: Promise<Answer> };

/** Remembers answers by command, so that a retry after a lost answer does nothing twice. */
export class Answers {
  private readonly known = new Map<string, Known>();

  constructor(private readonly capacity: number = CAPACITY) {}

  /**
   * The first answer to this command, which may still be under way, or a new one from `work`.
   * Refusals are not remembered: they changed nothing, and what was refused (the round had just
   * closed) may fit later. An id that comes back with another command is refused.
   */
  once(role: Role, envelope: CommandEnvelope, work: () => Promise<Answer>): Promise<Answer> {
    const key = `${role}:${envelope.commandId}`;
    const text = JSON.stringify(envelope.command);
    const fingerprint = createHash('sha256').update(text).digest('base64');
    const known = this.known.get(key);
    if (known) {
      if (known.fingerprint === fingerprint) return known.answer;
      return Promise.resolve(fail('invalid', 'commandId used twice'));
    }
    const answer = work();
    const entry = { fingerprint, answer };
    this.known.set(key, entry);
    if (this.known.size > this.capacity) this.forgetOldest();
    const forget = (): void => {
      if (this.known.get(key) === entry) this.known.delete(key);
    };
    answer.then((result) => {
      if (!result.ok) forget();
    }, forget);
    return answer;
  }

  private forgetOldest(): void {
    const oldest = this.known.keys().next();
    if (!oldest.done) this.known.delete(oldest.value);
  }
}
