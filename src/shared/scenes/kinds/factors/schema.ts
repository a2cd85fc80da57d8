import { z } from 'zod';

/** The answers to every factor, by dimension. */
export const factorsSceneSchema = z.strictObject({ kind: z.literal('factors') });
