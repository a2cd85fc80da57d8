import { z } from 'zod';
import { askedAmongItems } from '../../parts/schema-items';

export const singleSettingsSchema = z.strictObject({
  method: z.literal('single'),
  ...askedAmongItems,
});
export type SingleSettings = z.infer<typeof singleSettingsSchema>;
