import type { Session } from '../../shared/domain/model';
import { projectBallot } from '../../shared/projection';

/** A snapshot as it goes to every phone. */
export type SnapshotMessage = { message: Buffer; revision: number };

/**
 * Makes the one snapshot that all phones get: written out once, and anew only when its content
 * changed (most commands, a ballot above all, change nothing that phones see).
 */
export class Snapshots {
  #session: Session | null = null;
  #text = '';
  #current: SnapshotMessage | null = null;

  constructor(private readonly clock: () => number) {}

  /** The snapshot of this session; the same object as before when nothing changed for phones. */
  of(session: Session): SnapshotMessage {
    if (this.#current && session === this.#session) return this.#current;
    this.#session = session;
    const snapshot = projectBallot(session, 0);
    const text = JSON.stringify(snapshot);
    if (this.#current && text === this.#text) return this.#current;
    this.#text = text;
    // Counts on over a restart of the app: a phone never mistakes another content for one it has.
    const revision = Math.max(this.clock(), (this.#current?.revision ?? 0) + 1);
    const message = { type: 'snapshot', snapshot: { ...snapshot, revision } };
    this.#current = { message: Buffer.from(JSON.stringify(message)), revision };
    return this.#current;
  }
}
