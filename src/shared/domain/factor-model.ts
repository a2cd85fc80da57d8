import { z } from 'zod';
import { LIMITS } from './limits';
import type { BallotLanguage, Localized } from './language';
import { requiredLineSchema, requiredTextSchema } from './text';

/** One optional value for each language of the ballot. */
const perLanguage = <S extends z.ZodType>(schema: S) => ({
  nl: schema.optional(),
  en: schema.optional(),
  de: schema.optional(),
  fr: schema.optional(),
  fy: schema.optional(),
});

/** Dutch and English are always there; the others only where they were given. */
function filledIn<T>(
  given: { [L in BallotLanguage]?: T | undefined },
  otherwise: T,
): { nl: T; en: T; de?: T; fr?: T; fy?: T } {
  const filled: { nl: T; en: T; de?: T; fr?: T; fy?: T } = {
    nl: given.nl ?? otherwise,
    en: given.en ?? otherwise,
  };
  for (const language of ['de', 'fr', 'fy'] as const) {
    const value = given[language];
    if (value !== undefined) filled[language] = value;
  }
  return filled;
}

/**
 * A factor model as it comes from a file. A text may be one string or an object per language; a
 * missing language is filled from the other, so that a model in one language works everywhere.
 */
const localizedSchema = (max: number) => {
  const text = requiredTextSchema(max);
  return z.union([text, z.object(perLanguage(text))]).transform((value, ctx): Localized => {
    if (typeof value === 'string') return { nl: value, en: value };
    const any = value.nl ?? value.en;
    if (any === undefined) {
      ctx.addIssue({ code: 'custom', message: 'text missing in Dutch and in English' });
      return z.NEVER;
    }
    return filledIn(value, any);
  });
};

const labelsSchema = z
  .union([
    z.array(requiredLineSchema(LIMITS.name)),
    z.object(perLanguage(z.array(requiredLineSchema(LIMITS.name)))),
  ])
  .transform((value) => {
    if (Array.isArray(value)) return { nl: value, en: value };
    return filledIn(value, value.nl ?? value.en ?? []);
  });

/** Ids are used as object keys and CSV columns: letters, digits, `_`, `.` and `-`. */
export const modelIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/)
  .refine((id) => !['constructor', 'prototype', '__proto__'].includes(id));

const adviceTextsSchema = z.object({
  low: localizedSchema(LIMITS.longText).optional(),
  split: localizedSchema(LIMITS.longText).optional(),
  mid: localizedSchema(LIMITS.longText).optional(),
});

const factorSchema = z.object({
  id: modelIdSchema,
  dimension: modelIdSchema,
  name: localizedSchema(LIMITS.shortText),
  statement: localizedSchema(LIMITS.longText).optional(),
  definition: localizedSchema(LIMITS.longText).optional(),
  sources: z.array(requiredLineSchema(LIMITS.longText)).max(40).default([]),
  shortForm: z.boolean().default(false),
  recommendations: adviceTextsSchema.default({}),
});

const scaleSchema = z
  .object({
    min: z.int().min(-10).max(10),
    max: z.int().min(-9).max(20),
    /** One label per step, or just the two ends, or none. */
    labels: labelsSchema.default({ nl: [], en: [] }),
    noAnswer: localizedSchema(LIMITS.shortText).optional(),
  })
  .refine((s) => s.max > s.min && s.max - s.min + 1 <= LIMITS.scaleSteps, {
    message: `scale needs 2 to ${LIMITS.scaleSteps} whole steps`,
    path: ['max'],
  })
  .refine(
    (s) => Object.values(s.labels).every((l) => [0, 2, s.max - s.min + 1].includes(l.length)),
    { message: 'give a label for every step, for the two ends, or none', path: ['labels'] },
  );

/** Validates a factor model from outside and fills what may be left out. */
export const factorModelSchema = z
  .object({
    id: modelIdSchema,
    version: z.int().min(1).default(1),
    name: localizedSchema(LIMITS.title),
    /** What the model is after, and whose wording it is. */
    description: localizedSchema(LIMITS.longText).optional(),
    sources: z.array(requiredLineSchema(LIMITS.longText)).max(40).optional(),
    scale: scaleSchema,
    importance: z
      .object({ question: localizedSchema(LIMITS.shortText), labels: labelsSchema })
      .nullish()
      .transform((v) => v ?? null),
    dimensions: z
      .array(z.object({ id: modelIdSchema, name: localizedSchema(LIMITS.shortText) }))
      .min(1)
      .max(LIMITS.dimensions),
    factors: z.array(factorSchema).min(1).max(LIMITS.factors),
  })
  .superRefine((model, ctx) => {
    const dimensions = new Set(model.dimensions.map((d) => d.id));
    if (dimensions.size !== model.dimensions.length)
      ctx.addIssue({ code: 'custom', path: ['dimensions'], message: 'dimension id used twice' });
    const seen = new Set<string>();
    model.factors.forEach((factor, index) => {
      if (seen.has(factor.id))
        ctx.addIssue({
          code: 'custom',
          path: ['factors', index, 'id'],
          message: `factor id "${factor.id}" used twice`,
        });
      seen.add(factor.id);
      if (!dimensions.has(factor.dimension))
        ctx.addIssue({
          code: 'custom',
          path: ['factors', index, 'dimension'],
          message: `unknown dimension "${factor.dimension}"`,
        });
    });
  })
  .transform((model) => ({
    ...model,
    factors: model.factors.map((f) => ({ ...f, statement: f.statement ?? f.name })),
  }));

/** What is scored: dimensions with factors, each with a statement, on one integer scale. */
export type FactorModel = z.output<typeof factorModelSchema>;
export type Factor = FactorModel['factors'][number];
export type Dimension = FactorModel['dimensions'][number];
export type Scale = FactorModel['scale'];
export type AdviceKind = keyof Factor['recommendations'];

/** The steps of a scale in order, for example [1, 2, 3, 4, 5]. */
export function scaleSteps(scale: Pick<Scale, 'min' | 'max'>): number[] {
  return Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i);
}

/** The importance question is always asked on this scale. */
export const IMPORTANCE_SCALE = { min: 1, max: 5 } as const;
