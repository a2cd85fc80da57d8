import { z } from 'zod';

/** Greets the room; also shown when there is nothing to show of another scene. */
export const welcomeSceneSchema = z.strictObject({ kind: z.literal('welcome') });
