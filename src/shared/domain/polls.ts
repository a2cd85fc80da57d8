import { z } from 'zod';
import { pollBallotSchema, pollSettingsSchema } from '../voting/schemas';
import { LIMITS } from './limits';
import { idSchema } from './primitives';
import { voteFields } from './vote';

/** One vote on an activity; voting again on the same activity is a new poll. */
export const pollSchema = z.strictObject({
  ...voteFields,
  activityId: idSchema,
  number: z.int().min(1).max(LIMITS.polls),
  settings: pollSettingsSchema,
  /** By participant id, like the ballots of a round. */
  ballots: z.record(idSchema, pollBallotSchema),
});
export type Poll = z.infer<typeof pollSchema>;
