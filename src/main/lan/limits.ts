import { PHONE_MESSAGE_BYTES, PHONE_PING_MS } from '../../shared/contract/phone-protocol';
import { LIMITS } from '../../shared/domain/limits';

export type Rate = { burst: number; perSecond: number };

/** What one phone, one address and all together may ask. Injected, so that tests need not wait. */
export type LanLimits = {
  /** Open TCP connections: room for the files of the app stays below the usual limit of a system. */
  sockets: number;
  /**
   * The same for one address. Generous: a router may hide a whole room behind one address. Half of
   * all, so that one address cannot take everything from the others.
   */
  socketsPerAddress: number;
  /** Above this many, page connections that only wait for a next request are closed. */
  busySockets: number;
  /** WebSockets of one address that have not said who they are. */
  strangersPerAddress: number;
  /** Open WebSockets: every seat, and some for phones that come back. */
  phones: number;
  /** Above this many, who has no seat makes place: the rest is for phones with a seat. */
  crowd: number;
  /**
   * Phones of one address that were let in and have no seat. As many as a large room that joins at
   * once through one router; half of all, so that one address cannot take everything.
   */
  guestsPerAddress: number;
  /** Without a seat for this long a phone goes; a page that somebody looks at comes back by itself. */
  guestMs: number;
  messageBytes: number;
  headerBytes: number;
  urlLength: number;
  headersMs: number;
  requestMs: number;
  /** A page connection on which nothing moves. */
  idleMs: number;
  /** A phone must say hello within this time. */
  helloMs: number;
  /** Without a sign for this long the line is dead. */
  silentMs: number;
  /** A sign within this time: the connection is good. */
  goodMs: number;
  goodRoundTripMs: number;
  /** The phone did not take what was sent for this long. */
  slowMs: number;
  /** More than this waits for one phone: it does not read. */
  backlogBytes: number;
  /** A newer snapshot waits until less than this is under way. */
  snapshotBacklogBytes: number;
  snapshotMs: number;
  tickMs: number;
  messages: Rate;
  /** New notes: all notes of a room share one list, which one phone must not fill. */
  notes: Rate;
  /** Requests and new WebSockets per address; again a whole room may share one. */
  requests: Rate;
};

export const LAN_LIMITS: LanLimits = {
  sockets: 900,
  socketsPerAddress: 450,
  strangersPerAddress: 300,
  busySockets: 500,
  phones: LIMITS.phones + 50,
  crowd: LIMITS.phones,
  guestsPerAddress: 300,
  guestMs: 10 * 60_000,
  messageBytes: PHONE_MESSAGE_BYTES,
  headerBytes: 8 * 1024,
  urlLength: 256,
  headersMs: 5_000,
  requestMs: 10_000,
  idleMs: 15_000,
  helloMs: 5_000,
  silentMs: 3 * PHONE_PING_MS,
  goodMs: 1.6 * PHONE_PING_MS,
  goodRoundTripMs: 2_000,
  slowMs: 10_000,
  backlogBytes: 1024 * 1024,
  snapshotBacklogBytes: 64 * 1024,
  snapshotMs: 200,
  tickMs: 1_000,
  messages: { burst: 60, perSecond: 10 },
  notes: { burst: 30, perSecond: 1 / 3 },
  requests: { burst: 6_000, perSecond: 300 },
};
