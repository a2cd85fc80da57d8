import { z } from 'zod';
import { inputSettingsSchema } from '../activities/input/schema';
import { ACTIVITY_RULES, activityKindSchema } from '../activities/schema';
import { LIMITS } from './limits';
import { pollSettingsSchema } from '../voting/schemas';
import { clockSchema, idSchema, statusSchema, timestampSchema } from './primitives';
import { requiredLineSchema, textSchema } from './text';

export const activitySchema = z.strictObject({
  id: idSchema,
  kind: activityKindSchema,
  title: requiredLineSchema(LIMITS.title),
  minutes: z.int().min(0).max(LIMITS.activityMinutes),
  /** For the facilitator only; never projected. */
  notes: textSchema(LIMITS.longText),
  /**
   * Kinds that vote have the status of their newest round or poll instead
   * (see {@link activityStatus} in selectors.ts).
   */
  status: statusSchema,
  startedAt: timestampSchema.nullable(),
  endedAt: timestampSchema.nullable(),
  /** How many answers the group agreed to wait for; null = everybody. */
  enough: z.int().min(1).max(LIMITS.ballotsPerRound).nullable(),
  /** Only and always for kinds that ask for notes. */
  input: inputSettingsSchema.nullable(),
  /** Only and always for kinds that vote in polls. */
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
  const { settings } = ACTIVITY_RULES[kind];
  return (settings === 'input') === (input !== null) && (settings === 'poll') === (poll !== null);
}
