import { z } from 'zod';
import { modelIdSchema } from './factor-model';
import { LIMITS } from './limits';
import { pollSettingsSchema } from '../voting/schemas';
import { clockSchema, idSchema, statusSchema, timestampSchema } from './primitives';
import { requiredLineSchema, textSchema } from './text';

/** What a step of the agenda is. `prioritise` covers every vote beside scoring. */
export const activityKindSchema = z.enum([
  'welcome',
  'input',
  'cluster',
  'score',
  'prioritise',
  'discuss',
  'recommend',
  'agree',
  'break',
  'close',
]);
export type ActivityKind = z.infer<typeof activityKindSchema>;

export const contributionKindSchema = z.enum(['success', 'obstacle', 'idea']);
export type ContributionKind = z.infer<typeof contributionKindSchema>;

/** A question that people answer with notes; what it fixes is filled in for them. */
export const inputQuestionSchema = z.strictObject({
  id: idSchema,
  text: requiredLineSchema(LIMITS.shortText),
  kind: contributionKindSchema.nullable(),
  factorId: modelIdSchema.nullable(),
  challengeId: idSchema.nullable(),
});
export type InputQuestion = z.infer<typeof inputQuestionSchema>;

export const inputSettingsSchema = z.strictObject({
  questions: z.array(inputQuestionSchema).max(LIMITS.questions),
  /** Participants do not see the notes of others while they write. */
  silent: z.boolean(),
  /** Notes of participants wait until the facilitator lets them through. */
  moderated: z.boolean(),
});
export type InputSettings = z.infer<typeof inputSettingsSchema>;

export const activitySchema = z.strictObject({
  id: idSchema,
  kind: activityKindSchema,
  title: requiredLineSchema(LIMITS.title),
  minutes: z.int().min(0).max(LIMITS.activityMinutes),
  /** For the facilitator only; never projected. */
  notes: textSchema(LIMITS.longText),
  /**
   * `score` and `prioritise` have the status of their newest round or poll instead
   * (see {@link activityStatus} in selectors.ts).
   */
  status: statusSchema,
  startedAt: timestampSchema.nullable(),
  endedAt: timestampSchema.nullable(),
  /** How many answers the group agreed to wait for; null = everybody. */
  enough: z.int().min(1).max(LIMITS.ballotsPerRound).nullable(),
  /** Only and always for `input`. */
  input: inputSettingsSchema.nullable(),
  /** Only and always for `prioritise`. */
  poll: pollSettingsSchema.nullable(),
});
export type Activity = z.infer<typeof activitySchema>;

export const agendaSchema = z.strictObject({
  /** Planned start of the first activity. */
  startTime: clockSchema,
  activities: z.array(activitySchema).max(LIMITS.activities),
});
export type Agenda = z.infer<typeof agendaSchema>;

/** A clock that counts down: running (`endsAt`) or paused (`endsAt` null, `leftSeconds` counts). */
export const timerSchema = z.strictObject({
  totalSeconds: z.int().min(1).max(LIMITS.timerSeconds),
  endsAt: timestampSchema.nullable(),
  leftSeconds: z.int().min(0).max(LIMITS.timerSeconds),
});
export type Timer = z.infer<typeof timerSchema>;

/** Where the room is. */
export const liveSchema = z.strictObject({
  activityId: idSchema.nullable(),
  timer: timerSchema.nullable(),
});
export type Live = z.infer<typeof liveSchema>;

/** Do kind and settings belong together? */
export function activityFits({ kind, input, poll }: Activity): boolean {
  return (kind === 'input') === (input !== null) && (kind === 'prioritise') === (poll !== null);
}
