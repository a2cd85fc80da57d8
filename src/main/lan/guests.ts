import { CLOSE } from '../../shared/contract/phone-protocol';
import type { PhoneConnection } from './connection';
import type { Guest } from './entry';

type Entered = { guest: Guest; since: number };

/**
 * Phones that were let in and have no seat. They may wait, but not in the way of others: when there is
 * too little room the one that waits longest goes. A person's phone comes back by itself, as the
 * newest; connections that only hold a place lose it.
 */
export class Guests {
  readonly #all = new Map<PhoneConnection, Entered>();

  constructor(private readonly clock: () => number) {}

  /** Notes a guest, as the newest. */
  add(connection: PhoneConnection, guest: Guest): void {
    this.#all.delete(connection);
    this.#all.set(connection, { guest, since: this.clock() });
  }

  /** It has a seat now, or is gone. */
  remove(connection: PhoneConnection): void {
    this.#all.delete(connection);
  }

  mayJoin(connection: PhoneConnection): boolean {
    return this.#all.get(connection)?.guest === 'join';
  }

  /** Those that came with the code of the session, not with that of a seat. */
  joining(): PhoneConnection[] {
    return [...this.#all].flatMap(([each, { guest }]) => (guest === 'join' ? [each] : []));
  }

  countFrom(address: string): number {
    let count = 0;
    for (const { from } of this.#all.keys()) if (from === address) count += 1;
    return count;
  }

  /** Sends the guest away that waits longest: of this address, or of the one with most guests. */
  dropLongest(address: string | null = this.#busiest()): void {
    for (const connection of this.#all.keys())
      if (connection.from === address) return this.#drop(connection);
  }

  /** Sends those away that have no seat for longer than this. */
  dropOverdue(ms: number): void {
    const now = this.clock();
    for (const [connection, { since }] of [...this.#all])
      if (now - since > ms) this.#drop(connection);
  }

  #drop(connection: PhoneConnection): void {
    // At once, so that the next one does not find it here still.
    this.#all.delete(connection);
    connection.close(CLOSE.noSeat);
  }

  #busiest(): string | null {
    const counts = new Map<string, number>();
    for (const { from } of this.#all.keys()) counts.set(from, (counts.get(from) ?? 0) + 1);
    let busiest: [string, number] | null = null;
    for (const each of counts) if (!busiest || each[1] > busiest[1]) busiest = each;
    return busiest?.[0] ?? null;
  }
}
