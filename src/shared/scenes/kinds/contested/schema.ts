import { z } from 'zod';

/** The factors that the room is most divided about. */
export const contestedSceneSchema = z.strictObject({ kind: z.literal('contested') });
