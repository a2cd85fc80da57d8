import { z } from 'zod';
import { LIMITS } from '../../domain/limits';
import { idSchema } from '../../domain/primitives';
import { lineSchema, requiredLineSchema } from '../../domain/text';

/** One of the things that people choose from. */
export const itemSchema = z.strictObject({
  id: idSchema,
  label: requiredLineSchema(LIMITS.title),
  /** Where the item came from, so that its outcome can be traced back. */
  themeId: idSchema.nullable(),
  challengeId: idSchema.nullable(),
});
export type PollItem = z.infer<typeof itemSchema>;

/** What is asked; every method has it. */
export const asked = { question: lineSchema(LIMITS.shortText) };
/** What every method has in which people choose among items. */
export const askedAmongItems = { ...asked, items: z.array(itemSchema).max(LIMITS.pollItems) };

/** Whole dots or points by item id; items without any are left out. */
export const dividedSchema = z.record(idSchema, z.int().min(0).max(100));
/** One item id, or several where the method allows it. */
export const choiceSchema = z.strictObject({
  kind: z.literal('choice'),
  itemIds: z.array(idSchema).max(LIMITS.pollItems),
});
export type ChoiceAnswer = z.infer<typeof choiceSchema>;
