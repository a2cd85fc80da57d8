import { z } from 'zod';
import { modelIdSchema } from './factor-model';
import { LIMITS } from './limits';
import {
  agreementSchema,
  discussionNoteSchema,
  parkedItemSchema,
  reportSettingsSchema,
} from './model';
import { idSchema, positionSchema } from './primitives';
import { requiredTextSchema } from './text';

/** What the workshop leads to: the discussion, what is parked, agreements, and the report. */
export const outcomeCommands = [
  z.strictObject({
    type: z.literal('parked/add'),
    item: parkedItemSchema.pick({ id: true, text: true }),
  }),
  z.strictObject({
    type: z.literal('parked/update'),
    id: idSchema,
    patch: parkedItemSchema.omit({ id: true }).partial(),
  }),
  z.strictObject({ type: z.literal('parked/remove'), id: idSchema }),

  z.strictObject({ type: z.literal('discussion/add'), note: discussionNoteSchema }),
  z.strictObject({
    type: z.literal('discussion/update'),
    id: idSchema,
    patch: discussionNoteSchema.omit({ id: true }).partial(),
  }),
  z.strictObject({ type: z.literal('discussion/remove'), id: idSchema }),

  z.strictObject({ type: z.literal('agreement/add'), agreement: agreementSchema }),
  z.strictObject({
    type: z.literal('agreement/update'),
    id: idSchema,
    patch: agreementSchema.omit({ id: true }).partial(),
  }),
  z.strictObject({ type: z.literal('agreement/remove'), id: idSchema }),
  z.strictObject({ type: z.literal('agreement/move'), id: idSchema, to: positionSchema }),

  z.strictObject({
    type: z.literal('report/update'),
    patch: reportSettingsSchema.pick({ status: true, brand: true, hidden: true }).partial(),
  }),
  /** Puts a text of people in the place of the app's own; null puts the app's own back. */
  z.strictObject({
    type: z.literal('report/text'),
    slot: modelIdSchema,
    text: requiredTextSchema(LIMITS.longText).nullable(),
  }),
] as const;
