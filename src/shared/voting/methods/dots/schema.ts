import { z } from 'zod';
import { askedAmongItems, dividedSchema } from '../../parts/schema-items';

export const dotsSettingsSchema = z.strictObject({
  method: z.literal('dots'),
  ...askedAmongItems,
  /** Dots per person; 0 = the suggested number, a third of the items. */
  dots: z.int().min(0).max(20),
  /** Most dots on one item. */
  cap: z.int().min(1).max(20),
});
export type DotsSettings = z.infer<typeof dotsSettingsSchema>;

export const dotsAnswerSchema = z.strictObject({ kind: z.literal('dots'), dots: dividedSchema });
export type DotsAnswer = z.infer<typeof dotsAnswerSchema>;
