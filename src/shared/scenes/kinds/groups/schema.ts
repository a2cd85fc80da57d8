import { z } from 'zod';

/** Groups beside each other, where they differ most. */
export const groupsSceneSchema = z.strictObject({ kind: z.literal('groups') });
