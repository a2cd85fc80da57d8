import { z } from 'zod';
import { LIMITS } from './limits';
import { adviceEntrySchema, ladderSchema } from './outcomes';
import { idSchema } from './primitives';

/** Own texts for the rule of advice, and where the group puts itself on the ladder. */
export const adviceCommands = [
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
