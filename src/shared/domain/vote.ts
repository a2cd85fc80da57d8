import { z } from 'zod';
import { LIMITS } from './limits';
import { idSchema, statusSchema, timestampSchema, type Status } from './primitives';

/** What rounds and polls have in common as votes. */
export const voteFields = {
  id: idSchema,
  status: statusSchema,
  openedAt: timestampSchema.nullable(),
  closedAt: timestampSchema.nullable(),
  publishedAt: timestampSchema.nullable(),
  /** Results were shown: may be hidden again, but nobody may vote in it any more. */
  seen: z.boolean(),
  /** Participants whose answer was keyed in from a printed ballot, in order of id. */
  onPaper: z.array(idSchema).max(LIMITS.ballotsPerRound),
};

/** A vote of either kind, with ballots by participant id. */
export type Vote<B = unknown> = {
  id: string;
  status: Status;
  openedAt: string | null;
  closedAt: string | null;
  publishedAt: string | null;
  seen: boolean;
  onPaper: string[];
  ballots: Record<string, B>;
};

/** What every vote starts with. */
export const freshVote = <B>(id: string): Vote<B> => ({
  id,
  status: 'draft',
  openedAt: null,
  closedAt: null,
  publishedAt: null,
  seen: false,
  onPaper: [],
  ballots: {},
});

export const hasBallots = ({ ballots }: Pick<Vote, 'ballots'>): boolean =>
  Object.keys(ballots).length > 0;

/** All votes of a session, or what a window knows of them: the rounds, then the polls. */
export const votesOf = <R, P>({
  rounds,
  polls,
}: {
  rounds: readonly R[];
  polls: readonly P[];
}): (R | P)[] => [...rounds, ...polls];
