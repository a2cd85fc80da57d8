import type { BallotSnapshot } from '../../../shared/projection/types';
import { rulesOf, type Answer, type Asks, type Cast, type Vote, type VoteKind } from './kinds';
import { IDLE, type Sending } from './sending';

/** How far a voter is, whatever the kind of vote. */
export type Progress = {
  groups: BallotSnapshot['groups'];
  title: string;
  participantId: string;
  /** A phone: its seat already has a group, and stays for the whole session. */
  seated: boolean;
  groupId: string | null;
  /** Index of the step on screen. */
  position: number;
  view: 'single' | 'list';
  /** The voter came from the overview to change one answer, and returns there. */
  fromReview: boolean;
  /** Changed since it was begun or last received. */
  touched: boolean;
  /** The voter tried to go on: what is missing is said from now on. */
  tried: boolean;
  /** An earlier ballot of this voter has been received and stays until it is replaced. */
  earlier: boolean;
  /**
   * Id of the last attempt with exactly these answers. A retry uses it again, so that it is counted
   * once; a changed answer clears it, so that the change is not taken for a repeat.
   */
  commandId: string | null;
  sending: Sending;
  /** `closed`: no more input for now; `replaced`: another vote of this kind has opened. */
  standing: 'open' | 'closed' | 'replaced';
};

/** What one voter fills in, with a copy of what is asked: no snapshot can take it from the screen. */
export type Draft<K extends VoteKind = VoteKind> = {
  [P in K]: Progress & { kind: P; asks: Asks<P>; answer: Answer<P> };
}[K];

/** A draft without answers. @param vote copied into it */
export function newDraft<K extends VoteKind>(
  snapshot: BallotSnapshot,
  { kind, asks }: Vote<K>,
  participantId: string,
  answer: Answer<K> = rulesOf<K>(kind).from(asks, null),
): Draft<K> {
  return {
    kind,
    asks,
    answer,
    groups: snapshot.groups,
    title: snapshot.title,
    participantId,
    seated: false,
    groupId: null,
    position: 0,
    view: 'single',
    fromReview: false,
    touched: false,
    tried: false,
    earlier: false,
    commandId: null,
    sending: IDLE,
    standing: 'open',
  };
}

/** Steps that are looked over before sending; 0 where the form itself is sent. */
export function stepsOf<K extends VoteKind>({ kind, asks }: Vote<K>): number {
  return rulesOf<K>(kind).steps(asks);
}

/** Is nothing missing? */
export function isComplete<K extends VoteKind>({ kind, asks, answer }: Draft<K>): boolean {
  return rulesOf<K>(kind).gap(asks, answer) === null;
}

/** Would leaving lose something? */
export function isBegun<K extends VoteKind>({ kind, answer, touched }: Draft<K>): boolean {
  return rulesOf<K>(kind).isBegun(answer, touched);
}

/** May it be sent now? */
export function canSend<K extends VoteKind>(draft: Draft<K>): boolean {
  return (
    draft.standing === 'open' &&
    draft.sending.state !== 'busy' &&
    draft.groupId !== null &&
    isComplete(draft)
  );
}

/** What is sent; null while it may not be. */
export function castOf<K extends VoteKind>(draft: Draft<K>): Cast<K> | null {
  const { kind, asks, answer, participantId, groupId } = draft;
  if (groupId === null || !canSend(draft)) return null;
  const ballot = rulesOf<K>(kind).ballot(asks, answer);
  return { kind, voteId: asks.id, participantId, groupId, ballot };
}
