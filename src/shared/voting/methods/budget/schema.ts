import { z } from 'zod';
import { askedAmongItems, dividedSchema } from '../../parts/schema-items';

export const budgetSettingsSchema = z.strictObject({
  method: z.literal('budget'),
  ...askedAmongItems,
});
export type BudgetSettings = z.infer<typeof budgetSettingsSchema>;

/** Points per item id, together `BUDGET_POINTS`. */
export const budgetAnswerSchema = z.strictObject({
  kind: z.literal('budget'),
  points: dividedSchema,
});
export type BudgetAnswer = z.infer<typeof budgetAnswerSchema>;
