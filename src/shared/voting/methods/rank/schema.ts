import { z } from 'zod';
import { LIMITS } from '../../../domain/limits';
import { idSchema } from '../../../domain/primitives';
import { askedAmongItems } from '../../parts/schema-items';

export const rankSettingsSchema = z.strictObject({ method: z.literal('rank'), ...askedAmongItems });
export type RankSettings = z.infer<typeof rankSettingsSchema>;

/** All item ids, best first. */
export const rankAnswerSchema = z.strictObject({
  kind: z.literal('rank'),
  order: z.array(idSchema).max(LIMITS.pollItems),
});
export type RankAnswer = z.infer<typeof rankAnswerSchema>;
