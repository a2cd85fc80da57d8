import { z } from 'zod';
import { factorModelSchema } from './factor-model';
import { languageSchema } from './language';
import { LIMITS } from './limits';
import { challengeSchema, regionSchema } from './model';
import { daySchema, idSchema, positionSchema } from './primitives';
import { lineSchema, requiredLineSchema, textSchema } from './text';

const sessionDetails = z.strictObject({
  title: requiredLineSchema(LIMITS.title),
  date: daySchema,
  place: lineSchema(LIMITS.name),
  facilitator: lineSchema(LIMITS.name),
  client: lineSchema(LIMITS.name),
  language: languageSchema,
  headline: textSchema(LIMITS.shortText),
  facilitatorVotes: z.boolean(),
});

/** What the workshop is about: details, region, factor model and challenges. */
export const preparationCommands = [
  z.strictObject({ type: z.literal('session/update'), patch: sessionDetails.partial() }),
  z.strictObject({ type: z.literal('region/set'), region: regionSchema.nullable() }),
  /** Puts another model in place; refused once a round was opened. */
  z.strictObject({ type: z.literal('model/set'), model: factorModelSchema }),

  z.strictObject({ type: z.literal('challenge/add'), challenge: challengeSchema }),
  z.strictObject({
    type: z.literal('challenge/update'),
    id: idSchema,
    patch: challengeSchema.omit({ id: true }).partial(),
  }),
  z.strictObject({ type: z.literal('challenge/remove'), id: idSchema }),
  z.strictObject({ type: z.literal('challenge/move'), id: idSchema, to: positionSchema }),
] as const;
