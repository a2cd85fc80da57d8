import { z } from 'zod';

/** Read-back of the agreements. */
export const agreementsSceneSchema = z.strictObject({ kind: z.literal('agreements') });
