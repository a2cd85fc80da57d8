import {
  CLOSE,
  PHONE_PING_MS,
  PHONE_PROTOCOL,
  type LaptopMessage,
  type PhoneAnswers,
  type PhoneMessage,
  type PhoneRefusal,
  type PhoneRequest,
  type PhoneSeat,
} from '../../../shared/contract/phone-protocol';
import type { ErrorCode } from '../../../shared/domain/result';
import type { BallotSnapshot } from '../../../shared/projection/types';
import { backOff } from './back-off';
import { parseLaptopMessage } from './messages';
import { isKept, Outbox } from './outbox';
import { phoneSecret } from './secret';
import type { PhoneStorage } from './storage';

export type PhoneLink = 'connecting' | 'good' | 'weak' | 'offline' | 'refused';

export type PhoneState = {
  link: PhoneLink;
  /** Why the phone is not let in; `replaced`: another tab of this phone took over. */
  reason: PhoneRefusal | 'replaced' | null;
  /** Null until the phone joined, undefined until the laptop told. */
  seat: PhoneSeat | null | undefined;
  /** Null when no session is open, undefined until the laptop told. */
  snapshot: BallotSnapshot | null | undefined;
  answers: PhoneAnswers | null;
  /** Answers and notes that the laptop has not confirmed. */
  waiting: number;
  /** Something that an earlier page left was refused: it may have arrived too late. */
  missed: boolean;
  /** Add to the clock of the phone to get that of the laptop, in ms. */
  clockOffset: number;
};

export type PhoneOutcome =
  | { ok: true }
  /** `unsure`: it was on its way before, so that an earlier try may have arrived. */
  | { ok: false; error: ErrorCode; unsure: boolean };

/** The part of a WebSocket that is used, so that `ws` fits too. */
export type PhoneSocket = {
  send(text: string): void;
  close(): void;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
};

export type PhoneSettings = {
  open: () => PhoneSocket;
  storage: PhoneStorage;
  /** Loads the page anew, because it is too old. */
  reload: () => void;
  now: () => number;
  /** From 0 up to 1. */
  random: () => number;
  randomBytes: (count: number) => Uint8Array;
};

/** How long a new connection may take until the laptop lets the phone in. */
const WELCOME_MS = 8_000;
/** Without a connection this long, the phone says so; shorter gaps are not worth a word. */
const GRACE_MS = 2_000;
/** A sign of life that takes longer makes the connection weak. */
const SLOW_MS = 2_000;
/** After waking up the laptop must give a sign within this time. */
const PROBE_MS = 3_000;
/** A request without an answer is sent again, with the same id. */
const ANSWER_MS = 4_000;
const DEAD_MS = 3 * PHONE_PING_MS;
/** Nobody loads the same old page twice within this time. */
const RELOAD_GUARD_MS = 60_000;

/** Trying again later may help: the answers stay on the phone. */
const TEMPORARY: readonly ErrorCode[] = [
  'not-saved',
  'busy',
  'disk-full',
  'not-writable',
  'no-session',
];
/** Only a person can help: no new attempt by itself. */
const FINAL_REFUSALS: readonly PhoneRefusal[] = ['code-unknown', 'reload', 'invalid'];

type Timer = ReturnType<typeof setTimeout>;
type TimerName = 'retry' | 'welcome' | 'grace' | 'ping' | 'slow' | 'probe' | 'answer';

/**
 * The line between a phone and the laptop: comes back by itself, keeps what is not confirmed, and
 * knows how good it is. Knows no page, so that the same code runs in tests and simulated phones.
 */
export class PhoneClient {
  private readonly outbox: Outbox;
  private readonly token: string;
  private readonly listeners = new Set<() => void>();
  private readonly settled = new Map<string, ((outcome: PhoneOutcome) => void)[]>();
  private readonly timers: Partial<Record<TimerName, Timer>> = {};
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
    for (const name of Object.keys(this.timers)) this.clear(name as TimerName);
  }

  /** The page came back or the network did: try now, or make sure that the line still lives. */
  wake(): void {
    if (!this.isRunning) return;
    if (this.socket && this.isWelcome) {
      this.ping();
      const asked = this.settings.now();
      this.after('probe', PROBE_MS, () => this.lastSign < asked && this.lost());
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
    return new Promise((resolve) => {
      this.settled.set(id, [...(this.settled.get(id) ?? []), resolve]);
    });
  }

  /** Has this request no final answer yet? */
  isWaiting(id: string): boolean {
    return this.outbox.find(id) !== undefined;
  }

  /** The answer that waits for this round or poll. */
  waitingFor(id: string): PhoneRequest | null {
    const found = this.outbox.list.find(
      ({ request: r }) =>
        (r.type === 'cast' && r.roundId === id) || (r.type === 'poll' && r.pollId === id),
    );
    return found?.request ?? null;
  }

  /** The person has read that something was missed. */
  forgetMissed(): void {
    this.set({ missed: false });
  }

  private connect(): void {
    if (!this.isRunning) return;
    this.dropSocket();
    this.clear('retry');
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
    this.after('welcome', WELCOME_MS, () => this.lost());
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
    this.clear('probe');
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
    this.isWelcome = true;
    this.inFlight = null;
    this.bestRoundTrip = Infinity;
    this.clear('welcome');
    this.clear('grace');
    this.set({ link: 'good', reason: null, seat, answers });
    this.setClock(this.helloAt, now);
    this.after('ping', PHONE_PING_MS, () => this.beat());
    this.flush();
  }

  private refused(reason: PhoneRefusal): void {
    this.wasRefused = true;
    this.clear('grace');
    this.set({ link: 'refused', reason });
    if (reason !== 'reload') return;
    const { storage, now, reload } = this.settings;
    const last = Number(storage.get('reloaded') ?? 0);
    // Without a place to remember it, the page would load again and again.
    if (Math.abs(now() - last) > RELOAD_GUARD_MS && storage.set('reloaded', String(now())))
      reload();
  }

  private pong({ at, now }: Extract<LaptopMessage, { type: 'pong' }>): void {
    this.attempt = 0;
    this.clear('slow');
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
    if (seat) this.set({ seat });
    if (answers) this.set({ answers });
    else if (request?.type === 'cast' || request?.type === 'poll') {
      const before = this.current.answers;
      const own = before ?? { roundId: null, ballot: null, pollId: null, pollBallot: null };
      this.set({
        answers:
          request.type === 'cast'
            ? { ...own, roundId: request.roundId, ballot: request.ballot }
            : { ...own, pollId: request.pollId, pollBallot: request.ballot },
      });
    }
    this.finish(id, { ok: true });
  }

  private failed(id: string, error: ErrorCode): void {
    const waiting = this.outbox.find(id);
    if (!waiting) return;
    if (isKept(waiting.request) && TEMPORARY.includes(error)) {
      if (id !== this.inFlight) return;
      this.inFlight = null;
      this.patience += 1;
      this.after('answer', backOff(this.patience, this.settings.random), () => this.flush());
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
    const followers = this.settled.get(id);
    if (!followers && !outcome.ok && outcome.error !== 'cancelled') this.set({ missed: true });
    for (const resolve of followers ?? []) resolve(outcome);
    this.settled.delete(id);
  }

  /** Sends the first request; one at a time, so that they arrive in order. */
  private flush(): void {
    if (!this.socket || !this.isWelcome || this.inFlight !== null) return;
    // Who has no seat yet cannot answer: joining goes first.
    const ready = ({ request }: { request: PhoneRequest }): boolean =>
      !isKept(request) || Boolean(this.current.seat);
    const waiting = this.outbox.list.find(ready);
    if (!waiting) return this.clear('answer');
    waiting.tries += 1;
    this.inFlight = waiting.request.id;
    this.after('answer', ANSWER_MS * Math.min(4, 1 + this.patience), () => {
      this.inFlight = null;
      this.patience += 1;
      this.flush();
    });
    this.post(waiting.request);
  }

  private beat(): void {
    if (this.settings.now() - this.lastSign > DEAD_MS) return this.lost();
    this.ping();
    this.after('ping', PHONE_PING_MS, () => this.beat());
  }

  private ping(): void {
    const at = this.settings.now();
    this.post({ type: 'ping', at });
    if (!this.timers.slow) this.after('slow', SLOW_MS, () => this.set({ link: 'weak' }));
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
      this.clear('grace');
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
    this.after('retry', backOff(this.attempt, this.settings.random), () => this.connect());
  }

  private startGrace(): void {
    if (this.timers.grace) return;
    this.set({ link: 'connecting' });
    this.after('grace', GRACE_MS, () => this.set({ link: 'offline' }));
  }

  private dropSocket(): void {
    const { socket } = this;
    this.socket = null;
    this.isWelcome = false;
    this.inFlight = null;
    for (const name of ['welcome', 'ping', 'slow', 'probe', 'answer'] as const) this.clear(name);
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

  private after(name: TimerName, ms: number, work: () => unknown): void {
    this.clear(name);
    this.timers[name] = setTimeout(() => {
      delete this.timers[name];
      work();
    }, ms);
  }

  private clear(name: TimerName): void {
    clearTimeout(this.timers[name]);
    delete this.timers[name];
  }
}
