import type { BallotSnapshot } from '../../shared/projection/types';

/** The poll that takes answers. */
export type OpenPoll = NonNullable<BallotSnapshot['poll']>;
