import { z } from 'zod';
import { pollBallotSchema, pollSettingsSchema } from '../voting/schemas';
import { LIMITS } from './limits';
import { idSchema, statusSchema, timestampSchema } from './primitives';

/** Participants whose answer was keyed in from a printed ballot, in order of id. */
export const onPaperSchema = z.array(idSchema).max(LIMITS.ballotsPerRound);

/** One vote on an activity; voting again on the same activity is a new poll. */
export const pollSchema = z.strictObject({
  id: idSchema,
  activityId: idSchema,
  number: z.int().min(1).max(LIMITS.polls),
  status: statusSchema,
  settings: pollSettingsSchema,
  openedAt: timestampSchema.nullable(),
  closedAt: timestampSchema.nullable(),
  publishedAt: timestampSchema.nullable(),
  /** Results were shown: may be hidden again, but nobody may vote in it any more. */
  seen: z.boolean(),
  /** By participant id, like the ballots of a round. */
  ballots: z.record(idSchema, pollBallotSchema),
  onPaper: onPaperSchema,
});
export type Poll = z.infer<typeof pollSchema>;
