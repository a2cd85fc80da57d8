import { z } from 'zod';

/** The advice that the room decided on. */
export const recommendationsSceneSchema = z.strictObject({ kind: z.literal('recommendations') });
