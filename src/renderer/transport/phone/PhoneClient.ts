import {
  CLOSE,
  PHONE_PING_MS,
  PHONE_PROTOCOL,
  type LaptopMessage,
  type PhoneMessage,
  type PhoneRefusal,
  type PhoneRequest,
  type PhoneSeat,
} from '../../../shared/contract/phone-protocol';
import type { ErrorCode } from '../../../shared/domain/result';
import { withConfirmed } from './answers';
import { backOff } from './back-off';
import { Followers } from './followers';
import { parseLaptopMessage } from './messages';
import { isKept, Outbox } from './outbox';
import { FINAL_REFUSALS, reloadOnce, TEMPORARY } from './retrying';
import { phoneSecret } from './secret';
import { Timers } from './timers';
import { ANSWER_MS, DEAD_MS, GRACE_MS, PROBE_MS, SLOW_MS, WELCOME_MS } from './timing';
import type { PhoneOutcome, PhoneSettings, PhoneSocket, PhoneState } from './types';

export type * from './types';

type TimerName = 'retry' | 'welcome' | 'grace' | 'ping' | 'slow' | 'probe' | 'answer';

/**
 * The line between a phone and the laptop: comes back by itself, keeps what is not confirmed, and
 * knows how good it is. Knows no page, so that the same code runs in tests and simulated phones.
 */
export class PhoneClient {
  private readonly outbox: Outbox;
  private readonly token: string;
  private readonly listeners = new Set<() => void>();
  private readonly followers = new Followers();
  private readonly timers = new Timers<TimerName>();
  private current: PhoneState;
  private socket: PhoneSocket | null = null;
  private isWelcome = false;
  private isRunning = false;
  private wasRefused = false;
  /** Attempts to connect since it last held. */
  private attempt = 0;
  /** Attempts to have the first request accepted. */
  private patience = 0;
  private inFlight: string | null = null;
  private lastSign = 0;
  private bestRoundTrip = Infinity;
  private helloAt = 0;

  constructor(private readonly settings: PhoneSettings) {
    this.outbox = new Outbox(settings.storage);
    this.token = phoneSecret(settings.storage, settings.randomBytes);
    this.current = {
      link: 'connecting',
      reason: null,
      seat: undefined,
      snapshot: undefined,
      answers: null,
      waiting: this.outbox.count,
      missed: false,
      clockOffset: 0,
    };
  }

  /** A new object after every change. */
  get state(): PhoneState {
    return this.current;
  }

  /** Listens to changes; returns the way to stop. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  start(): void {
    if (this.isRunning) return;
    this.isRunning = true;
    this.startGrace();
    this.connect();
  }

  stop(): void {
    this.isRunning = false;
    this.dropSocket();
    this.timers.clearAll();
  }

  /** The page came back or the network did: try now, or make sure that the line still lives. */
  wake(): void {
    if (!this.isRunning) return;
    if (this.socket && this.isWelcome) {
      this.ping();
      const asked = this.settings.now();
      this.timers.set('probe', PROBE_MS, () => this.lastSign < asked && this.lost());
    } else if (!this.socket) {
      this.attempt = 0;
      this.connect();
    }
  }

  /** The code of the session, scanned or typed. */
  setCode(code: string): void {
    this.settings.storage.set('code', code);
    if (!this.isRunning) return;
    this.dropSocket();
    this.attempt = 0;
    this.set({ link: 'connecting', reason: null });
    this.startGrace();
    this.connect();
  }

  /** Asks until there is a final answer; answers and notes also on a later page. */
  request(request: PhoneRequest): Promise<PhoneOutcome> {
    for (const id of this.outbox.add(request)) {
      if (id === this.inFlight) this.inFlight = null;
      if (id !== request.id) this.settle(id, { ok: false, error: 'cancelled', unsure: false });
    }
    this.patience = 0;
    this.set({ waiting: this.outbox.count });
    const outcome = this.follow(request.id);
    this.flush();
    return outcome ?? Promise.resolve({ ok: false, error: 'internal', unsure: true });
  }

  /** The outcome of a request that waits, also one of an earlier page; null when none has this id. */
  follow(id: string): Promise<PhoneOutcome> | null {
    if (!this.outbox.find(id)) return null;
    return this.followers.follow(id);
  }

  /** Has this request no final answer yet? */
  isWaiting(id: string): boolean {
    return this.outbox.find(id) !== undefined;
  }

  /** The answer that waits for this round or poll. */
  waitingFor(id: string): PhoneRequest | null {
    return this.outbox.voteIn(id);
  }

  /** The person has read that something was missed. */
  forgetMissed(): void {
    this.set({ missed: false });
  }

  private connect(): void {
    if (!this.isRunning) return;
    this.dropSocket();
    this.timers.clear('retry');
    // Another tab of this phone may have been busy meanwhile.
    if (this.current.reason === 'replaced')
      for (const id of this.outbox.reload())
        this.settle(id, { ok: false, error: 'cancelled', unsure: true });
    this.wasRefused = false;
    let socket: PhoneSocket;
    try {
      socket = this.settings.open();
    } catch {
      return this.lost();
    }
    this.socket = socket;
    socket.onopen = () => this.hello();
    socket.onmessage = (event: { data: unknown }) => {
      const message = parseLaptopMessage(event.data);
      if (message && socket === this.socket) this.take(message);
    };
    socket.onclose = (event: { code: number }) => socket === this.socket && this.lost(event.code);
    socket.onerror = () => undefined;
    this.timers.set('welcome', WELCOME_MS, () => this.lost());
  }

  private hello(): void {
    this.helloAt = this.settings.now();
    this.post({
      type: 'hello',
      protocol: PHONE_PROTOCOL,
      token: this.token,
      code: this.settings.storage.get('code') ?? '',
      // Revisions start anew with the app: the number alone does not tell that nothing changed.
      seen: null,
    });
  }

  private take(message: LaptopMessage): void {
    this.lastSign = this.settings.now();
    this.timers.clear('probe');
    switch (message.type) {
      case 'welcome':
        return this.welcome(message);
      case 'refused':
        return this.refused(message.reason);
      case 'snapshot':
        return this.set({ snapshot: message.snapshot });
      case 'pong':
        return this.pong(message);
      case 'done':
        return this.done(message);
      case 'failed':
        return this.failed(message.id, message.error);
    }
  }

  private welcome({ seat, answers, now }: Extract<LaptopMessage, { type: 'welcome' }>): void {
    const isFirst = !this.isWelcome;
    this.isWelcome = true;
    this.inFlight = null;
    this.timers.clear('welcome');
    this.timers.clear('grace');
    if (seat) this.sitDown(seat);
    this.set({ link: 'good', reason: null, seat, answers, waiting: this.outbox.count });
    // A later one (the group was corrected) answers no hello: it tells nothing about the way there.
    if (isFirst) {
      this.bestRoundTrip = Infinity;
      this.setClock(this.helloAt, now);
    }
    this.timers.set('ping', PHONE_PING_MS, () => this.beat());
    this.flush();
  }

  private sitDown({ code }: PhoneSeat): void {
    for (const id of this.outbox.sitDown(code))
      this.settle(id, { ok: false, error: 'not-found', unsure: true });
  }

  private refused(reason: PhoneRefusal): void {
    this.wasRefused = true;
    this.timers.clear('grace');
    this.set({ link: 'refused', reason });
    if (reason === 'reload') reloadOnce(this.settings);
  }

  private pong({ at, now }: Extract<LaptopMessage, { type: 'pong' }>): void {
    this.attempt = 0;
    this.timers.clear('slow');
    this.set({ link: this.settings.now() - at > SLOW_MS ? 'weak' : 'good' });
    this.setClock(at, now);
  }

  /** The laptop's clock by the fastest message: half the time there and back. */
  private setClock(sentAt: number, laptop: number): void {
    const here = this.settings.now();
    const roundTrip = here - sentAt;
    if (roundTrip < 0 || roundTrip > this.bestRoundTrip) return;
    this.bestRoundTrip = roundTrip;
    this.set({ clockOffset: Math.round(laptop - (sentAt + here) / 2) });
  }

  private done({ id, seat, answers }: Extract<LaptopMessage, { type: 'done' }>): void {
    const request = this.outbox.find(id)?.request;
    if (seat) this.sitDown(seat);
    const known = answers ?? withConfirmed(this.current.answers, request);
    this.set({ ...(seat && { seat }), answers: known, waiting: this.outbox.count });
    this.finish(id, { ok: true });
  }

  private failed(id: string, error: ErrorCode): void {
    const waiting = this.outbox.find(id);
    if (!waiting) return;
    if (isKept(waiting.request) && TEMPORARY.includes(error)) {
      if (id !== this.inFlight) return;
      this.inFlight = null;
      this.patience += 1;
      this.timers.set('answer', backOff(this.patience, this.settings.random), () => this.flush());
      return;
    }
    this.finish(id, { ok: false, error, unsure: waiting.tries > 1 });
  }

  private finish(id: string, outcome: PhoneOutcome): void {
    if (!this.outbox.find(id)) return;
    this.outbox.remove(id);
    if (id === this.inFlight) this.inFlight = null;
    this.patience = 0;
    this.set({ waiting: this.outbox.count });
    this.settle(id, outcome);
    this.flush();
  }

  private settle(id: string, outcome: PhoneOutcome): void {
    const isFollowed = this.followers.tell(id, outcome);
    if (!isFollowed && !outcome.ok && outcome.error !== 'cancelled') this.set({ missed: true });
  }

  /** Sends the first request; one at a time, so that they arrive in order. */
  private flush(): void {
    if (!this.socket || !this.isWelcome || this.inFlight !== null) return;
    // Who has no seat yet cannot answer: joining goes first.
    const ready = ({ request }: { request: PhoneRequest }): boolean =>
      !isKept(request) || Boolean(this.current.seat);
    const waiting = this.outbox.list.find(ready);
    if (!waiting) return this.timers.clear('answer');
    waiting.tries += 1;
    this.inFlight = waiting.request.id;
    this.timers.set('answer', ANSWER_MS * Math.min(4, 1 + this.patience), () => {
      this.inFlight = null;
      this.patience += 1;
      this.flush();
    });
    this.post(waiting.request);
  }

  private beat(): void {
    if (this.settings.now() - this.lastSign > DEAD_MS) return this.lost();
    this.ping();
    this.timers.set('ping', PHONE_PING_MS, () => this.beat());
  }

  private ping(): void {
    const at = this.settings.now();
    this.post({ type: 'ping', at });
    if (!this.timers.has('slow'))
      this.timers.set('slow', SLOW_MS, () => this.set({ link: 'weak' }));
  }

  private post(message: PhoneMessage): void {
    try {
      this.socket?.send(JSON.stringify(message));
    } catch {
      this.lost();
    }
  }

  /** The connection is gone, or never came. */
  private lost(code: number | null = null): void {
    const blamed = this.inFlight;
    this.dropSocket();
    if (!this.isRunning) return;
    if (blamed !== null && (code === CLOSE.malformed || code === CLOSE.tooLarge))
      // Sending it again would end the same way.
      this.finish(blamed, { ok: false, error: 'invalid', unsure: false });
    if (code === CLOSE.replaced) {
      this.timers.clear('grace');
      // Trying again would make the two tabs push each other away; the one in view takes over.
      return this.set({ link: 'refused', reason: 'replaced' });
    }
    const { link, reason } = this.current;
    if (this.wasRefused) {
      if (FINAL_REFUSALS.includes(reason as PhoneRefusal)) return;
      this.attempt = Math.max(this.attempt, 4);
    } else if (link === 'refused') this.set({ link: 'offline', reason: null });
    else if (link !== 'offline') this.startGrace();
    if (code === CLOSE.flood) this.attempt = Math.max(this.attempt, 5);
    this.attempt += 1;
    this.timers.set('retry', backOff(this.attempt, this.settings.random), () => this.connect());
  }

  private startGrace(): void {
    if (this.timers.has('grace')) return;
    this.set({ link: 'connecting' });
    this.timers.set('grace', GRACE_MS, () => this.set({ link: 'offline' }));
  }

  private dropSocket(): void {
    const { socket } = this;
    this.socket = null;
    this.isWelcome = false;
    this.inFlight = null;
    for (const name of ['welcome', 'ping', 'slow', 'probe', 'answer'] as const)
      this.timers.clear(name);
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    try {
      socket.close();
    } catch {
      // Already gone.
    }
  }

  private set(patch: Partial<PhoneState>): void {
    const names = Object.keys(patch) as (keyof PhoneState)[];
    if (names.every((name) => Object.is(patch[name], this.current[name]))) return;
    this.current = { ...this.current, ...patch };
    for (const listener of this.listeners) listener();
  }
}
