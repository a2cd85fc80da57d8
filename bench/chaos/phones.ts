import { createHash } from 'node:crypto';
import { PhoneClient, type PhoneState } from '../../src/renderer/transport/phone/PhoneClient';
import type { PhoneStorage } from '../../src/renderer/transport/phone/storage';
import type { Ballot, Session } from '../../src/shared/domain/model';
import { BadLine, type Faults } from './line';

/** The ballot that this phone casts the nth time: each is another one, and the same on every run. */
export function ballotOf(session: Session, phone: number, time: number): Ballot {
  const { min, max } = session.factorModel.scale;
  const [round] = session.rounds;
  const answers: Ballot['answers'] = {};
  for (const [index, id] of (round?.factorIds ?? []).entries()) {
    const byte = createHash('sha256').update(`${phone}:${time}:${index}`).digest()[0] ?? 0;
    answers[id] = byte % 13 === 0 ? null : min + (byte % (max - min + 1));
  }
  return { answers, importance: {} };
}

/** What a simulated phone is certain of. */
export type Account = {
  token: string;
  /** Number of the last ballot that was sent, and of the last that was confirmed; -1 = none. */
  sent: number;
  confirmed: number;
};

export type PhoneOptions = {
  session: Session;
  phone: number;
  ballots: number;
  url: () => string;
  code: string;
  faults: () => Faults;
  random: () => number;
  counts: { dropped: number; duplicated: number; cut: number; reloaded: number };
};

/** A phone whose memory survives a reload of the page. */
export class SimulatedPhone {
  readonly account: Account = { token: '', sent: -1, confirmed: -1 };
  #client: PhoneClient;
  readonly #kept = new Map<string, string>();

  constructor(private readonly options: PhoneOptions) {
    this.#kept.set('code', options.code);
    this.#client = this.#load();
    this.account.token = this.#kept.get('token') ?? '';
  }

  #load(): PhoneClient {
    const { url, faults, random, counts } = this.options;
    const storage: PhoneStorage = {
      get: (name) => this.#kept.get(name) ?? null,
      set: (name, text) => this.#kept.set(name, text) !== undefined,
      remove: (name) => void this.#kept.delete(name),
    };
    const client = new PhoneClient({
      open: () => new BadLine(url(), faults, random, counts),
      storage,
      reload: () => undefined,
      now: () => Date.now(),
      random,
      randomBytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(random() * 256)),
    });
    client.start();
    return client;
  }

  /** Joins, then casts one ballot after another, each another one; now and then the page is reloaded. */
  async run(): Promise<void> {
    const { session, phone, ballots, random, counts } = this.options;
    const groupId = session.groups[phone % session.groups.length]?.id ?? '';
    const roundId = session.rounds[0]?.id ?? '';
    const newId = (): string => `r${Math.floor(random() * 1e15).toString(36)}-${phone}-request`;
    await this.#until((state) => state.seat !== undefined);
    while (!this.#client.state.seat)
      await Promise.race([
        this.#client.request({ type: 'join', id: newId(), groupId }),
        this.#until((state) => Boolean(state.seat)),
      ]);
    for (let time = 0; time < ballots; time++) {
      this.account.sent = time;
      const ballot = ballotOf(session, phone, time);
      const id = newId();
      let answer = this.#client.request({ type: 'cast', id, roundId, ballot });
      if (random() < 0.02) {
        counts.reloaded += 1;
        this.#client.stop();
        this.#client = this.#load();
        // The answers of the page before wait in the outbox; nothing there: it was confirmed.
        answer = this.#client.follow(id) ?? Promise.resolve({ ok: true });
      }
      const outcome = await answer;
      if (outcome.ok) this.account.confirmed = time;
      // What is not confirmed may or may not be there: the next ballot replaces it either way.
      await new Promise((resolve) => setTimeout(resolve, random() * 20));
    }
  }

  stop(): void {
    this.#client.stop();
  }

  #until(isSo: (state: PhoneState) => boolean): Promise<void> {
    return new Promise((resolve) => {
      if (isSo(this.#client.state)) return resolve();
      const stop = this.#client.subscribe(() => {
        if (!isSo(this.#client.state)) return;
        stop();
        resolve();
      });
    });
  }
}
