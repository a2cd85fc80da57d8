import { z } from 'zod';

/** Themes with the first of their notes. */
export const themesSceneSchema = z.strictObject({ kind: z.literal('themes') });
