import { z } from 'zod';
import { SCENE_SCHEMAS } from '../scenes/schemas';
import { agendaSchema, liveSchema } from './agenda';
import { factorModelSchema, modelIdSchema } from './factor-model';
import { languageSchema } from './language';
import { LIMITS } from './limits';
import {
  adviceEntrySchema,
  agreementSchema,
  ladderSchema,
  recommendationSchema,
  reportSettingsSchema,
} from './outcomes';
import { pollSchema } from './polls';
import { voteFields } from './vote';
import {
  contributionKindSchema,
  daySchema,
  idSchema,
  type Status,
  statusSchema,
  timestampSchema,
} from './primitives';
import { lineSchema, requiredLineSchema, requiredTextSchema, textSchema } from './text';

export {
  clockSchema,
  contributionKindSchema,
  daySchema,
  idSchema,
  timestampSchema,
  type ContributionKind,
} from './primitives';
export * from './outcomes';

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

export const commentSchema = z.strictObject({
  id: idSchema,
  text: requiredTextSchema(LIMITS.shortText),
});
export type Comment = z.infer<typeof commentSchema>;

/** One note of a stakeholder. Kept by id: notes of participants come in while others are edited. */
export const contributionSchema = z.strictObject({
  id: idSchema,
  /** Order of arrival; the ids are random. */
  number: z.int().min(1).max(1_000_000),
  text: requiredTextSchema(LIMITS.longText),
  kind: contributionKindSchema,
  groupId: idSchema.nullable(),
  factorId: modelIdSchema.nullable(),
  challengeId: idSchema.nullable(),
  /** The activity and the question it answers; both may be gone by now. */
  activityId: idSchema.nullable(),
  questionId: idSchema.nullable(),
  origin: z.enum(['facilitator', 'participant']),
  /** Waits for the facilitator: not in any view of the room. */
  held: z.boolean(),
  /** Chosen by the facilitator to be quoted in the report, without its writer. */
  quoted: z.boolean(),
  edited: z.boolean(),
  comments: z.array(commentSchema).max(LIMITS.comments),
  themeId: idSchema.nullable(),
  /** Another note that says the same; this one is kept under it. */
  mergedInto: idSchema.nullable(),
});
export type Contribution = z.infer<typeof contributionSchema>;

/** A cluster of notes. Merging keeps the theme and where its notes were: it can be split again. */
export const themeSchema = z.strictObject({
  id: idSchema,
  name: requiredLineSchema(LIMITS.title),
  factorId: modelIdSchema.nullable(),
  challengeId: idSchema.nullable(),
  mergedInto: idSchema.nullable(),
});
export type Theme = z.infer<typeof themeSchema>;

/** Something to settle before the session closes. `outcome` null = not settled yet. */
export const parkedItemSchema = z.strictObject({
  id: idSchema,
  text: requiredTextSchema(LIMITS.shortText),
  outcome: z.enum(['answered', 'assigned', 'dropped']).nullable(),
  /** The answer, or the owner. */
  outcomeText: lineSchema(LIMITS.shortText),
});
export type ParkedItem = z.infer<typeof parkedItemSchema>;

/** What was said about a factor: a note, a decision or a quote. */
export const discussionNoteSchema = z.strictObject({
  id: idSchema,
  kind: z.enum(['note', 'decision', 'quote']),
  factorId: modelIdSchema.nullable(),
  text: requiredTextSchema(LIMITS.longText),
});
export type DiscussionNote = z.infer<typeof discussionNoteSchema>;

/** How a seat was taken: on the laptop, a phone, a printed ballot, by show of hands, from a file. */
export const channelSchema = z.enum(['ballot-window', 'phone', 'paper', 'plenary', 'import']);
export type Channel = z.infer<typeof channelSchema>;
/** Lets a voter come back to the own seat; '' = none. */
export const seatCodeSchema = z.string().regex(/^[A-Z2-9]{5}$/);
/** SHA-256 (base64url) of the secret that a phone keeps: the secret itself is nowhere here. */
export const deviceSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** A seat, not a person: a random id and a group. The code lets the voter come back to change. */
export const participantSchema = z.strictObject({
  groupId: idSchema.nullable(),
  channel: channelSchema,
  code: z.union([z.literal(''), seatCodeSchema]),
  /**
   * Random number on the screen of a phone, by which the facilitator can correct its group without
   * learning the code of the ballot; 0 = none.
   */
  number: z.int().min(0).max(999),
  /** The phone that sits here; '' = none. */
  device: z.union([z.literal(''), deviceSchema]),
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

/**
 * When the room agrees on a factor (docs/method.md): `three-quarters`: 75 % on one side and the middle
 * half within one point; `seventy-fifteen`: 70 % on one side and less than 15 % on the other;
 * `close-together`: the middle half within one point and a standard deviation of at most 1.5.
 */
export const consensusRuleSchema = z.enum(['three-quarters', 'seventy-fifteen', 'close-together']);
export type ConsensusRule = z.infer<typeof consensusRuleSchema>;

export const roundSettingsSchema = z.strictObject({
  form: z.enum(['short', 'full']),
  askImportance: z.boolean(),
  minGroupSize: z.int().min(LIMITS.minGroupSizeFloor).max(LIMITS.minGroupSizeCeiling),
  thresholds: thresholdsSchema,
  consensusRule: consensusRuleSchema,
});
export type RoundSettings = z.infer<typeof roundSettingsSchema>;

export const roundStatusSchema = statusSchema;
export type RoundStatus = Status;

export const roundSchema = z.strictObject({
  ...voteFields,
  number: z.int().min(1).max(LIMITS.rounds),
  /** The activity of the agenda it belongs to; null when that is gone or never was. */
  activityId: idSchema.nullable(),
  /** The round before it on the same statements, to show the shift; null for a first round. */
  follows: idSchema.nullable(),
  settings: roundSettingsSchema,
  /** Filled when the round opens, so that later changes of the form cannot change old rounds. */
  factorIds: z.array(modelIdSchema).max(LIMITS.factors),
  /** By participant id. No time stamps, and kept in order of id, so that order tells nothing. */
  ballots: z.record(idSchema, ballotSchema),
});
export type Round = z.infer<typeof roundSchema>;

/** What the projector shows: a reference to content, never a copy of it. */
export const projectorSceneSchema = z.discriminatedUnion('kind', SCENE_SCHEMAS);
export type ProjectorScene = z.infer<typeof projectorSceneSchema>;

/** How far and how large the picture on the wall is: decides the smallest type. */
export const roomViewSchema = z.strictObject({
  /** Distance of the back row in m. */
  distance: z.number().min(1).max(60),
  /** Height of the picture in m. */
  pictureHeight: z.number().min(0.2).max(10),
});
export type RoomView = z.infer<typeof roomViewSchema>;

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
  /** Practice with simulated participants: marked everywhere, never mixed with real data. */
  isRehearsal: z.boolean(),
  createdAt: timestampSchema,
  region: regionSchema.nullable(),
  groups: z.array(groupSchema).max(LIMITS.groups),
  /** The facilitator votes too and counts as one seat more; off unless asked. */
  facilitatorVotes: z.boolean(),
  challenges: z.array(challengeSchema).max(LIMITS.challenges),
  factorModel: factorModelSchema,
  agenda: agendaSchema,
  live: liveSchema,
  /** By id; at most LIMITS.contributions. */
  contributions: z.record(idSchema, contributionSchema),
  themes: z.array(themeSchema).max(LIMITS.themes),
  participants: z.record(idSchema, participantSchema),
  rounds: z.array(roundSchema).max(LIMITS.rounds),
  polls: z.array(pollSchema).max(LIMITS.polls),
  discussionNotes: z.array(discussionNoteSchema).max(LIMITS.discussionNotes),
  parkingLot: z.array(parkedItemSchema).max(LIMITS.parkedItems),
  recommendations: z.array(recommendationSchema).max(LIMITS.recommendations),
  /** Suggestions put aside: `<factor id>:<rule>`, so that they do not come back. */
  dismissedSuggestions: z.array(z.string().max(100)).max(LIMITS.factors * 3),
  agreements: z.array(agreementSchema).max(LIMITS.agreements),
  /** Finding of the results in one sentence, written by the facilitator; empty = the app's own. */
  headline: textSchema(LIMITS.shortText),
  /** Own texts of this session beside those of the factor model. */
  adviceLibrary: z.array(adviceEntrySchema).max(LIMITS.adviceEntries),
  ladder: ladderSchema,
  report: reportSettingsSchema,
  projector: z.strictObject({
    scene: projectorSceneSchema,
    dark: z.boolean(),
    /** Shows nothing; the scene waits behind it. */
    blank: z.boolean(),
    /** Keeps showing the picture of the moment it was frozen. */
    frozen: z.boolean(),
    room: roomViewSchema,
  }),
  /** When the session was closed, with its parking lot settled; null while it runs. */
  endedAt: timestampSchema.nullable(),
});
export type Session = z.output<typeof sessionSchema>;
