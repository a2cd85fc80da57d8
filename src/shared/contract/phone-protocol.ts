import type { Ballot } from '../domain/model';
import type { BallotSnapshot } from '../projection/types';
import type { ErrorCode } from '../domain/result';
import type { PollBallot } from '../voting/schemas';

/**
 * What a phone and the laptop say to each other: names, numbers and types, without a validation
 * library, because phones load this. `phone-messages.ts` holds the schemas; docs/protocol.md the story.
 */

/** Goes up when an old page could not be understood any more; such a page is told to reload. */
export const PHONE_PROTOCOL = 1;
/** Path of the WebSocket. */
export const PHONE_SOCKET_PATH = '/socket';
/** Largest message of a phone, in bytes. */
export const PHONE_MESSAGE_BYTES = 16 * 1024;
/** A phone asks for a sign of life this often, in ms; without one for three times as long the line is dead. */
export const PHONE_PING_MS = 5_000;
/** Length of a join code: letters and digits that nobody mistakes for another. */
export const JOIN_CODE_LENGTH = 5;

/** What a phone may ask. `id` is made by the phone: a retry is answered with the first result. */
export type PhoneRequest =
  | { type: 'join'; id: string; groupId: string }
  /** `code` is the one to come back with, from another phone or from a printed ballot. */
  | { type: 'enter'; id: string; code: string }
  | { type: 'cast'; id: string; roundId: string; ballot: Ballot }
  | { type: 'poll'; id: string; pollId: string; ballot: PollBallot }
  | {
      type: 'note';
      id: string;
      noteId: string;
      activityId: string;
      questionId: string | null;
      kind: 'success' | 'obstacle' | 'idea';
      text: string;
    };

export type PhoneMessage =
  /**
   * First message on every connection. `token`: 128 bits of the phone's own making, base64url, the
   * only proof of a seat. `code` is needed by a phone that has no seat yet. `seen` is the revision of
   * the last snapshot: the same one is not sent again.
   */
  | { type: 'hello'; protocol: number; token: string; code: string; seen: number | null }
  | { type: 'ping'; at: number }
  | PhoneRequest;

/** The own seat: group, number on the screen and the code to come back with. */
export type PhoneSeat = {
  groupId: string | null;
  number: number;
  code: string;
};

/** What this seat answered in the open round and poll, for a phone that lost it; the ids tell in which. */
export type PhoneAnswers = {
  roundId: string | null;
  ballot: Ballot | null;
  pollId: string | null;
  pollBallot: PollBallot | null;
};

/** Why a phone is not let in. `reload`: the page is too old. */
export type PhoneRefusal =
  'reload' | 'code-unknown' | 'locked' | 'full' | 'no-session' | 'busy' | 'invalid';

export type LaptopMessage =
  /** Answer to `hello`. A seat is null until the phone joined. */
  | {
      type: 'welcome';
      protocol: number;
      seat: PhoneSeat | null;
      answers: PhoneAnswers | null;
      /** Clock of the laptop in ms since 1970: phones are often minutes off. */
      now: number;
    }
  | { type: 'refused'; reason: PhoneRefusal }
  /** What the phone may know; null when no session is open. */
  | { type: 'snapshot'; snapshot: BallotSnapshot | null }
  /** The request is on disk; a seat and the own answers come with those that change them. */
  | { type: 'done'; id: string; seat?: PhoneSeat; answers?: PhoneAnswers }
  | { type: 'failed'; id: string; error: ErrorCode }
  | { type: 'pong'; at: number; now: number };

/** Codes with which the laptop closes a WebSocket. */
export const CLOSE = {
  /** The session or the phones were closed: try again later. */
  goingAway: 1001,
  tooLarge: 1009,
  /** Not let in; the reason came before. */
  refused: 4001,
  /** Does not speak the protocol. */
  malformed: 4002,
  /** Too many messages. */
  flood: 4003,
  /** Another connection of the same phone took over. */
  replaced: 4004,
  /** Does not read what is sent. */
  slow: 4005,
  /** No sign of life. */
  silent: 4006,
  /** Had no seat for a long time, or others needed the place: coming back is fine. */
  noSeat: 4007,
} as const;
