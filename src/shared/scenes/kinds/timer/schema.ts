import { z } from 'zod';

/** The clock, as large as it goes. */
export const timerSceneSchema = z.strictObject({ kind: z.literal('timer') });
