import type { BallotLanguage } from '../../../shared/domain/language';
import type { BallotSnapshot } from '../../../shared/projection/types';
import type { Draft } from './draft';
import type { Answer, Asks, BallotIn, Change, OwnBallots, VoteKind } from './kinds';
import type { Sending, Trouble } from './sending';

/**
 * Where a voter is. Kinds of vote without steps have no `review`:
 *
 *     neutral -> group -> filling <-> review -> received -> neutral
 *     neutral -> code -> review or filling (own ballot given back)
 *     neutral -> filling, review or received (a phone, which has its seat)
 */
export type Stage = 'neutral' | 'code' | 'group' | 'filling' | 'review' | 'received';

export type VoterState = {
  stage: Stage;
  /** The latest; undefined while loading. */
  snapshot: BallotSnapshot | null | undefined;
  /** Chosen by this voter; null = the language of the session. */
  language: BallotLanguage | null;
  draft: Draft | null;
  recall: Sending;
  /** Return code, at stage `received`. */
  code: string;
};

/** What a phone knows about its own ballot in the vote that is open. */
export type Seated<K extends VoteKind = VoteKind> = {
  [P in K]: {
    kind: P;
    asks: Asks<P>;
    groupId: string;
    /** Received by the laptop. */
    ballot: BallotIn<P> | null;
    /** In progress on this phone, newer than `ballot`. */
    saved: { answer: Answer<P>; position: number } | null;
    /** Id under which the answers of `saved` wait to be sent; null when they do not. */
    sending: string | null;
    code: string;
  };
}[K];

/** One change of the answers by the voter. */
export type AnswerAction<K extends VoteKind = VoteKind> = {
  [P in K]: { type: 'answer'; kind: P; change: Change<P> };
}[K];

export type VoterAction =
  | { type: 'snapshot'; snapshot: VoterState['snapshot'] }
  | { type: 'language'; language: BallotLanguage }
  | { type: 'begin'; participantId: string }
  /** A phone at its seat: no chair to take, no group to choose. */
  | { type: 'seated'; seat: Seated }
  | { type: 'enterCode' }
  | { type: 'recallStarted' }
  | { type: 'recallFailed'; error: Trouble }
  | { type: 'recalled'; participantId: string; groupId: string; own: OwnBallots }
  | { type: 'chooseGroup'; groupId: string }
  | { type: 'groupDone' }
  | { type: 'changeGroup' }
  | AnswerAction
  | { type: 'next' }
  | { type: 'previous' }
  | { type: 'open'; position: number }
  | { type: 'view'; view: Draft['view'] }
  | { type: 'review' }
  /** The voter tried to go on, and something is missing. */
  | { type: 'tried' }
  | { type: 'sendStarted'; commandId: string }
  | { type: 'sent'; commandId: string; voteId: string; code: string }
  | { type: 'sendFailed'; commandId: string; error: Trouble }
  /** A phone takes back what waits to be sent, to change it. */
  | { type: 'holdBack' }
  | { type: 'changeAgain' }
  | { type: 'startAnew' }
  | { type: 'leave' };
