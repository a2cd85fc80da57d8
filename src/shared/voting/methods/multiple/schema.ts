import { z } from 'zod';
import { LIMITS } from '../../../domain/limits';
import { askedAmongItems } from '../../parts/schema-items';

export const multipleSettingsSchema = z.strictObject({
  method: z.literal('multiple'),
  ...askedAmongItems,
  /** Most choices; 0 = no limit. */
  maxChoices: z.int().min(0).max(LIMITS.pollItems),
});
export type MultipleSettings = z.infer<typeof multipleSettingsSchema>;
