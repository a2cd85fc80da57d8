import { z } from 'zod';

/** How many notes each theme has. */
export const themeCountsSceneSchema = z.strictObject({ kind: z.literal('theme-counts') });
