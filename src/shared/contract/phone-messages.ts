import { z } from 'zod';
import { contributionKindSchema } from '../domain/primitives';
import { LIMITS } from '../domain/limits';
import { ballotSchema, idSchema } from '../domain/model';
import { pollBallotSchema } from '../voting/schemas';
import { requiredTextSchema } from '../domain/text';
import type { PhoneMessage } from './phone-protocol';

/** 128 bits in base64url. */
export const phoneTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
const typedCode = z.string().max(12);

/** Every message of a phone. Strict: a key too many is refused, a participant id above all. */
export const phoneMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    protocol: z.int().min(0).max(1_000_000),
    token: phoneTokenSchema,
    code: typedCode,
    seen: z.int().min(0).nullable(),
  }),
  z.strictObject({ type: z.literal('ping'), at: z.number() }),
  z.strictObject({ type: z.literal('join'), id: idSchema, groupId: idSchema }),
  z.strictObject({ type: z.literal('enter'), id: idSchema, code: typedCode }),
  z.strictObject({
    type: z.literal('cast'),
    id: idSchema,
    roundId: idSchema,
    ballot: ballotSchema,
  }),
  z.strictObject({
    type: z.literal('poll'),
    id: idSchema,
    pollId: idSchema,
    ballot: pollBallotSchema,
  }),
  z.strictObject({
    type: z.literal('note'),
    id: idSchema,
    noteId: idSchema,
    activityId: idSchema,
    questionId: idSchema.nullable(),
    kind: contributionKindSchema,
    text: requiredTextSchema(LIMITS.participantNote),
  }),
]);

/** Schema and type are the same: this line does not compile when they differ. */
export const parsePhoneMessage = (value: unknown): PhoneMessage | null => {
  const parsed = phoneMessageSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
};
