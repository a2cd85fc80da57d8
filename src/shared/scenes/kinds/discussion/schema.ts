import { z } from 'zod';
import { modelIdSchema } from '../../../domain/factor-model';

/** One factor to talk about: its question, notes and decisions. */
export const discussionSceneSchema = z.strictObject({
  kind: z.literal('discussion'),
  factorId: modelIdSchema,
});
