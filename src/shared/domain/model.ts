import { z } from 'zod';
import { factorModelSchema, modelIdSchema } from './factor-model';
import { languageSchema } from './language';
import { LIMITS } from './limits';
import { lineSchema, requiredLineSchema, requiredTextSchema, textSchema } from './text';

/** Random ids made by the app or by a client: 8 to 64 characters, safe as file name and object key. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{7,63}$/)
  // The one name of Object.prototype that the pattern would let through.
  .refine((id) => id !== 'constructor');
export const timestampSchema = z.iso.datetime();
/** A calendar day `yyyy-mm-dd`, or empty while not yet known. */
export const daySchema = z.union([z.literal(''), z.iso.date()]);

export const ecosystemSchema = z.enum(['administrative', 'economic', 'social']);
export type Ecosystem = z.infer<typeof ecosystemSchema>;

export const municipalitySchema = z.strictObject({
  code: z.string().regex(/^GM\d{4}$/),
  name: requiredLineSchema(LIMITS.name),
});
export type Municipality = z.infer<typeof municipalitySchema>;

export const regionSchema = z.strictObject({
  /** `study`: one of the ten regions of the BRE study; `own`: composed by the consultant. */
  kind: z.enum(['study', 'own']),
  name: requiredLineSchema(LIMITS.name),
  municipalities: z.array(municipalitySchema).min(1).max(LIMITS.municipalities),
});
export type Region = z.infer<typeof regionSchema>;

export const groupSchema = z.strictObject({
  id: idSchema,
  name: requiredLineSchema(LIMITS.name),
  ecosystem: ecosystemSchema,
  /** People expected in the room for this group; 0 = not known. */
  seats: z.int().min(0).max(LIMITS.seatsPerGroup),
});
export type StakeholderGroup = z.infer<typeof groupSchema>;

export const challengeSchema = z.strictObject({
  id: idSchema,
  title: requiredLineSchema(LIMITS.title),
});
export type Challenge = z.infer<typeof challengeSchema>;

export const contributionKindSchema = z.enum(['success', 'obstacle', 'idea']);
export type ContributionKind = z.infer<typeof contributionKindSchema>;

export const contributionSchema = z.strictObject({
  id: idSchema,
  text: requiredTextSchema(LIMITS.longText),
  kind: contributionKindSchema,
  groupId: idSchema.nullable(),
  factorId: modelIdSchema.nullable(),
  challengeId: idSchema.nullable(),
  edited: z.boolean(),
});
export type Contribution = z.infer<typeof contributionSchema>;

export const channelSchema = z.enum(['ballot-window', 'import']);
/** A seat, not a person: a random id and a group. The code lets the voter come back to change. */
export const participantSchema = z.strictObject({
  groupId: idSchema.nullable(),
  channel: channelSchema,
  code: z.string().regex(/^([A-Z2-9]{5})?$/),
});
export type Participant = z.infer<typeof participantSchema>;

/** One answer: a step of the scale, or null for "don't know" (never the middle). */
export const answerSchema = z.int().min(-10).max(20).nullable();
const answersSchema = z.record(modelIdSchema, answerSchema);
export const ballotSchema = z.strictObject({
  answers: answersSchema,
  importance: answersSchema,
});
export type Ballot = z.infer<typeof ballotSchema>;

/**
 * The limits of the advice rule (docs/method.md). Visible in the report; fixed when a round opens.
 * Score limits are on a 1..5 scale; other scales are converted linearly first.
 */
export const thresholdsSchema = z.strictObject({
  /** Spread index D above which a factor is split, 0.20..0.40. */
  dissent: z.number().min(0.2).max(0.4),
  /** Van der Eijk's A below which a factor is split. */
  agreement: z.number().min(-1).max(1),
  /** Gap between group means from which groups differ, in points of a 1..5 scale. */
  gap: z.number().min(0.5).max(4),
  /** Score up to which a factor is a concern. */
  low: z.number().min(1).max(5),
  /** Score from which a factor is a strength. */
  high: z.number().min(1).max(5),
  /** Importance from which a middling factor gets a recommendation. */
  importance: z.number().min(1).max(5),
});
export type Thresholds = z.infer<typeof thresholdsSchema>;

export const DEFAULT_THRESHOLDS: Thresholds = {
  dissent: 0.3,
  agreement: 0,
  gap: 1,
  low: 2.9,
  high: 4,
  importance: 4,
};

export const roundSettingsSchema = z.strictObject({
  form: z.enum(['short', 'full']),
  askImportance: z.boolean(),
  minGroupSize: z.int().min(LIMITS.minGroupSizeFloor).max(LIMITS.minGroupSizeCeiling),
  thresholds: thresholdsSchema,
});
export type RoundSettings = z.infer<typeof roundSettingsSchema>;

/** `closed` (no more input) and `published` (the room may see) are different states. */
export const roundStatusSchema = z.enum(['draft', 'open', 'closed', 'published']);
export type RoundStatus = z.infer<typeof roundStatusSchema>;

export const roundSchema = z.strictObject({
  id: idSchema,
  number: z.int().min(1).max(LIMITS.rounds),
  status: roundStatusSchema,
  settings: roundSettingsSchema,
  /** Filled when the round opens, so that later changes of the form cannot change old rounds. */
  factorIds: z.array(modelIdSchema).max(LIMITS.factors),
  openedAt: timestampSchema.nullable(),
  closedAt: timestampSchema.nullable(),
  publishedAt: timestampSchema.nullable(),
  /** By participant id. No time stamps, and kept in order of id, so that order tells nothing. */
  ballots: z.record(idSchema, ballotSchema),
});
export type Round = z.infer<typeof roundSchema>;

export const recommendationSchema = z.strictObject({
  id: idSchema,
  /** `library`: text of the factor model; `own`: written by people. */
  origin: z.enum(['library', 'own']),
  factorId: modelIdSchema.nullable(),
  /** Which rule suggested it; null for an own one. */
  rule: z.enum(['low', 'split', 'mid']).nullable(),
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

/** What the projector shows: a reference to content, never a copy of it. */
export const projectorSceneSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('welcome') }),
  z.strictObject({ kind: z.literal('progress') }),
  z.strictObject({ kind: z.literal('overview') }),
  z.strictObject({ kind: z.literal('dimension'), dimensionId: modelIdSchema }),
  z.strictObject({ kind: z.literal('contested') }),
  z.strictObject({ kind: z.literal('groups') }),
  z.strictObject({ kind: z.literal('recommendations') }),
  z.strictObject({ kind: z.literal('agreements') }),
  z.strictObject({ kind: z.literal('blank') }),
]);
export type ProjectorScene = z.infer<typeof projectorSceneSchema>;

/** One workshop: the document that is kept as one JSON file. docs/session-format.md describes it. */
export const sessionSchema = z.strictObject({
  id: idSchema,
  title: requiredLineSchema(LIMITS.title),
  date: daySchema,
  place: lineSchema(LIMITS.name),
  facilitator: lineSchema(LIMITS.name),
  client: lineSchema(LIMITS.name),
  /** Language of ballot, projector and report; the facilitator's own interface may differ. */
  language: languageSchema,
  isExample: z.boolean(),
  createdAt: timestampSchema,
  region: regionSchema.nullable(),
  groups: z.array(groupSchema).max(LIMITS.groups),
  challenges: z.array(challengeSchema).max(LIMITS.challenges),
  factorModel: factorModelSchema,
  contributions: z.array(contributionSchema).max(LIMITS.contributions),
  participants: z.record(idSchema, participantSchema),
  rounds: z.array(roundSchema).max(LIMITS.rounds),
  recommendations: z.array(recommendationSchema).max(LIMITS.recommendations),
  /** Suggestions put aside: `<factor id>:<rule>`, so that they do not come back. */
  dismissedSuggestions: z.array(z.string().max(100)).max(LIMITS.factors * 3),
  agreements: z.array(agreementSchema).max(LIMITS.agreements),
  /** Finding of the results in one sentence, written by the facilitator; empty = the app's own. */
  headline: textSchema(LIMITS.shortText),
  report: z.strictObject({ status: z.enum(['concept', 'final']) }),
  projector: z.strictObject({ scene: projectorSceneSchema, dark: z.boolean() }),
});
export type Session = z.output<typeof sessionSchema>;
