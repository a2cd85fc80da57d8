import { z } from 'zod';
import { modelIdSchema } from './factor-model';
import { LIMITS } from './limits';
import { daySchema, idSchema } from './primitives';
import { lineSchema, requiredLineSchema, requiredTextSchema, textSchema } from './text';

export const adviceRuleSchema = z.enum(['low', 'split', 'mid']);

/** A text of the consultant's own library: takes the place of the model's text for that rule. */
export const adviceEntrySchema = z.strictObject({
  id: idSchema,
  factorId: modelIdSchema,
  rule: adviceRuleSchema,
  text: z.strictObject({
    nl: requiredTextSchema(LIMITS.longText),
    en: requiredTextSchema(LIMITS.longText),
  }),
});
export type AdviceEntry = z.infer<typeof adviceEntrySchema>;

export const recommendationSchema = z.strictObject({
  id: idSchema,
  /** `library`: text of the factor model; `own`: written by people. */
  origin: z.enum(['library', 'own']),
  factorId: modelIdSchema.nullable(),
  /** Which rule suggested it; null for an own one. */
  rule: adviceRuleSchema.nullable(),
  /** The round whose figures suggested it; null for one that people thought of themselves. */
  roundId: idSchema.nullable(),
  title: requiredLineSchema(LIMITS.title),
  text: requiredTextSchema(LIMITS.longText),
  who: lineSchema(LIMITS.shortText),
  firstStep: lineSchema(LIMITS.shortText),
  /** The library text was changed by people. */
  edited: z.boolean(),
});
export type Recommendation = z.infer<typeof recommendationSchema>;

export const agreementSchema = z.strictObject({
  id: idSchema,
  what: requiredTextSchema(LIMITS.longText),
  who: lineSchema(LIMITS.shortText),
  due: daySchema,
  /** How we will see that it is done. */
  evidence: lineSchema(LIMITS.shortText),
});
export type Agreement = z.infer<typeof agreementSchema>;

/** The steps of the ladder, lowest first; texts in the namespace `ladder`. */
export const LADDER_STEPS = [1, 2, 3, 4, 5] as const;
export type LadderStep = (typeof LADDER_STEPS)[number];

/** Where the group puts itself on the ladder, by its own choice; never computed from scores. */
export const ladderSchema = z.strictObject({
  /** 1 meeting, 2 coordination, 3 joint agenda, 4 joint delivery, 5 anchored; null = not chosen. */
  step: z.literal(LADDER_STEPS).nullable(),
  /** Why, in the group's words. */
  reason: textSchema(LIMITS.longText),
});
export type Ladder = z.infer<typeof ladderSchema>;

/** The parts of the report that can be left out; title page and method always stay. */
export const reportSectionSchema = z.enum([
  'summary',
  'region',
  'glance',
  'factors',
  'differences',
  'priorities',
  'discussion',
  'input',
  'recommendations',
  'agreements',
  'next',
  'numbers',
  'statements',
]);
export type ReportSection = z.infer<typeof reportSectionSchema>;

/** Picture and colour of a client on the cover. */
export const brandSchema = z.strictObject({
  name: requiredLineSchema(LIMITS.name),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  logo: z
    .strictObject({
      type: z.enum(['image/png', 'image/jpeg', 'image/svg+xml']),
      /** Base64 of the file, checked when it was taken in. */
      data: z
        .string()
        .regex(/^[A-Za-z0-9+/]+={0,2}$/)
        .max(LIMITS.logoBase64),
    })
    .nullable(),
});
export type Brand = z.infer<typeof brandSchema>;

export const reportSettingsSchema = z.strictObject({
  status: z.enum(['concept', 'final']),
  brand: brandSchema.nullable(),
  /** Sections left out of the full report. */
  hidden: z.array(reportSectionSchema).max(reportSectionSchema.options.length),
  /** Texts changed by people, by place in the report; the app's own text where there is none. */
  texts: z.record(modelIdSchema, requiredTextSchema(LIMITS.longText)),
});
export type ReportSettings = z.infer<typeof reportSettingsSchema>;
