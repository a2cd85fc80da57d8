import { z } from 'zod';
import { modelIdSchema } from '../../../domain/factor-model';

/** The answers to the factors of one dimension. */
export const dimensionSceneSchema = z.strictObject({
  kind: z.literal('dimension'),
  dimensionId: modelIdSchema,
});
