import { METHODS } from './methods/methods';
import type { VotingMethod } from './parts/method';
import type { PollMethod } from './schemas';

/** What came out of a vote by this method. */
export type OutcomeOf<M extends PollMethod> = {
  [K in PollMethod]: ReturnType<(typeof METHODS)[K]['count']>;
}[M];
/** Settings, answers and outcome of one vote are of one method. */
type AnyMethod = VotingMethod<PollMethod, OutcomeOf<PollMethod>>;

/** All that is known of a method beside its rules. */
export const methodOf = (method: PollMethod): AnyMethod => METHODS[method];
