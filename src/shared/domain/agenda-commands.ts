import { z } from 'zod';
import { inputQuestionSchema, inputSettingsSchema } from '../activities/input/schema';
import { activityKindSchema } from '../activities/schema';
import { activitySchema } from './agenda';
import { LIMITS } from './limits';
import { itemSchema } from '../voting/parts/schema-items';
import { pollPatchSchema } from '../voting/schemas';
import { clockSchema, idSchema, positionSchema } from './primitives';

/** What the preparation decides about an activity; the rest starts empty. */
export const newActivitySchema = z.strictObject({
  id: idSchema,
  kind: activityKindSchema,
  title: activitySchema.shape.title,
  minutes: activitySchema.shape.minutes,
  notes: activitySchema.shape.notes,
  enough: activitySchema.shape.enough,
  input: activitySchema.shape.input,
  poll: activitySchema.shape.poll,
});
export type NewActivity = z.output<typeof newActivitySchema>;

/** The agenda and the activities in it. */
export const agendaCommands = [
  z.strictObject({ type: z.literal('agenda/start-time'), startTime: clockSchema }),
  /** Puts a template in place of the agenda; refused when people already answered in it. */
  z.strictObject({
    type: z.literal('agenda/apply'),
    activities: z.array(newActivitySchema).max(LIMITS.activities),
  }),

  z.strictObject({
    type: z.literal('activity/add'),
    activity: newActivitySchema,
    at: positionSchema,
  }),
  z.strictObject({
    type: z.literal('activity/update'),
    id: idSchema,
    patch: z
      .strictObject({
        title: activitySchema.shape.title,
        minutes: activitySchema.shape.minutes,
        notes: activitySchema.shape.notes,
        enough: activitySchema.shape.enough,
        /** Only the settings that change; the others stay as they are. */
        input: inputSettingsSchema.partial(),
        poll: pollPatchSchema,
      })
      .partial(),
  }),
  z.strictObject({ type: z.literal('activity/remove'), id: idSchema }),
  z.strictObject({ type: z.literal('activity/move'), id: idSchema, to: positionSchema }),
] as const;

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
    options: z.array(itemSchema).min(1).max(LIMITS.pollItems),
  }),
  z.strictObject({
    type: z.literal('option/update'),
    activityId,
    id: idSchema,
    label: itemSchema.shape.label,
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
