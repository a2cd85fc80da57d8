import { z } from 'zod';
import { modelIdSchema } from './factor-model';
import { languageSchema } from './language';
import { LIMITS } from './limits';
import {
  agreementSchema,
  ballotSchema,
  challengeSchema,
  contributionSchema,
  daySchema,
  groupSchema,
  idSchema,
  projectorSceneSchema,
  recommendationSchema,
  regionSchema,
  roundSettingsSchema,
} from './model';
import { lineSchema, requiredLineSchema, textSchema } from './text';

const position = z.int().min(0).max(10_000);
const sessionDetails = z.strictObject({
  title: requiredLineSchema(LIMITS.title),
  date: daySchema,
  place: lineSchema(LIMITS.name),
  facilitator: lineSchema(LIMITS.name),
  client: lineSchema(LIMITS.name),
  language: languageSchema,
  headline: textSchema(LIMITS.shortText),
  reportStatus: z.enum(['concept', 'final']),
});

/**
 * Everything that can change a session, as one discriminated union. Ids of new things are made by
 * the client, so that a retry after a lost acknowledgement cannot add a thing twice.
 */
export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('session/update'), patch: sessionDetails.partial() }),
  z.strictObject({ type: z.literal('region/set'), region: regionSchema.nullable() }),

  z.strictObject({ type: z.literal('group/add'), group: groupSchema }),
  z.strictObject({
    type: z.literal('group/update'),
    id: idSchema,
    patch: groupSchema.omit({ id: true }).partial(),
  }),
  z.strictObject({ type: z.literal('group/remove'), id: idSchema }),
  z.strictObject({ type: z.literal('group/move'), id: idSchema, to: position }),

  z.strictObject({ type: z.literal('challenge/add'), challenge: challengeSchema }),
  z.strictObject({
    type: z.literal('challenge/update'),
    id: idSchema,
    patch: challengeSchema.omit({ id: true }).partial(),
  }),
  z.strictObject({ type: z.literal('challenge/remove'), id: idSchema }),
  z.strictObject({ type: z.literal('challenge/move'), id: idSchema, to: position }),

  z.strictObject({
    type: z.literal('contribution/add'),
    contribution: contributionSchema.omit({ edited: true }),
  }),
  z.strictObject({
    type: z.literal('contribution/update'),
    id: idSchema,
    patch: contributionSchema.omit({ id: true, edited: true }).partial(),
  }),
  z.strictObject({ type: z.literal('contribution/remove'), id: idSchema }),

  z.strictObject({
    type: z.literal('round/configure'),
    id: idSchema,
    settings: roundSettingsSchema.partial(),
  }),
  z.strictObject({ type: z.literal('round/add'), id: idSchema }),
  z.strictObject({ type: z.literal('round/open'), id: idSchema }),
  z.strictObject({ type: z.literal('round/close'), id: idSchema }),
  /** Lets people vote on in a round that was closed but not published. */
  z.strictObject({ type: z.literal('round/reopen'), id: idSchema }),
  z.strictObject({ type: z.literal('round/publish'), id: idSchema }),

  z.strictObject({
    type: z.literal('ballot/cast'),
    roundId: idSchema,
    participantId: idSchema,
    groupId: idSchema,
    ballot: ballotSchema,
  }),

  z.strictObject({
    type: z.literal('recommendation/add'),
    recommendation: recommendationSchema.omit({ edited: true }),
  }),
  z.strictObject({
    type: z.literal('recommendation/update'),
    id: idSchema,
    patch: recommendationSchema
      .pick({ title: true, text: true, who: true, firstStep: true })
      .partial(),
  }),
  z.strictObject({ type: z.literal('recommendation/remove'), id: idSchema }),
  z.strictObject({ type: z.literal('recommendation/move'), id: idSchema, to: position }),
  z.strictObject({
    type: z.literal('suggestion/dismiss'),
    factorId: modelIdSchema,
    rule: z.enum(['low', 'split', 'mid']),
  }),
  z.strictObject({ type: z.literal('suggestion/restore-all') }),

  z.strictObject({ type: z.literal('agreement/add'), agreement: agreementSchema }),
  z.strictObject({
    type: z.literal('agreement/update'),
    id: idSchema,
    patch: agreementSchema.omit({ id: true }).partial(),
  }),
  z.strictObject({ type: z.literal('agreement/remove'), id: idSchema }),
  z.strictObject({ type: z.literal('agreement/move'), id: idSchema, to: position }),

  z.strictObject({ type: z.literal('projector/show'), scene: projectorSceneSchema }),
  z.strictObject({ type: z.literal('projector/theme'), dark: z.boolean() }),

  z.strictObject({ type: z.literal('history/undo') }),
  z.strictObject({ type: z.literal('history/redo') }),
]);
export type Command = z.output<typeof commandSchema>;
export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

/** A command on its way: `commandId` lets a retry be answered with the first result. */
export const commandEnvelopeSchema = z.strictObject({
  commandId: idSchema,
  command: commandSchema,
});
export type CommandEnvelope = z.output<typeof commandEnvelopeSchema>;

/** Who asks. The role follows from the window (or, later, the token), never from the message. */
export const ROLES = ['facilitator', 'projector', 'ballot', 'report'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Clock, randomness and actor for the pure reducer: recorded with the command, a replay gives the
 * same state. `newCode` must not yet be in use in the session.
 */
export type CommandContext = { now: string; newCode: string; role: Role };
