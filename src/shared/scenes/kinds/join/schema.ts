import { z } from 'zod';

/** The codes to join with a phone; `help` adds what to do when that does not work. */
export const joinSceneSchema = z.strictObject({
  kind: z.literal('join'),
  help: z.enum(['none', 'mobile-data', 'other-network', 'no-answer']),
});
