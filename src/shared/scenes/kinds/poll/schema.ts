import { z } from 'zod';
import { idSchema } from '../../../domain/primitives';

/** Progress of a poll, or its result once published. */
export const pollSceneSchema = z.strictObject({
  kind: z.literal('poll'),
  pollId: idSchema,
});
