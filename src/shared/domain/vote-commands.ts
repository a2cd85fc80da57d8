import { z } from 'zod';
import { ballotSchema, roundSettingsSchema } from './model';
import { pollBallotSchema } from '../voting/schemas';
import { idSchema } from './primitives';

/** Rounds and polls, and the ballots cast in them. */
export const voteCommands = [
  z.strictObject({
    type: z.literal('round/configure'),
    id: idSchema,
    settings: roundSettingsSchema.partial(),
  }),
  /** A new round of a scoring activity, linked to the last published one. */
  z.strictObject({
    type: z.literal('round/add'),
    id: idSchema,
    activityId: idSchema.nullable(),
  }),
  z.strictObject({ type: z.literal('round/open'), id: idSchema }),
  z.strictObject({ type: z.literal('round/close'), id: idSchema }),
  /** Lets people vote on in a round that was closed but not published. */
  z.strictObject({ type: z.literal('round/reopen'), id: idSchema }),
  z.strictObject({ type: z.literal('round/publish'), id: idSchema }),

  z.strictObject({
    type: z.literal('ballot/cast'),
    roundId: idSchema,
    participantId: idSchema,
    groupId: idSchema,
    ballot: ballotSchema,
  }),

  /** Opens a new poll of a `prioritise` activity with the settings of that moment. */
  z.strictObject({ type: z.literal('poll/open'), id: idSchema, activityId: idSchema }),
  z.strictObject({ type: z.literal('poll/close'), id: idSchema }),
  z.strictObject({ type: z.literal('poll/reopen'), id: idSchema }),
  z.strictObject({ type: z.literal('poll/publish'), id: idSchema }),
  z.strictObject({
    type: z.literal('poll/cast'),
    pollId: idSchema,
    participantId: idSchema,
    groupId: idSchema,
    ballot: pollBallotSchema,
  }),
] as const;
