import { z } from 'zod';

/** How many have answered in the vote that runs. */
export const progressSceneSchema = z.strictObject({ kind: z.literal('progress') });
