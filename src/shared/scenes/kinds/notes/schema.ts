import { z } from 'zod';
import { idSchema } from '../../../domain/primitives';

/** Notes of an input activity that the room may see. */
export const notesSceneSchema = z.strictObject({
  kind: z.literal('notes'),
  activityId: idSchema,
});
