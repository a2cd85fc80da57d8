import { z } from 'zod';
import { modelIdSchema } from './factor-model';
import { BALLOT_LANGUAGES } from './language';
import { LIMITS } from './limits';

/** Longer than any field takes, so that nothing typed is refused; the editor names what is too long. */
const typedSchema = z.string().max(10 * LIMITS.longText);

/** A text while it is being typed: any language may be missing or empty. */
const wordsSchema = z.partialRecord(z.enum(BALLOT_LANGUAGES), typedSchema);
export type Words = z.infer<typeof wordsSchema>;

const dimensionDraftSchema = z.strictObject({ id: modelIdSchema, name: wordsSchema });
export type DimensionDraft = z.infer<typeof dimensionDraftSchema>;

const factorDraftSchema = z.strictObject({
  id: modelIdSchema,
  dimension: modelIdSchema,
  name: wordsSchema,
  statement: wordsSchema,
  definition: wordsSchema,
  shortForm: z.boolean(),
  /** One per line. */
  sources: typedSchema,
  advice: z.strictObject({ low: wordsSchema, split: wordsSchema, mid: wordsSchema }),
});
export type FactorDraft = z.infer<typeof factorDraftSchema>;

/** A factor model while it is being edited; may be incomplete. */
export const modelDraftSchema = z.strictObject({
  id: modelIdSchema,
  version: z.number(),
  name: wordsSchema,
  description: wordsSchema,
  sources: typedSchema,
  scale: z.strictObject({
    min: z.number(),
    max: z.number(),
    /** None, two ends or every step. */
    labels: z.array(wordsSchema).max(100),
    noAnswer: wordsSchema,
  }),
  importance: z
    .strictObject({ question: wordsSchema, labels: z.array(wordsSchema).max(100) })
    .nullable(),
  dimensions: z.array(dimensionDraftSchema).max(10 * LIMITS.dimensions),
  factors: z.array(factorDraftSchema).max(10 * LIMITS.factors),
});
export type ModelDraft = z.infer<typeof modelDraftSchema>;
