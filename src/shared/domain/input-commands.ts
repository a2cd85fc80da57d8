import { z } from 'zod';
import { LIMITS } from './limits';
import { commentSchema, contributionSchema, themeSchema } from './model';
import { contributionKindSchema, idSchema, positionSchema } from './primitives';
import { requiredTextSchema } from './text';

const ids = z.array(idSchema).max(LIMITS.contributions);
const newContribution = contributionSchema.pick({
  id: true,
  text: true,
  kind: true,
  groupId: true,
  factorId: true,
  challengeId: true,
  activityId: true,
  questionId: true,
});

/** Notes, with the comments on them, and the themes that they are put in. */
export const inputCommands = [
  z.strictObject({ type: z.literal('contribution/add'), contribution: newContribution }),
  /** What was pasted together: all of it or nothing, and one step to undo. */
  z.strictObject({
    type: z.literal('contribution/add-all'),
    contributions: z.array(newContribution).min(1).max(LIMITS.contributions),
  }),
  z.strictObject({
    type: z.literal('contribution/update'),
    id: idSchema,
    patch: newContribution.omit({ id: true, activityId: true, questionId: true }).partial(),
  }),
  z.strictObject({ type: z.literal('contribution/remove'), id: idSchema }),
  /** Lets held notes through to the room, or holds them back. */
  z.strictObject({ type: z.literal('contribution/hold'), ids, held: z.boolean() }),
  /** Chooses notes to quote in the report, or leaves them out again. */
  z.strictObject({ type: z.literal('contribution/quote'), ids, quoted: z.boolean() }),
  z.strictObject({
    type: z.literal('contribution/comment'),
    id: idSchema,
    comment: commentSchema,
  }),
  z.strictObject({ type: z.literal('contribution/uncomment'), id: idSchema, commentId: idSchema }),
  /** Puts notes in a theme, or back among those not yet ordered. */
  z.strictObject({ type: z.literal('contribution/assign'), ids, themeId: idSchema.nullable() }),
  /** Keeps notes under one that says the same; `into` null takes them out again. */
  z.strictObject({ type: z.literal('contribution/merge'), ids, into: idSchema.nullable() }),
  /** A note that a participant wrote. */
  z.strictObject({
    type: z.literal('contribution/submit'),
    id: idSchema,
    text: requiredTextSchema(LIMITS.participantNote),
    kind: contributionKindSchema,
    groupId: idSchema.nullable(),
    questionId: idSchema.nullable(),
    activityId: idSchema,
  }),

  /** Makes a theme, with notes in it. */
  z.strictObject({
    type: z.literal('theme/add'),
    theme: themeSchema.omit({ mergedInto: true }),
    ids,
  }),
  z.strictObject({
    type: z.literal('theme/update'),
    id: idSchema,
    patch: themeSchema.omit({ id: true, mergedInto: true }).partial(),
  }),
  z.strictObject({ type: z.literal('theme/remove'), id: idSchema }),
  z.strictObject({ type: z.literal('theme/move'), id: idSchema, to: positionSchema }),
  /** Shows a theme's notes under another; `into` null splits it off again. */
  z.strictObject({ type: z.literal('theme/merge'), id: idSchema, into: idSchema.nullable() }),
] as const;
