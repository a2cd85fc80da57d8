import { z } from 'zod';
import { lineSchema } from '../../../domain/text';
import { asked } from '../../parts/schema-items';
import { LARGEST, UNIT_CHARACTERS } from './rules';

const amount = z.number().min(-LARGEST).max(LARGEST);

/** Range and unit of an estimate. */
export const numberSettingsSchema = z.strictObject({
  method: z.literal('number'),
  ...asked,
  min: amount,
  max: amount,
  unit: lineSchema(UNIT_CHARACTERS),
});
export type NumberSettings = z.infer<typeof numberSettingsSchema>;

export const numberAnswerSchema = z.strictObject({ kind: z.literal('number'), value: amount });
export type NumberAnswer = z.infer<typeof numberAnswerSchema>;
