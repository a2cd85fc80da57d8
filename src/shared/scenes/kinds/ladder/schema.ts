import { z } from 'zod';

/** Where the group puts itself on the ladder. */
export const ladderSceneSchema = z.strictObject({ kind: z.literal('ladder') });
