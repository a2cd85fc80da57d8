import { z } from 'zod';
import { LIMITS } from './limits';
import { modelIdSchema } from './factor-model';
import {
  adviceEntrySchema,
  adviceRuleSchema,
  ladderSchema,
  recommendationSchema,
} from './outcomes';
import { idSchema, positionSchema } from './primitives';

/** Recommendations, own texts for the rule of advice, and where the group puts itself on the ladder. */
export const adviceCommands = [
  z.strictObject({
    type: z.literal('recommendation/add'),
    recommendation: recommendationSchema.omit({ edited: true }),
  }),
  z.strictObject({
    type: z.literal('recommendation/update'),
    id: idSchema,
    patch: recommendationSchema
      .pick({ title: true, text: true, who: true, firstStep: true })
      .partial(),
  }),
  z.strictObject({ type: z.literal('recommendation/remove'), id: idSchema }),
  z.strictObject({ type: z.literal('recommendation/move'), id: idSchema, to: positionSchema }),
  z.strictObject({
    type: z.literal('suggestion/dismiss'),
    factorId: modelIdSchema,
    rule: adviceRuleSchema,
  }),
  z.strictObject({ type: z.literal('suggestion/restore-all') }),
  z.strictObject({ type: z.literal('advice/add'), entry: adviceEntrySchema }),
  /** From a file or the own library: all of it or nothing, and one step to undo. */
  z.strictObject({
    type: z.literal('advice/add-all'),
    entries: z.array(adviceEntrySchema).min(1).max(LIMITS.adviceEntries),
  }),
  z.strictObject({
    type: z.literal('advice/update'),
    id: idSchema,
    text: adviceEntrySchema.shape.text,
  }),
  z.strictObject({ type: z.literal('advice/remove'), id: idSchema }),
  z.strictObject({ type: z.literal('ladder/set'), patch: ladderSchema.partial() }),
] as const;
