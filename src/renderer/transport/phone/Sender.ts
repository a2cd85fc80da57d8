import type { PhoneRequest } from '../../../shared/contract/phone-protocol';
import type { ErrorCode } from '../../../shared/domain/result';
import { backOff } from './back-off';
import { Followers } from './followers';
import { isKept, Outbox } from './outbox';
import { TEMPORARY } from './retrying';
import { Timers } from './timers';
import { ANSWER_MS } from './timing';
import type { PhoneOutcome, PhoneSettings, PhoneState } from './types';

/** What the sender needs of the line. */
type Line = {
  /** Is the phone let in? */
  isWelcome: () => boolean;
  hasSeat: () => boolean;
  post: (request: PhoneRequest) => void;
  /** Told of what a page shows. */
  changed: (patch: Partial<Pick<PhoneState, 'waiting' | 'missed'>>) => void;
};

/**
 * Brings requests to the laptop, one at a time and in order, until each has a final answer; answers and
 * notes also from a later page.
 */
export class Sender {
  private readonly outbox: Outbox;
  private readonly followers = new Followers();
  private readonly timers = new Timers<'answer'>();
  private inFlight: string | null = null;
  /** Attempts to have the first request accepted. */
  private patience = 0;

  constructor(
    private readonly settings: Pick<PhoneSettings, 'storage' | 'random'>,
    private readonly line: Line,
  ) {
    this.outbox = new Outbox(settings.storage);
  }

  /** Answers and notes that the laptop has not confirmed. */
  get count(): number {
    return this.outbox.count;
  }

  find(id: string): PhoneRequest | undefined {
    return this.outbox.find(id)?.request;
  }

  /** The answer that waits for this round or poll. */
  voteIn(id: string): PhoneRequest | null {
    return this.outbox.voteIn(id);
  }

  /** Adds a request; it replaces an older one about the same thing. */
  add(request: PhoneRequest): Promise<PhoneOutcome> {
    for (const id of this.outbox.add(request)) {
      if (id === this.inFlight) this.inFlight = null;
      if (id !== request.id) this.settle(id, { ok: false, error: 'cancelled', unsure: false });
    }
    this.patience = 0;
    this.line.changed({ waiting: this.count });
    const outcome = this.follow(request.id);
    this.flush();
    return outcome ?? Promise.resolve({ ok: false, error: 'internal', unsure: true });
  }

  /** The outcome of a request that waits; null when none has this id. */
  follow(id: string): Promise<PhoneOutcome> | null {
    return this.find(id) ? this.followers.follow(id) : null;
  }

  /** Another tab of this phone may have been busy meanwhile. */
  reload(): void {
    for (const id of this.outbox.reload())
      this.settle(id, { ok: false, error: 'cancelled', unsure: true });
  }

  /** The phone sits in the seat with this code: votes of the seat of before go nowhere. */
  sitDown(code: string): void {
    for (const id of this.outbox.sitDown(code))
      this.settle(id, { ok: false, error: 'not-found', unsure: true });
  }

  /** The laptop took it. */
  done(id: string): void {
    this.finish(id, { ok: true });
  }

  /** The laptop did not take it; what may go well later is tried again. */
  failed(id: string, error: ErrorCode): void {
    const waiting = this.outbox.find(id);
    if (!waiting) return;
    if (isKept(waiting.request) && TEMPORARY.includes(error)) {
      if (id !== this.inFlight) return;
      this.inFlight = null;
      this.patience += 1;
      const { random } = this.settings;
      return this.timers.set('answer', backOff(this.patience, random), () => this.flush());
    }
    this.finish(id, { ok: false, error, unsure: waiting.tries > 1 });
  }

  /** The connection is gone; what was under way waits for the next one. @returns its id */
  pause(): string | null {
    const { inFlight } = this;
    this.inFlight = null;
    this.timers.clear('answer');
    return inFlight;
  }

  /** The laptop ended the connection over this request: sending it again would end the same way. */
  giveUp(id: string): void {
    this.finish(id, { ok: false, error: 'invalid', unsure: false });
  }

  /** Sends the first request; one at a time, so that they arrive in order. */
  flush(): void {
    if (!this.line.isWelcome() || this.inFlight !== null) return;
    // Who has no seat yet cannot answer: joining goes first.
    const waiting = this.outbox.list.find(({ request }) => !isKept(request) || this.line.hasSeat());
    if (!waiting) return this.timers.clear('answer');
    waiting.tries += 1;
    this.inFlight = waiting.request.id;
    this.timers.set('answer', ANSWER_MS * Math.min(4, 1 + this.patience), () => {
      this.inFlight = null;
      this.patience += 1;
      this.flush();
    });
    this.line.post(waiting.request);
  }

  private finish(id: string, outcome: PhoneOutcome): void {
    if (!this.find(id)) return;
    this.outbox.remove(id);
    if (id === this.inFlight) this.inFlight = null;
    this.patience = 0;
    this.line.changed({ waiting: this.count });
    this.settle(id, outcome);
    this.flush();
  }

  private settle(id: string, outcome: PhoneOutcome): void {
    const isFollowed = this.followers.tell(id, outcome);
    if (!isFollowed && !outcome.ok && outcome.error !== 'cancelled')
      this.line.changed({ missed: true });
  }
}
