import { z } from 'zod';
import { LIMITS } from '../../../domain/limits';
import { textSchema } from '../../../domain/text';
import { asked } from '../../parts/schema-items';
import { GRADIENT_STEPS } from './rules';

export const gradientsSettingsSchema = z.strictObject({ method: z.literal('gradients'), ...asked });
export type GradientsSettings = z.infer<typeof gradientsSettingsSchema>;

export const gradientsAnswerSchema = z.strictObject({
  kind: z.literal('gradient'),
  level: z.int().min(1).max(GRADIENT_STEPS),
  reason: textSchema(LIMITS.shortText),
});
export type GradientsAnswer = z.infer<typeof gradientsAnswerSchema>;
