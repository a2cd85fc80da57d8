import { z } from 'zod';
import { idSchema } from '../../../domain/primitives';

/** The question or task of an activity, with the clock. */
export const activitySceneSchema = z.strictObject({
  kind: z.literal('activity'),
  activityId: idSchema,
});
