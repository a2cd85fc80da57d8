import { z } from 'zod';

/** Importance against score, with lines set before the round or through the means. */
export const quadrantsSceneSchema = z.strictObject({
  kind: z.literal('quadrants'),
  lines: z.enum(['fixed', 'means']),
});
