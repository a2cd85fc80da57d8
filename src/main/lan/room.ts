import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import {
  CLOSE,
  PHONE_PING_MS,
  PHONE_PROTOCOL,
  type PhoneAnswers,
  type PhoneRefusal,
  type PhoneRequest,
} from '../../shared/contract/phone-protocol';
import type { PhonesState } from '../../shared/contract/phones';
import type { Command } from '../../shared/domain/commands';
import type { Session } from '../../shared/domain/model';
import { fail, type Result } from '../../shared/domain/result';
import { coalesce } from '../engine/coalesce';
import type { SessionEngine } from '../engine/engine';
import { PhoneConnection, type ConnectionEvents, type Hello } from './connection';
import { Entry, isGuest } from './entry';
import { Guests } from './guests';
import { LAN_LIMITS, type LanLimits } from './limits';
import { PerKey, TokenBucket } from './rate';
import { commandOf, seatView } from './requests';
import { commandIdOf, deviceOf, phoneSeats, SeatIndex, type Seat } from './seats';
import { Snapshots } from './snapshots';

export type RoomOptions = {
  engine: SessionEngine;
  /** To get in without a seat. */
  code: string;
  /** Codes of before, also of another session: phones that come back with one are not guessing. */
  oldCodes?: readonly string[];
  locked?: boolean;
  clock?: () => number;
  limits?: LanLimits;
  /** Told when phones came, went, or got better or worse. */
  onChange?: () => void;
  /** Told of something that must not happen, for the log; never holds what a phone sent. */
  onError?: (error: unknown) => void;
};

/** The phones of one open session: who sits where, what they ask, what they are told. */
export class PhoneRoom {
  readonly #engine: SessionEngine;
  readonly #clock: () => number;
  readonly #limits: LanLimits;
  readonly #onChange: () => void;
  readonly #connections = new Set<PhoneConnection>();
  readonly #byDevice = new Map<string, PhoneConnection>();
  readonly #entry: Entry;
  readonly #guests: Guests;
  readonly #seats = new SeatIndex();
  /** Ids for seats that were asked for: a retry asks for the same one. */
  readonly #newSeats: PerKey<string>;
  readonly #buckets: PerKey<TokenBucket>;
  readonly #noteBuckets: PerKey<TokenBucket>;
  readonly #snapshots: Snapshots;
  readonly #stops: (() => void)[];
  #sentRevision: number;
  /** Phones with a good connection at the last look. */
  #good = 0;
  #closed = false;

  constructor(private readonly options: RoomOptions) {
    const clock = options.clock ?? Date.now;
    const limits = options.limits ?? LAN_LIMITS;
    this.#engine = options.engine;
    this.#clock = clock;
    this.#limits = limits;
    this.#onChange = options.onChange ?? (() => undefined);
    const { engine, code, oldCodes = [], locked = false } = options;
    this.#entry = new Entry({ engine, code, oldCodes, locked, clock });
    this.#guests = new Guests(clock);
    this.#newSeats = new PerKey(() => randomUUID(), 5_000);
    this.#buckets = new PerKey(() => new TokenBucket(clock, limits.messages), 5_000);
    this.#noteBuckets = new PerKey(() => new TokenBucket(clock, limits.notes), 5_000);
    this.#snapshots = new Snapshots(clock);
    this.#sentRevision = this.#snapshots.of(this.#session).revision;
    const publish = coalesce(() => setImmediate(() => this.#publish()), limits.snapshotMs);
    const ticking = setInterval(() => this.#tick(), limits.tickMs);
    const measuring = setInterval(() => {
      for (const connection of this.#connections) connection.measure();
    }, PHONE_PING_MS);
    this.#stops = [
      this.#engine.subscribe(() => publish.call()),
      () => publish.cancel(),
      () => clearInterval(ticking),
      () => clearInterval(measuring),
    ];
  }

  get code(): string {
    return this.#entry.code;
  }

  get locked(): boolean {
    return this.#entry.locked;
  }

  /** Phones that are let in now. */
  get connected(): number {
    return this.#byDevice.size;
  }

  /** A new code; who is in without a seat has to get in anew. */
  setCode(code: string): void {
    this.#entry.setCode(code);
    this.#sendAway('code-unknown');
  }

  /** Locked: who has a seat stays, who has none goes. */
  setLocked(locked: boolean): void {
    this.#entry.locked = locked;
    if (locked) this.#sendAway('locked');
  }

  /** Takes a WebSocket that passed the guards of the server. */
  connect(socket: WebSocket, from: string): void {
    const events: ConnectionEvents = {
      hello: (connection, hello) => this.#hello(connection, hello),
      request: (connection, request) => void this.#request(connection, request),
      closed: (connection) => this.#forget(connection),
    };
    const connection = new PhoneConnection(socket, from, this.#clock, this.#limits, events);
    this.#connections.add(connection);
    if (this.#closed) connection.close(CLOSE.goingAway);
    // Who says nothing must not take the place of who would.
    let strangers = 0;
    for (const other of this.#connections)
      if (other.device === null && other.from === from) strangers += 1;
    if (strangers > this.#limits.strangersPerAddress) connection.close(CLOSE.flood);
    // Places for phones with a seat that come back.
    if (this.#connections.size > this.#limits.crowd) this.#guests.dropLongest();
  }

  /** How the phones with a seat are connected, in order of number. */
  presence(): PhonesState['presence'] {
    return phoneSeats(this.#session)
      .map(({ number, device }) => {
        const connection = this.#byDevice.get(device);
        const state = !connection ? 'gone' : connection.isGood ? 'good' : 'weak';
        return { number, connection: state } as const;
      })
      .sort((a, b) => a.number - b.number);
  }

  /** Milliseconds there and back, of every phone where it is known. */
  roundTrips(): number[] {
    return [...this.#byDevice.values()].flatMap(({ roundTrip }) =>
      roundTrip === null ? [] : [roundTrip],
    );
  }

  /** Sends everyone away, to come back later. */
  close(): void {
    this.#closed = true;
    for (const stop of this.#stops) stop();
    for (const connection of this.#connections) connection.close(CLOSE.goingAway);
  }

  get #session(): Session {
    return this.#engine.state.history.session;
  }

  #seatOf(device: string | null): Seat | null {
    return device === null ? null : this.#seats.find(this.#session, device);
  }

  #hello(connection: PhoneConnection, hello: Hello): void {
    const device = deviceOf(this.#session.id, hello.token);
    const seat = this.#seatOf(device);
    if (!seat) {
      const answer = this.#entry.letIn(connection.from, hello.code);
      if (!isGuest(answer)) return connection.refuse(answer);
      this.#guests.add(connection, answer);
      if (this.#guests.countFrom(connection.from) > this.#limits.guestsPerAddress)
        this.#guests.dropLongest(connection.from);
    }
    const bucket = this.#buckets.get(device);
    // A hello counts as a message of the phone: each one is answered with all that phones may know.
    if (!bucket.take()) return connection.close(CLOSE.flood);
    this.#byDevice.get(device)?.close(CLOSE.replaced);
    this.#byDevice.set(device, connection);
    connection.identify(device, bucket);
    this.#welcome(connection, seat);
    const { message, revision } = this.#snapshots.of(this.#session);
    if (hello.seen !== revision) connection.sendSnapshot(message);
    this.#onChange();
  }

  #welcome(connection: PhoneConnection, seat: Seat | null): void {
    connection.toldSeat = JSON.stringify(seat && seatView(seat));
    connection.send({
      type: 'welcome',
      protocol: PHONE_PROTOCOL,
      seat: seat && seatView(seat),
      answers: seat && this.#answersOf(seat),
      now: this.#clock(),
    });
  }

  #answersOf({ participantId }: Seat): PhoneAnswers {
    return this.#engine.ownAnswers(participantId);
  }

  async #request(connection: PhoneConnection, request: PhoneRequest): Promise<void> {
    const { device } = connection;
    if (device === null) return;
    const { id } = request;
    try {
      const result = await this.#perform(connection, device, request);
      if (!result.ok) return connection.send({ type: 'failed', id, error: result.error });
      const seat = this.#seatOf(device);
      if (!seat || request.type === 'note') return connection.send({ type: 'done', id });
      const answers = this.#answersOf(seat);
      if (request.type === 'cast' || request.type === 'poll')
        return connection.send({ type: 'done', id, answers });
      connection.toldSeat = JSON.stringify(seatView(seat));
      this.#guests.remove(connection);
      connection.send({ type: 'done', id, seat: seatView(seat), answers });
      this.#onChange();
    } catch (error) {
      this.options.onError?.(error);
      connection.send({ type: 'failed', id, error: 'internal' });
    }
  }

  async #perform(
    connection: PhoneConnection,
    device: string,
    request: PhoneRequest,
  ): Promise<Result<unknown>> {
    const seat = this.#seatOf(device);
    const command =
      request.type === 'join'
        ? this.#joining(connection, device, request.groupId, seat)
        : request.type === 'enter'
          ? this.#entering(connection.from, device, request.code)
          : commandOf(request, seat);
    if (!command.ok) return command;
    // The phone keeps the note and tries again later.
    if (request.type === 'note' && !this.#noteBuckets.get(device).take()) return fail('busy');
    const commandId = commandIdOf(device, request.id, command.value);
    return this.#engine.dispatch('phone', { commandId, command: command.value });
  }

  /** Takes a seat, or changes the group of the own one. */
  #joining(
    connection: PhoneConnection,
    device: string,
    groupId: string,
    seat: Seat | null,
  ): Result<Command> {
    if (!seat && (this.#entry.locked || !this.#guests.mayJoin(connection)))
      return fail('forbidden');
    const participantId = seat?.participantId ?? this.#newSeats.get(device);
    return { ok: true, value: { type: 'seat/join', participantId, groupId, device } };
  }

  /** Comes back to a seat by its code. */
  #entering(from: string, device: string, code: string): Result<Command> {
    const found = this.#entry.seatByCode(from, code);
    if (!found.ok) return found;
    return { ok: true, value: { type: 'seat/rebind', participantId: found.value, device } };
  }

  /** Tells the phones what changed for them; runs after the answers to what changed it. */
  #publish(): void {
    if (this.#closed) return;
    const { message, revision } = this.#snapshots.of(this.#session);
    const isNew = revision !== this.#sentRevision;
    this.#sentRevision = revision;
    for (const [device, connection] of this.#byDevice) {
      const seat = this.#seatOf(device);
      // Moved by the facilitator, or taken over by another phone.
      if (JSON.stringify(seat && seatView(seat)) !== connection.toldSeat) {
        if (!seat) this.#guests.add(connection, 'enter');
        this.#welcome(connection, seat);
      }
      if (isNew) connection.sendSnapshot(message);
    }
  }

  #tick(): void {
    for (const connection of this.#connections) connection.tick();
    this.#guests.dropOverdue(this.#limits.guestMs);
    const good = [...this.#byDevice.values()].filter(({ isGood }) => isGood).length;
    if (good !== this.#good) this.#onChange();
    this.#good = good;
  }

  #sendAway(reason: PhoneRefusal): void {
    // Who came back with the code of a seat may stay: that code is still good.
    for (const connection of this.#guests.joining()) connection.refuse(reason);
  }

  #forget(connection: PhoneConnection): void {
    this.#connections.delete(connection);
    this.#guests.remove(connection);
    const { device } = connection;
    if (device === null || this.#byDevice.get(device) !== connection) return;
    this.#byDevice.delete(device);
    this.#onChange();
  }
}
