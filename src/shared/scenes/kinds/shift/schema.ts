import { z } from 'zod';

/** Second round against the first. */
export const shiftSceneSchema = z.strictObject({ kind: z.literal('shift') });
