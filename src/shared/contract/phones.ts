import { z } from 'zod';
import { LIMITS } from '../domain/limits';
import { lineSchema } from '../domain/text';
import type { JoinView } from '../projection/types';

/** One way from the laptop to the room: a network adapter with its address. */
export type NetworkAdapter = {
  /** `<name> <address>`: stays the same while nothing changes. */
  id: string;
  /** As the system calls it: `wlan0`, `Wi-Fi`, `en0`. */
  name: string;
  address: string;
  kind: 'wifi' | 'wired' | 'hotspot' | 'virtual' | 'other';
  /** The best guess; at most one. */
  recommended: boolean;
};

/** Network of the room, as the facilitator typed it; kept on this laptop only. */
export const wifiSchema = z.strictObject({
  name: lineSchema(32),
  /** Empty = open network. */
  password: z.string().max(63),
  hidden: z.boolean(),
});
export type Wifi = z.output<typeof wifiSchema>;

/** Why phones could not be switched on, or fell silent. */
export type PhoneProblem =
  /** No adapter with an address. */
  | 'no-network'
  /** The chosen address is gone: other Wi-Fi, cable out. */
  | 'address-gone'
  | 'port-taken'
  /** The system did not let the app listen. */
  | 'not-allowed';

/** System of a phone, told from its browser. */
export type PhoneSystem = 'ios' | 'android' | 'other';

/** What can be told about the way from phones to the laptop. */
export type Diagnosis = {
  /** Did the laptop reach itself on its own address? False points to a firewall or a VPN on it. */
  self: 'unknown' | 'ok' | 'failed';
  /** Phones that loaded the page, and those of them that connected. */
  loaded: number;
  connected: number;
  /** Loaded the page but never connected, by system. */
  stuck: Record<PhoneSystem, number>;
  /** Milliseconds there and back, median of the connected phones; null when unknown. */
  roundTrip: number | null;
  /** Most likely cause when something does not work; null when nothing points anywhere. */
  advice: 'nobody-arrives' | 'page-only' | 'firewall' | 'slow' | null;
};

/** Everything the facilitator sees about phones. No votes, no secrets of phones. */
export type PhonesState = {
  on: boolean;
  problem: PhoneProblem | null;
  adapters: NetworkAdapter[];
  /** Chosen by the facilitator; null = the recommended one. */
  adapterId: string | null;
  port: number;
  join: JoinView | null;
  /** Nobody new gets in; also known while the address is gone. */
  locked: boolean;
  /** Addresses that people have (wall, cards, scanned) and that no longer lead here; empty when all do. */
  outdated: string[];
  wifi: Wifi | null;
  /** By the number on the screen; `good`: a sign of life within the last seconds. */
  presence: { number: number; connection: 'good' | 'weak' | 'gone' }[];
  diagnosis: Diagnosis;
};

export const startPhonesSchema = z.strictObject({
  /** Null = the recommended adapter. */
  adapterId: z.string().max(200).nullable(),
});
export const lockPhonesSchema = z.strictObject({ locked: z.boolean() });
export const saveWifiSchema = z.strictObject({ wifi: wifiSchema.nullable() });
export const paperCountSchema = z.strictObject({
  count: z.int().min(1).max(LIMITS.paperBallots),
});
export const typedCodeSchema = z.strictObject({ code: z.string().max(12) });

/** What is known about the code on a printed ballot. */
export type PaperSeat = {
  /** The code as the app writes it. */
  code: string;
  groupId: string | null;
  /** This seat already answered in what is open: keying in replaces that. */
  answered: boolean;
};

/** One line of the check before the start; `detail` is a value for its sentence. */
export type PreflightLine = {
  check: 'network' | 'display' | 'disk' | 'power' | 'instance';
  status: 'good' | 'attention' | 'bad';
  /** Key of the sentence in namespace `phones`, under `preflight.<check>`. */
  message: string;
  detail: string;
};
