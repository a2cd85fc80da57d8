import { createHash } from 'node:crypto';
import { request as open } from 'node:http';
import type { Diagnosis, PhoneProblem, PhoneSystem } from '../../shared/contract/phones';
import { originOf } from './guards';

/** A page that did not connect within this time is stuck. */
const STUCK_MS = 20_000;
/** Nobody within this time: something is in the way. */
const NOBODY_MS = 60_000;
const SLOW_MS = 400;
const MAX_VISITORS = 5_000;
const SELF_TEST_MS = 3_000;

type Visitor = { system: PhoneSystem; loadedAt: number; connected: boolean };

const visitorKey = (from: string, userAgent: string): string =>
  createHash('sha256').update(`${from} ${userAgent}`).digest('base64');

/** The system of a phone, from what its browser says of itself. */
export function systemOf(userAgent: string): PhoneSystem {
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'ios';
  // An iPad says that it is a Mac, but no Mac has a touch screen; the laptop cannot see that.
  return /Android/.test(userAgent) ? 'android' : 'other';
}

export const median = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
};

/**
 * Counts who loaded the page and who got through. Phones are told apart by a hash of address and
 * browser, in memory only, and forgotten when phones are switched off.
 */
export class Doctor {
  readonly #visitors = new Map<string, Visitor>();
  readonly #startedAt: number;
  #self: Diagnosis['self'] = 'unknown';

  constructor(private readonly clock: () => number) {
    this.#startedAt = clock();
  }

  /** A phone loaded the page. */
  loaded(from: string, userAgent: string): void {
    const key = visitorKey(from, userAgent);
    if (this.#visitors.has(key) || this.#visitors.size >= MAX_VISITORS) return;
    const system = systemOf(userAgent);
    this.#visitors.set(key, { system, loadedAt: this.clock(), connected: false });
  }

  /** A phone on this address with this browser opened its connection. */
  arrived(from: string, userAgent: string): void {
    const visitor = this.#visitors.get(visitorKey(from, userAgent));
    if (visitor) visitor.connected = true;
  }

  tested(self: Diagnosis['self']): void {
    this.#self = self;
  }

  /** What can be told now. @param connected phones that are let in now, with their round trips */
  report(connected: number, roundTrips: readonly number[]): Diagnosis {
    const now = this.clock();
    const stuck: Diagnosis['stuck'] = { ios: 0, android: 0, other: 0 };
    let arrived = 0;
    for (const { system, loadedAt, connected: through } of this.#visitors.values()) {
      if (through) arrived += 1;
      else if (now - loadedAt >= STUCK_MS) stuck[system] += 1;
    }
    const roundTrip = median(roundTrips);
    const loaded = Math.max(this.#visitors.size, connected);
    const counts = { loaded, connected: Math.max(arrived, connected) };
    const waiting = now - this.#startedAt;
    const advice = adviceOf({ ...counts, stuck, self: this.#self, roundTrip, waiting });
    return { self: this.#self, ...counts, stuck, roundTrip, advice };
  }
}

/** The most likely cause of what does not work. */
export function adviceOf(
  known: Omit<Diagnosis, 'advice'> & { /** Ms since the start. */ waiting: number },
): Diagnosis['advice'] {
  if (known.self === 'failed') return 'firewall';
  if (known.loaded === 0) return known.waiting >= NOBODY_MS ? 'nobody-arrives' : null;
  if (known.stuck.ios + known.stuck.android + known.stuck.other > 0) return 'page-only';
  return known.roundTrip !== null && known.roundTrip > SLOW_MS ? 'slow' : null;
}

/** Does the laptop reach its own page on the address that phones use? */
export function testSelf(address: string, port: number): Promise<'ok' | 'failed'> {
  return new Promise((resolve) => {
    const options = { method: 'HEAD', agent: false, timeout: SELF_TEST_MS };
    const request = open(`${originOf(address, port)}/`, options, (response) => {
      response.resume();
      resolve(response.statusCode === 200 ? 'ok' : 'failed');
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve('failed'));
    request.end();
  });
}

/** Before anything is known, and while phones are off. */
export const NOTHING_KNOWN: Diagnosis = {
  self: 'unknown',
  loaded: 0,
  connected: 0,
  stuck: { ios: 0, android: 0, other: 0 },
  roundTrip: null,
  advice: null,
};

/** Why listening failed. @throws what is no problem of the network */
export function problemOf(error: unknown): PhoneProblem {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return 'port-taken';
    case 'EADDRNOTAVAIL':
    case 'ENETDOWN':
    case 'ENETUNREACH':
      return 'address-gone';
    case 'EACCES':
    case 'EPERM':
      return 'not-allowed';
    default:
      throw error;
  }
}
