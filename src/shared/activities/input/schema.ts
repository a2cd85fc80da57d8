import { z } from 'zod';
import { modelIdSchema } from '../../domain/factor-model';
import { LIMITS } from '../../domain/limits';
import { contributionKindSchema, idSchema } from '../../domain/primitives';
import { requiredLineSchema } from '../../domain/text';
import type { ActivityRules } from '../schema-rules';

export const inputRules: ActivityRules = { settings: 'input', status: 'own' };

/** A question that people answer with notes; what it fixes is filled in for them. */
export const inputQuestionSchema = z.strictObject({
  id: idSchema,
  text: requiredLineSchema(LIMITS.shortText),
  kind: contributionKindSchema.nullable(),
  factorId: modelIdSchema.nullable(),
  challengeId: idSchema.nullable(),
});
export type InputQuestion = z.infer<typeof inputQuestionSchema>;

export const inputSettingsSchema = z.strictObject({
  questions: z.array(inputQuestionSchema).max(LIMITS.questions),
  /** Participants do not see the notes of others while they write. */
  silent: z.boolean(),
  /** Notes of participants wait until the facilitator lets them through. */
  moderated: z.boolean(),
});
export type InputSettings = z.infer<typeof inputSettingsSchema>;
