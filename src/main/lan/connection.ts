import type { RawData, WebSocket } from 'ws';
import { parsePhoneMessage } from '../../shared/contract/phone-messages';
import {
  CLOSE,
  PHONE_PROTOCOL,
  type LaptopMessage,
  type PhoneMessage,
  type PhoneRefusal,
  type PhoneRequest,
} from '../../shared/contract/phone-protocol';
import type { LanLimits } from './limits';
import { TokenBucket } from './rate';

export type Hello = Extract<PhoneMessage, { type: 'hello' }>;

/** What a connection tells the room. */
export type ConnectionEvents = {
  hello: (connection: PhoneConnection, hello: Hello) => void;
  request: (connection: PhoneConnection, request: PhoneRequest) => void;
  closed: (connection: PhoneConnection) => void;
};

/** A close that the phone does not answer is made in the end by us. */
const CLOSING_MS = 1_000;

/**
 * One phone on one WebSocket. What it does wrong ends this connection and nothing else; what goes
 * wrong is answered here and nowhere else.
 */
export class PhoneConnection {
  /** Who this is, set by the room; null before the hello. */
  device: string | null = null;
  /** The seat as the phone was last told, to notice that it changed. */
  toldSeat = '';
  /** Milliseconds there and back; null before the first. */
  roundTrip: number | null = null;
  #lastSign: number;
  #since: number;
  #pingedAt: number | null = null;
  #backlogSince: number | null = null;
  #snapshot: Buffer | null = null;
  #bucket: TokenBucket;
  #open = true;

  constructor(
    private readonly socket: WebSocket,
    /** Where it comes from: only to count per address, never logged. */
    readonly from: string,
    private readonly clock: () => number,
    private readonly limits: LanLimits,
    private readonly events: ConnectionEvents,
  ) {
    this.#since = clock();
    this.#lastSign = this.#since;
    this.#bucket = new TokenBucket(clock, limits.messages);
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('pong', () => this.#ponged());
    // Too large, not UTF-8, reset: ws closes the connection with the fitting code.
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#open = false;
      events.closed(this);
    });
  }

  /** Says who this is; from now on the allowance of that phone counts, also over a reconnect. */
  identify(device: string, bucket: TokenBucket): void {
    this.device = device;
    this.#bucket = bucket;
  }

  /** A sign of life within the last seconds, and not too slow. */
  get isGood(): boolean {
    const { goodMs, goodRoundTripMs } = this.limits;
    return this.#now() - this.#lastSign <= goodMs && (this.roundTrip ?? 0) <= goodRoundTripMs;
  }

  send(message: LaptopMessage): void {
    this.#write(JSON.stringify(message));
  }

  /** Sends a snapshot; while the phone is behind only the newest waits. */
  sendSnapshot(message: Buffer): void {
    if (this.socket.bufferedAmount > this.limits.snapshotBacklogBytes) this.#snapshot = message;
    else {
      this.#snapshot = null;
      this.#write(message);
    }
  }

  refuse(reason: PhoneRefusal, code: number = CLOSE.refused): void {
    this.send({ type: 'refused', reason });
    this.close(code);
  }

  close(code: number): void {
    if (!this.#open) return;
    this.#open = false;
    this.socket.close(code);
    const end = setTimeout(() => this.socket.terminate(), CLOSING_MS);
    this.socket.once('close', () => clearTimeout(end));
  }

  /** The clock; where it was set back, waiting begins anew: it would last for as long as that. */
  #now(): number {
    const now = this.clock();
    this.#lastSign = Math.min(this.#lastSign, now);
    this.#since = Math.min(this.#since, now);
    if (this.#backlogSince !== null) this.#backlogSince = Math.min(this.#backlogSince, now);
    return now;
  }

  /** Once a second: is the phone still there, and does it read? */
  tick(): void {
    if (!this.#open) return;
    const now = this.#now();
    if (this.device === null && now - this.#since > this.limits.helloMs)
      return this.close(CLOSE.silent);
    if (now - this.#lastSign > this.limits.silentMs) return this.close(CLOSE.silent);
    const waiting = this.socket.bufferedAmount;
    if (waiting === 0) this.#backlogSince = null;
    else this.#backlogSince ??= now;
    if (this.#backlogSince !== null && now - this.#backlogSince > this.limits.slowMs)
      return this.close(CLOSE.slow);
    if (this.#snapshot) this.sendSnapshot(this.#snapshot);
  }

  /** Measures the way there and back. */
  measure(): void {
    if (!this.#open || this.#pingedAt !== null) return;
    this.#pingedAt = this.clock();
    this.socket.ping();
  }

  #ponged(): void {
    if (this.#pingedAt === null) return;
    this.roundTrip = Math.max(0, this.clock() - this.#pingedAt);
    this.#pingedAt = null;
  }

  #write(data: string | Buffer): void {
    if (!this.#open) return;
    if (this.socket.bufferedAmount > this.limits.backlogBytes) return this.close(CLOSE.slow);
    this.socket.send(data, { binary: false }, () => {
      // The phone took something: it is behind, but it reads.
      if (this.#backlogSince !== null) this.#backlogSince = this.clock();
    });
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (!this.#open) return;
    if (!this.#bucket.take()) return this.close(CLOSE.flood);
    if (isBinary) return this.close(CLOSE.malformed);
    const value = parseJson(data);
    if (this.device === null && isOtherProtocol(value)) return this.refuse('reload');
    const message = parsePhoneMessage(value);
    if (!message) {
      if (this.device === null) return this.refuse('invalid', CLOSE.malformed);
      return this.close(CLOSE.malformed);
    }
    this.#lastSign = this.clock();
    if (message.type === 'hello') {
      if (this.device === null) return this.events.hello(this, message);
      return this.close(CLOSE.malformed);
    }
    if (this.device === null) return this.close(CLOSE.malformed);
    if (message.type === 'ping')
      return this.send({ type: 'pong', at: message.at, now: this.clock() });
    this.events.request(this, message);
  }
}

function parseJson(data: RawData): unknown {
  try {
    return JSON.parse((data as Buffer).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** A hello of another version may have another form: only its number counts. */
function isOtherProtocol(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { type, protocol } = value as { type?: unknown; protocol?: unknown };
  return type === 'hello' && typeof protocol === 'number' && protocol !== PHONE_PROTOCOL;
}
