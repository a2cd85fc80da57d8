import { z } from 'zod';
import { modelIdSchema } from './factor-model';
import { LIMITS } from './limits';
import { ballotSchema, deviceSchema, seatCodeSchema } from './model';
import { pollBallotSchema } from '../voting/schemas';
import { idSchema } from './primitives';

const seatNumber = z.int().min(1).max(999);
const paperBallot = {
  code: z.union([z.literal(''), seatCodeSchema]),
  newSeatId: idSchema,
  groupId: idSchema,
};
const hands = z.array(z.int().min(0).max(LIMITS.hands)).max(LIMITS.pollItems + 1);
const handCount = {
  groupId: idSchema,
  people: z.int().min(0).max(LIMITS.hands),
  /** Ids for new seats, enough for all people. */
  seats: z.array(idSchema).max(LIMITS.hands),
};

/** Seats of voters: phones that take one, and votes that come in on paper or as a show of hands. */
export const seatCommands = [
  /** A phone takes a seat; the secret of the phone is not part of it. */
  z.strictObject({
    type: z.literal('seat/join'),
    participantId: idSchema,
    groupId: idSchema,
    device: deviceSchema,
  }),
  /** A participant corrects the own group. */
  z.strictObject({ type: z.literal('seat/move'), participantId: idSchema, groupId: idSchema }),
  /** A voter goes on with another phone, or from paper to a phone: the same seat. */
  z.strictObject({ type: z.literal('seat/rebind'), participantId: idSchema, device: deviceSchema }),
  /** The facilitator corrects the group of the phone with this number on its screen. */
  z.strictObject({ type: z.literal('seat/regroup'), number: seatNumber, groupId: idSchema }),

  /** Seats for ballots that are printed, each with its code. */
  z.strictObject({
    type: z.literal('paper/prepare'),
    seats: z
      .array(z.strictObject({ id: idSchema, code: seatCodeSchema }))
      .min(1)
      .max(LIMITS.paperBallots),
  }),
  /** A ballot from paper, by the code on it; an empty code makes `newSeatId`. */
  z.strictObject({
    type: z.literal('paper/round'),
    ...paperBallot,
    roundId: idSchema,
    ballot: ballotSchema,
  }),
  z.strictObject({
    type: z.literal('paper/poll'),
    ...paperBallot,
    pollId: idSchema,
    ballot: pollBallotSchema,
  }),

  /** A show of hands in one group: per statement the hands per step, last those for "don't know". */
  z.strictObject({
    type: z.literal('hands/round'),
    ...handCount,
    roundId: idSchema,
    counts: z.record(modelIdSchema, hands),
  }),
  /** Hands per option or per step of agreement, last those that abstain. */
  z.strictObject({ type: z.literal('hands/poll'), ...handCount, pollId: idSchema, counts: hands }),
] as const;
