import { z } from 'zod';
import { inputQuestionSchema } from './agenda';
import { LIMITS } from './limits';
import { pollItemSchema } from './polls';
import { idSchema } from './primitives';

const activityId = idSchema;
const step = z.union([z.literal(-1), z.literal(1)]);

/**
 * Changes to one option of a vote or one question of an input activity. Never the list as a whole:
 * of two quick changes, the second would be sent from a list that does not know the first. A move
 * is a step up or down for the same reason.
 */
export const agendaLineCommands = [
  /** Several at once, so that what was pasted or taken over is one step to undo. */
  z.strictObject({
    type: z.literal('option/add'),
    activityId,
    options: z.array(pollItemSchema).min(1).max(LIMITS.pollItems),
  }),
  z.strictObject({
    type: z.literal('option/update'),
    activityId,
    id: idSchema,
    label: pollItemSchema.shape.label,
  }),
  z.strictObject({ type: z.literal('option/remove'), activityId, id: idSchema }),
  z.strictObject({ type: z.literal('option/move'), activityId, id: idSchema, by: step }),

  z.strictObject({
    type: z.literal('question/add'),
    activityId,
    questions: z.array(inputQuestionSchema).min(1).max(LIMITS.questions),
  }),
  z.strictObject({
    type: z.literal('question/update'),
    activityId,
    id: idSchema,
    patch: inputQuestionSchema.omit({ id: true }).partial(),
  }),
  z.strictObject({ type: z.literal('question/remove'), activityId, id: idSchema }),
  z.strictObject({ type: z.literal('question/move'), activityId, id: idSchema, by: step }),
] as const;
