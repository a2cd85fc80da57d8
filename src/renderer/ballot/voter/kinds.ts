import type { PhoneAnswers, PhoneRequest } from '../../../shared/contract/phone-protocol';
import type { CommandEnvelope } from '../../../shared/domain/commands';
import type { Ballot } from '../../../shared/domain/model';
import type { BallotSnapshot } from '../../../shared/projection/types';
import type { DRAFTS } from '../../transport/phone/storage';
import {
  draftFrom,
  emptyDraft,
  gapOf,
  pollBallotOf,
  type PollDraft,
} from '../../../shared/voting/rules';
import type { PollBallot } from '../../../shared/voting/schemas';
import type { OpenPoll } from '../open-poll';
import {
  ballotOf,
  changed,
  hasAnswers,
  openPositions,
  type Questions,
  type StatementChange,
} from '../statements';

/** What belongs together in a kind of vote: what is asked, filled in, changed, sent, kept. */
type Parts = {
  round: {
    asks: Questions;
    answer: Ballot;
    change: StatementChange;
    ballot: Ballot;
    kept: Ballot & { position: number };
  };
  poll: {
    asks: OpenPoll;
    answer: PollDraft;
    change: PollDraft;
    ballot: PollBallot;
    kept: PollDraft;
  };
};
export type VoteKind = keyof Parts;
export type Asks<K extends VoteKind> = Parts[K]['asks'];
export type Answer<K extends VoteKind> = Parts[K]['answer'];
export type Change<K extends VoteKind> = Parts[K]['change'];
export type BallotIn<K extends VoteKind> = Parts[K]['ballot'];

/** A vote that takes answers; `asks.id` is its id. */
export type Vote<K extends VoteKind = VoteKind> = { [P in K]: { kind: P; asks: Asks<P> } }[K];
/** What is sent. @param participantId empty on a phone: the connection says who it is. */
export type Cast<K extends VoteKind = VoteKind> = {
  [P in K]: {
    kind: P;
    voteId: string;
    participantId: string;
    groupId: string;
    ballot: BallotIn<P>;
  };
}[K];
/** The own answers that the app gives back. */
export type OwnBallots = Pick<PhoneAnswers, 'ballot' | 'pollBallot'>;

/** All that the voter machine and its carriers know of one kind of vote. */
type Rules<K extends VoteKind> = {
  /** Steps that are filled in one by one and looked over before sending; 0: one form, sent at once. */
  steps: (asks: Asks<K>) => number;
  /** The answers to start with: those of a ballot, or none. */
  from: (asks: Asks<K>, ballot: BallotIn<K> | null) => Answer<K>;
  change: (asks: Asks<K>, answer: Answer<K>, change: Change<K>) => Answer<K>;
  /** What is missing before it can be sent; null: nothing. */
  gap: (asks: Asks<K>, answer: Answer<K>) => string | null;
  /** The answer as it is sent. Only where nothing is missing. */
  ballot: (asks: Asks<K>, answer: Answer<K>) => BallotIn<K>;
  /** Would leaving lose something? `touched`: changed since it was begun or received. */
  isBegun: (answer: Answer<K>, touched: boolean) => boolean;
  own: (own: OwnBallots) => BallotIn<K> | null;
  command: (cast: Cast<K>) => CommandEnvelope['command'];
  /** On a phone: where and how what is begun is kept. Older pages wrote it the same way. */
  draftName: (typeof DRAFTS)[number];
  keep: (answer: Answer<K>, position: number) => Parts[K]['kept'];
  begun: (asks: Asks<K>, kept: Parts[K]['kept']) => { answer: Answer<K>; position: number };
  ownId: (answers: PhoneAnswers) => string | null;
  request: (id: string, cast: Cast<K>) => PhoneRequest;
  /** The ballot in a request that waits; null in another kind of request. */
  waiting: (request: PhoneRequest) => BallotIn<K> | null;
};

const RULES: { readonly [K in VoteKind]: Rules<K> } = {
  round: {
    steps: ({ factors }) => factors.length,
    from: (asks, ballot) => ballotOf({ asks, answer: ballot ?? { answers: {}, importance: {} } }),
    change: (asks, answer, change) => changed({ asks, answer }, change),
    gap: (asks, answer) => (openPositions({ asks, answer }).length > 0 ? 'open' : null),
    ballot: (asks, answer) => ballotOf({ asks, answer }),
    isBegun: (answer) => hasAnswers({ answer }),
    own: ({ ballot }) => ballot,
    command: ({ voteId, participantId, groupId, ballot }) => ({
      type: 'ballot/cast',
      roundId: voteId,
      participantId,
      groupId,
      ballot,
    }),
    draftName: 'draft-round',
    keep: (answer, position) => ({ ...answer, position }),
    begun: (asks, { answers = {}, importance = {}, position = 0 }) => ({
      answer: ballotOf({ asks, answer: { answers, importance } }),
      position,
    }),
    ownId: ({ roundId }) => roundId,
    request: (id, { voteId, ballot }) => ({ type: 'cast', id, roundId: voteId, ballot }),
    waiting: (request) => (request.type === 'cast' ? request.ballot : null),
  },
  poll: {
    steps: () => 0,
    from: ({ settings }, ballot) => draftFrom(settings, ballot),
    change: (_, __, draft) => draft,
    gap: ({ settings }, draft) => gapOf(settings, draft),
    ballot: ({ settings }, draft) => pollBallotOf(settings, draft),
    isBegun: (_, touched) => touched,
    own: ({ pollBallot }) => pollBallot,
    command: ({ voteId, participantId, groupId, ballot }) => ({
      type: 'poll/cast',
      pollId: voteId,
      participantId,
      groupId,
      ballot,
    }),
    draftName: 'draft-poll',
    keep: (draft) => draft,
    begun: ({ settings }, draft) => ({
      answer: { ...emptyDraft(settings), ...draft },
      position: 0,
    }),
    ownId: ({ pollId }) => pollId,
    request: (id, { voteId, ballot }) => ({ type: 'poll', id, pollId: voteId, ballot }),
    waiting: (request) => (request.type === 'poll' ? request.ballot : null),
  },
};

/** What this page knows of a kind of vote. */
export function rulesOf<K extends VoteKind>(kind: K): Rules<K> {
  return RULES[kind];
}

/** The command of the ballot window that brings a ballot in. */
export function commandOf<K extends VoteKind>(cast: Cast<K>): CommandEnvelope['command'] {
  return rulesOf<K>(cast.kind).command(cast);
}

/** The request of a phone that brings a ballot in. @param id the same for a retry */
export function requestOf<K extends VoteKind>(id: string, cast: Cast<K>): PhoneRequest {
  return rulesOf<K>(cast.kind).request(id, cast);
}

/** The vote that takes answers now, or null. A round and a poll are never open together. */
export function voteOf(snapshot: BallotSnapshot | null | undefined): Vote | null {
  if (snapshot?.round?.open) return { kind: 'round', asks: snapshot.round };
  return snapshot?.poll ? { kind: 'poll', asks: snapshot.poll } : null;
}
