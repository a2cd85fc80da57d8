import type {
  PhoneAnswers,
  PhoneRefusal,
  PhoneSeat,
} from '../../../shared/contract/phone-protocol';
import type { ErrorCode } from '../../../shared/domain/result';
import type { BallotSnapshot } from '../../../shared/projection/types';
import type { PhoneStorage } from './storage';

export type PhoneLink = 'connecting' | 'good' | 'weak' | 'offline' | 'refused';

export type PhoneState = {
  link: PhoneLink;
  /** Why the phone is not let in; `replaced`: another tab of this phone took over. */
  reason: PhoneRefusal | 'replaced' | null;
  /** Null until the phone joined, undefined until the laptop told. */
  seat: PhoneSeat | null | undefined;
  /** Its seat went to another phone, and it has none since. */
  moved: boolean;
  /** Null when no session is open, undefined until the laptop told. */
  snapshot: BallotSnapshot | null | undefined;
  answers: PhoneAnswers | null;
  /** Answers and notes that the laptop has not confirmed. */
  waiting: number;
  /** Something that an earlier page left was refused: it may have arrived too late. */
  missed: boolean;
  /** Add to the clock of the phone to get that of the laptop, in ms. */
  clockOffset: number;
};

export type PhoneOutcome =
  | { ok: true }
  /** `unsure`: it was on its way before, so that an earlier try may have arrived. */
  | { ok: false; error: ErrorCode; unsure: boolean };

/** The part of a WebSocket that is used, so that `ws` fits too. */
export type PhoneSocket = {
  send(text: string): void;
  close(): void;
  onopen: ((event: never) => void) | null;
  onmessage: ((event: never) => void) | null;
  onclose: ((event: never) => void) | null;
  onerror: ((event: never) => void) | null;
};

export type PhoneSettings = {
  open: () => PhoneSocket;
  storage: PhoneStorage;
  /** Loads the page anew, because it is too old. */
  reload: () => void;
  now: () => number;
  /** From 0 up to 1. */
  random: () => number;
  randomBytes: (count: number) => Uint8Array;
};
