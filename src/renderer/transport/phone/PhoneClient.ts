import {
  CLOSE,
  PHONE_PING_MS,
  PHONE_PROTOCOL,
  type LaptopMessage,
  type PhoneMessage,
  type PhoneRefusal,
  type PhoneRequest,
} from '../../../shared/contract/phone-protocol';
import { withConfirmed } from './answers';
import { backOff } from './back-off';
import { parseLaptopMessage } from './messages';
import { FINAL_REFUSALS, reloadOnce } from './retrying';
import { phoneSecret } from './secret';
import { Sender } from './Sender';
import { Timers } from './timers';
import { DEAD_MS, GRACE_MS, PROBE_MS, SLOW_MS, WELCOME_MS } from './timing';
import type { PhoneOutcome, PhoneSettings, PhoneSocket, PhoneState } from './types';

export type * from './types';

type TimerName = 'retry' | 'welcome' | 'grace' | 'ping' | 'slow' | 'probe';

/**
 * The line between a phone and the laptop: comes back by itself, keeps what is not confirmed, and
 * knows how good it is. Knows no page, so that the same code runs in tests and simulated phones.
 */
export class PhoneClient {
  private readonly sender: Sender;
  private readonly token: string;
  private readonly listeners = new Set<() => void>();
  private readonly timers = new Timers<TimerName>();
  private current: PhoneState;
  private socket: PhoneSocket | null = null;
  private isWelcome = false;
  private isRunning = false;
  private wasRefused = false;
  /** Attempts to connect since it last held. */
  private attempt = 0;
  /** A code was given anew: what the phone knew of its seat may be of another session. */
  private hasNewCode = false;
  private lastSign = 0;
  private bestRoundTrip = Infinity;
  private helloAt = 0;

  constructor(private readonly settings: PhoneSettings) {
    this.sender = new Sender(settings, {
      isWelcome: () => this.socket !== null && this.isWelcome,
      hasSeat: () => Boolean(this.current.seat),
      post: (request) => this.post(request),
      changed: (patch) => this.set(patch),
    });
    this.token = phoneSecret(settings.storage, settings.randomBytes);
    this.current = {
      link: 'connecting',
      reason: null,
      seat: undefined,
      moved: false,
      snapshot: undefined,
      answers: null,
      waiting: this.sender.count,
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
    this.hasNewCode = true;
    if (!this.isRunning) return;
    this.dropSocket();
    this.attempt = 0;
    this.set({ link: 'connecting', reason: null });
    this.startGrace();
    this.connect();
  }

  /** Asks until there is a final answer; answers and notes also on a later page. */
  request(request: PhoneRequest): Promise<PhoneOutcome> {
    return this.sender.add(request);
  }

  /** The outcome of a request that waits, also one of an earlier page; null when none has this id. */
  follow(id: string): Promise<PhoneOutcome> | null {
    return this.sender.follow(id);
  }

  /** Has this request no final answer yet? */
  isWaiting(id: string): boolean {
    return this.sender.find(id) !== undefined;
  }

  /** The answer that waits for this round or poll. */
  waitingFor(id: string): PhoneRequest | null {
    return this.sender.voteIn(id);
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
    if (this.current.reason === 'replaced') this.sender.reload();
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
        return this.sender.failed(message.id, message.error);
    }
  }

  private welcome({ seat, answers, now }: Extract<LaptopMessage, { type: 'welcome' }>): void {
    const isFirst = !this.isWelcome;
    this.isWelcome = true;
    this.sender.pause();
    this.timers.clear('welcome');
    this.timers.clear('grace');
    // Without a word of another session: the seat of this phone is on another one.
    const { moved, seat: before } = this.current;
    const isMoved = !seat && !this.hasNewCode && (moved || Boolean(before));
    this.hasNewCode = false;
    if (seat) this.sender.sitDown(seat.code);
    const waiting = this.sender.count;
    this.set({ link: 'good', reason: null, seat, moved: isMoved, answers, waiting });
    // A later one (the group was corrected) answers no hello: it tells nothing about the way there.
    if (isFirst) {
      this.bestRoundTrip = Infinity;
      this.setClock(this.helloAt, now);
    }
    this.timers.set('ping', PHONE_PING_MS, () => this.beat());
    this.sender.flush();
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
    const request = this.sender.find(id);
    if (seat) this.sender.sitDown(seat.code);
    const known = answers ?? withConfirmed(this.current.answers, request);
    this.set({ ...(seat && { seat, moved: false }), answers: known, waiting: this.sender.count });
    this.sender.done(id);
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
    const blamed = this.dropSocket();
    if (!this.isRunning) return;
    if (blamed !== null && (code === CLOSE.malformed || code === CLOSE.tooLarge))
      this.sender.giveUp(blamed);
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

  /** @returns the request that was under way */
  private dropSocket(): string | null {
    const { socket } = this;
    this.socket = null;
    this.isWelcome = false;
    const underWay = this.sender.pause();
    for (const name of ['welcome', 'ping', 'slow', 'probe'] as const) this.timers.clear(name);
    if (!socket) return underWay;
    socket.onopen = socket.onmessage = socket.onclose = null;
    try {
      socket.close();
    } catch {
      // Already gone.
    }
    return underWay;
  }

  private set(patch: Partial<PhoneState>): void {
    const names = Object.keys(patch) as (keyof PhoneState)[];
    if (names.every((name) => Object.is(patch[name], this.current[name]))) return;
    this.current = { ...this.current, ...patch };
    for (const listener of this.listeners) listener();
  }
}
