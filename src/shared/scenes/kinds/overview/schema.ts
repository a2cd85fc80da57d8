import { z } from 'zod';

/** Means of the dimensions. */
export const overviewSceneSchema = z.strictObject({ kind: z.literal('overview') });
