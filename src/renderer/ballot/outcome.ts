import type { CommandEnvelope } from '../../shared/domain/commands';
import type { BallotSnapshot } from '../../shared/projection/types';
import type { Result } from '../../shared/domain/result';
import type { Cast, OwnBallots } from './voter/kinds';
import type { Trouble } from './voter/sending';

/** What became of a request. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; error: Trouble };

type Commands = CommandEnvelope['command'];
export type Note = Omit<Extract<Commands, { type: 'contribution/submit' }>, 'type'>;
/** The own answers of a voter who came back with a code. */
export type Returned = {
  participantId: string;
  groupId: string;
  own: OwnBallots;
};

/** What the ballot page asks of the app, whatever carries it. */
export type BallotTransport = {
  /** Source of the snapshots; constant, so that listening never stops and starts. */
  snapshots: {
    get: () => Promise<Result<BallotSnapshot | null>>;
    listen: (listener: (snapshot: BallotSnapshot | null) => void) => () => void;
  };
  /** Sends a ballot. Answered when it is on disk; the same id again is counted once. */
  castVote: (cast: Cast, commandId: string) => Promise<Outcome<{ code: string }>>;
  submitNote: (note: Note, commandId: string) => Promise<Outcome<{ code: string }>>;
  /** Asks for the own ballot back with a code as it was typed. */
  recallBallot: (typed: string) => Promise<Outcome<Returned>>;
  /** The facilitator takes the laptop back; nothing on a phone. */
  closeBallotWindow: () => void;
};
