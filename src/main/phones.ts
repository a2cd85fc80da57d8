import type { NetworkAdapter, PhoneProblem, PhonesState, Wifi } from '../shared/contract/phones';
import { fail, type Result } from '../shared/domain/result';
import type { JoinView } from '../shared/projection/types';
import { coalesce } from './engine/coalesce';
import type { SessionEngine } from './engine/engine';
import { chosenAdapter } from './lan/adapters';
import { Doctor, NOTHING_KNOWN, problemOf, testSelf } from './lan/diagnosis';
import { originOf } from './lan/guards';
import { PhoneRoom } from './lan/room';
import { LanServer } from './lan/server';
import type { ServedFiles } from './lan/static-files';
import { wifiView } from './lan/wifi';
import { PhoneMemory } from './phone-memory';
import type { Settings } from './storage/settings';

/** First choice; the next ones follow when it is taken. */
const PORT = 7410;
const PORTS = Array.from({ length: 20 }, (_, index) => PORT + index);
/** Adapters are looked at this often, the own address tested every tenth time. */
const WATCH_MS = 3_000;
const SELF_TEST_EVERY = 10;
const CHANGE_MS = 500;

export type PhonesParts = {
  /** The engine of the open session, or null. */
  engine: () => SessionEngine | null;
  settings: Settings;
  /** The files of the ballot page. */
  files: () => Promise<ServedFiles>;
  adapters: () => NetworkAdapter[];
  /** Told of a new state, at most about twice a second. */
  changed: (state: PhonesState) => void;
  /** Told of what must not happen, for the log. */
  onError: (error: unknown) => void;
  clock?: () => number;
  watchMs?: number;
};

type Running = {
  engine: SessionEngine;
  server: LanServer;
  room: PhoneRoom;
  doctor: Doctor;
};

const done: Result = { ok: true, value: undefined };

/** Phones of the open session: off until the facilitator switches them on, off again when it closes. */
export class Phones {
  readonly #clock: () => number;
  readonly #changed;
  readonly #memory: PhoneMemory;
  #running: Running | null = null;
  #problem: PhoneProblem | null = null;
  #watch: NodeJS.Timeout | null = null;
  #looks = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: PhonesParts) {
    this.#clock = parts.clock ?? Date.now;
    this.#memory = new PhoneMemory(parts.settings, parts.engine);
    this.#changed = coalesce(() => parts.changed(this.state()), CHANGE_MS);
  }

  /** Everything the facilitator sees. */
  state(): PhonesState {
    const { kept } = this.#memory;
    const { room, doctor } = this.#running ?? {};
    const join = this.join();
    return {
      on: this.#watch !== null,
      problem: this.#problem,
      adapters: this.parts.adapters(),
      adapterId: kept?.adapterId ?? null,
      port: this.#running?.server.port ?? kept?.port ?? PORT,
      join,
      locked: kept?.locked ?? false,
      outdated: join ? this.#memory.outdated(join.address) : [],
      wifi: this.parts.settings.value.wifi,
      presence: room?.presence() ?? [],
      diagnosis: (room && doctor?.report(room.connected, room.roundTrips())) ?? NOTHING_KNOWN,
    };
  }

  /** How to join, for the wall; null while phones cannot come in. */
  join(): JoinView | null {
    if (!this.#running) return null;
    const { server, room } = this.#running;
    const address = originOf(server.address, server.port);
    return {
      address,
      url: `${address}/#${room.code}`,
      code: room.code,
      locked: room.locked,
      wifi: wifiView(this.parts.settings.value.wifi),
      connected: room.connected,
    };
  }

  /**
   * Lets phones in on an adapter (null = the recommended one). Code and port stay those of this
   * session. What stood in the way is in the state.
   */
  start(adapterId: string | null): Promise<Result<PhonesState>> {
    return this.#inTurn(async () => {
      const engine = this.parts.engine();
      if (!engine) return fail('no-session');
      if (engine.state.readOnly) return fail('read-only');
      const adapters = this.parts.adapters();
      const adapter = chosenAdapter(adapters, adapterId);
      const { server, engine: served } = this.#running ?? {};
      if (adapter && served === engine && server?.address === adapter.address) {
        // On already: nobody is sent away for it.
        await this.#memory.keep({ adapterId });
        return { ok: true, value: this.state() };
      }
      await this.#end();
      this.#problem = adapter ? null : adapters.length > 0 ? 'address-gone' : 'no-network';
      if (adapter) await this.#open(engine, adapterId, adapter.address);
      if (this.parts.engine() !== engine) {
        // Closed meanwhile, when there was nothing yet that could be told so.
        await this.#end();
        await this.#memory.keep({ on: false });
        return fail('no-session');
      }
      if (this.#running) this.#startWatch();
      this.#changed.call();
      return { ok: true, value: this.state() };
    });
  }

  /** After a crash: on again where it was on. */
  async resume(): Promise<void> {
    const { kept } = this.#memory;
    if (!kept?.on) return;
    await this.#inTurn(async () => {
      const engine = this.parts.engine();
      if (!engine || engine.state.readOnly) return;
      // The network may still be on its way: the watch goes on trying.
      this.#startWatch();
      await this.#comeBack();
      this.#changed.call();
    });
  }

  /** Switches phones off; those that are in are sent away. */
  stop(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#end();
      this.#problem = null;
      await this.#memory.keep({ on: false });
      this.#changed.call();
    });
  }

  /** The session on the table may be another one. */
  sessionChanged(): void {
    if (this.#watch === null || this.#running?.engine === this.parts.engine()) return;
    void this.stop().catch(this.parts.onError);
  }

  /** Also while the address is gone: phones come back to a locked room. */
  async lock(locked: boolean): Promise<Result> {
    if (!this.#memory.kept) return fail('not-found');
    this.#running?.room.setLocked(locked);
    await this.#memory.keep({ locked });
    this.#changed.call();
    return done;
  }

  /** Also while the address is gone: phones come back to the new code. */
  async newCode(): Promise<Result> {
    const engine = this.parts.engine();
    const { kept } = this.#memory;
    if (!engine || !kept) return fail('not-found');
    const code = await this.#memory.renew(kept.code, engine);
    this.#running?.room.setCode(code);
    this.#changed.call();
    return done;
  }

  /** The address that phones come in at was given to people: shown, printed, or scanned. */
  gaveAddress(): void {
    const address = this.join()?.address;
    if (address === undefined) return;
    void this.#inTurn(async () => {
      if (await this.#memory.give(address)) this.#changed.call();
    }).catch(this.parts.onError);
  }

  /** The facilitator knows that addresses of before no longer work. */
  async forgetOutdated(): Promise<Result> {
    const address = this.join()?.address;
    if (address !== undefined) await this.#memory.forgetOutdated(address);
    this.#changed.call();
    return done;
  }

  async saveWifi(wifi: Wifi | null): Promise<Result> {
    await this.parts.settings.update({ wifi });
    this.#changed.call();
    return done;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** Listens on an address; leaves a problem when that did not work. */
  async #open(engine: SessionEngine, adapterId: string | null, address: string): Promise<void> {
    const { session } = engine.state.history;
    const { kept } = this.#memory;
    const code = this.#memory.code(engine);
    const { oldCodes } = this.#memory;
    const locked = kept?.locked ?? false;
    const doctor = new Doctor(this.#clock);
    const onChange = (): void => this.#changed.call();
    const { onError } = this.parts;
    const files = await this.parts.files();
    const clock = this.#clock;
    const room = new PhoneRoom({ engine, code, oldCodes, locked, clock, onChange, onError });
    try {
      const server = await LanServer.start({
        address,
        ports: kept ? [kept.port, ...PORTS] : PORTS,
        files,
        clock,
        onPage: (from, userAgent) => {
          doctor.loaded(from, userAgent);
          this.gaveAddress();
          onChange();
        },
        onSocket: (socket, from, userAgent) => {
          doctor.arrived(from, userAgent);
          room.connect(socket, from);
        },
      });
      this.#running = { engine, server, room, doctor };
      this.#problem = null;
      const { port } = server;
      const sessionId = session.id;
      await this.#memory.begin({ sessionId, code, port, locked, adapterId, address });
      void this.#test();
    } catch (error) {
      room.close();
      this.#problem = problemOf(error);
    }
  }

  async #test(): Promise<void> {
    const { server, doctor } = this.#running ?? {};
    if (!server || !doctor) return;
    doctor.tested(await testSelf(server.address, server.port));
    this.#changed.call();
  }

  /** Stops listening and watching. */
  async #end(): Promise<void> {
    if (this.#watch) clearInterval(this.#watch);
    this.#watch = null;
    await this.#fallSilent();
  }

  async #fallSilent(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    running?.room.close();
    await running?.server.close();
  }

  #startWatch(): void {
    this.#watch ??= setInterval(() => {
      void this.#inTurn(() => this.#look()).catch(this.parts.onError);
    }, this.parts.watchMs ?? WATCH_MS);
  }

  /** Is the address still there, or is it back? */
  async #look(): Promise<void> {
    if (this.#watch === null) return;
    const address = this.#memory.kept?.address;
    const isThere = this.parts.adapters().some((adapter) => adapter.address === address);
    if (this.#running && !isThere) {
      await this.#fallSilent();
      this.#problem = 'address-gone';
    } else if (!this.#running) await this.#comeBack();
    this.#looks += 1;
    if (this.#looks % SELF_TEST_EVERY === 0) void this.#test();
    this.#changed.call();
  }

  /** On again at the same address, port and code. */
  async #comeBack(): Promise<void> {
    const engine = this.parts.engine();
    const { kept } = this.#memory;
    if (!engine || !kept) return;
    const isThere = this.parts.adapters().some(({ address }) => address === kept.address);
    if (isThere) await this.#open(engine, kept.adapterId, kept.address);
    else this.#problem = 'address-gone';
  }
}
