import { z } from 'zod';
import {
  activityKindSchema,
  activitySchema,
  contributionKindSchema,
  inputSettingsSchema,
} from './agenda';
import { factorModelSchema, modelIdSchema } from './factor-model';
import { adviceCommands } from './advice-commands';
import { agendaLineCommands } from './agenda-commands';
import { groupCommands } from './group-commands';
import { languageSchema } from './language';
import { LIMITS } from './limits';
import {
  agreementSchema,
  ballotSchema,
  challengeSchema,
  clockSchema,
  commentSchema,
  contributionSchema,
  daySchema,
  deviceSchema,
  discussionNoteSchema,
  idSchema,
  parkedItemSchema,
  projectorSceneSchema,
  regionSchema,
  reportSettingsSchema,
  roomViewSchema,
  roundSettingsSchema,
  seatCodeSchema,
  themeSchema,
} from './model';
import { pollBallotSchema, pollSettingsSchema } from './polls';
import { lineSchema, requiredLineSchema, requiredTextSchema, textSchema } from './text';

const position = z.int().min(0).max(10_000);
const sessionDetails = z.strictObject({
  title: requiredLineSchema(LIMITS.title),
  date: daySchema,
  place: lineSchema(LIMITS.name),
  facilitator: lineSchema(LIMITS.name),
  client: lineSchema(LIMITS.name),
  language: languageSchema,
  headline: textSchema(LIMITS.shortText),
  facilitatorVotes: z.boolean(),
});

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
const ids = z.array(idSchema).max(LIMITS.contributions);
const timerSeconds = z.int().min(1).max(LIMITS.timerSeconds);
/** What the preparation decides about an activity; the rest starts empty. */
const newActivity = z.strictObject({
  id: idSchema,
  kind: activityKindSchema,
  title: activitySchema.shape.title,
  minutes: activitySchema.shape.minutes,
  notes: activitySchema.shape.notes,
  enough: activitySchema.shape.enough,
  input: activitySchema.shape.input,
  poll: activitySchema.shape.poll,
});
export type NewActivity = z.output<typeof newActivity>;
export { newActivity as newActivitySchema };
const newContribution = contributionSchema.pick({
  id: true,
  text: true,
  kind: true,
  groupId: true,
  factorId: true,
  challengeId: true,
  activityId: true,
  questionId: true,
});

/**
 * Everything that can change a session, as one discriminated union. Ids of new things are made by
 * the client, so that a retry after a lost acknowledgement cannot add a thing twice.
 */
export const commandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('session/update'), patch: sessionDetails.partial() }),
  z.strictObject({ type: z.literal('region/set'), region: regionSchema.nullable() }),

  /** Puts another model in place; refused once a round was opened. */
  z.strictObject({ type: z.literal('model/set'), model: factorModelSchema }),

  ...groupCommands,

  z.strictObject({ type: z.literal('challenge/add'), challenge: challengeSchema }),
  z.strictObject({
    type: z.literal('challenge/update'),
    id: idSchema,
    patch: challengeSchema.omit({ id: true }).partial(),
  }),
  z.strictObject({ type: z.literal('challenge/remove'), id: idSchema }),
  z.strictObject({ type: z.literal('challenge/move'), id: idSchema, to: position }),

  z.strictObject({ type: z.literal('agenda/start-time'), startTime: clockSchema }),
  /** Puts a template in place of the agenda; refused when people already answered in it. */
  z.strictObject({
    type: z.literal('agenda/apply'),
    activities: z.array(newActivity).max(LIMITS.activities),
  }),
  z.strictObject({ type: z.literal('activity/add'), activity: newActivity, at: position }),
  z.strictObject({
    type: z.literal('activity/update'),
    id: idSchema,
    patch: z
      .strictObject({
        title: activitySchema.shape.title,
        minutes: activitySchema.shape.minutes,
        notes: activitySchema.shape.notes,
        enough: activitySchema.shape.enough,
        /** Only the settings that change; the others stay as they are. */
        input: inputSettingsSchema.partial(),
        poll: pollSettingsSchema.partial(),
      })
      .partial(),
  }),
  z.strictObject({ type: z.literal('activity/remove'), id: idSchema }),
  z.strictObject({ type: z.literal('activity/move'), id: idSchema, to: position }),
  ...agendaLineCommands,
  /** Opens, closes or publishes an activity without ballots (input, clustering, discussion). */
  z.strictObject({
    type: z.literal('activity/status'),
    id: idSchema,
    status: activitySchema.shape.status,
  }),
  /** Moves everyone to an activity; the one before ends. */
  z.strictObject({ type: z.literal('live/go'), activityId: idSchema }),
  z.strictObject({ type: z.literal('timer/start'), seconds: timerSeconds }),
  z.strictObject({ type: z.literal('timer/pause') }),
  z.strictObject({ type: z.literal('timer/resume') }),
  z.strictObject({ type: z.literal('timer/add'), seconds: timerSeconds }),
  z.strictObject({ type: z.literal('timer/stop') }),
  /** Ends the workshop; refused while parked items are not settled. */
  z.strictObject({ type: z.literal('session/end') }),
  z.strictObject({ type: z.literal('session/resume') }),

  z.strictObject({ type: z.literal('contribution/add'), contribution: newContribution }),
  /** What was pasted together: all of it or nothing, and one step to undo. */
  z.strictObject({
    type: z.literal('contribution/add-all'),
    contributions: z.array(newContribution).min(1).max(LIMITS.contributions),
  }),
  z.strictObject({
    type: z.literal('contribution/update'),
    id: idSchema,
    patch: newContribution.omit({ id: true, activityId: true, questionId: true }).partial(),
  }),
  z.strictObject({ type: z.literal('contribution/remove'), id: idSchema }),
  /** Lets held notes through to the room, or holds them back. */
  z.strictObject({ type: z.literal('contribution/hold'), ids, held: z.boolean() }),
  /** Chooses notes to quote in the report, or leaves them out again. */
  z.strictObject({ type: z.literal('contribution/quote'), ids, quoted: z.boolean() }),
  z.strictObject({
    type: z.literal('contribution/comment'),
    id: idSchema,
    comment: commentSchema,
  }),
  z.strictObject({ type: z.literal('contribution/uncomment'), id: idSchema, commentId: idSchema }),
  /** Puts notes in a theme, or back among those not yet ordered. */
  z.strictObject({ type: z.literal('contribution/assign'), ids, themeId: idSchema.nullable() }),
  /** Keeps notes under one that says the same; `into` null takes them out again. */
  z.strictObject({ type: z.literal('contribution/merge'), ids, into: idSchema.nullable() }),
  /** A note that a participant wrote. */
  z.strictObject({
    type: z.literal('contribution/submit'),
    id: idSchema,
    text: requiredTextSchema(LIMITS.participantNote),
    kind: contributionKindSchema,
    groupId: idSchema.nullable(),
    questionId: idSchema.nullable(),
    activityId: idSchema,
  }),

  /** Makes a theme, with notes in it. */
  z.strictObject({
    type: z.literal('theme/add'),
    theme: themeSchema.omit({ mergedInto: true }),
    ids,
  }),
  z.strictObject({
    type: z.literal('theme/update'),
    id: idSchema,
    patch: themeSchema.omit({ id: true, mergedInto: true }).partial(),
  }),
  z.strictObject({ type: z.literal('theme/remove'), id: idSchema }),
  z.strictObject({ type: z.literal('theme/move'), id: idSchema, to: position }),
  /** Shows a theme's notes under another; `into` null splits it off again. */
  z.strictObject({ type: z.literal('theme/merge'), id: idSchema, into: idSchema.nullable() }),

  z.strictObject({
    type: z.literal('parked/add'),
    item: parkedItemSchema.pick({ id: true, text: true }),
  }),
  z.strictObject({
    type: z.literal('parked/update'),
    id: idSchema,
    patch: parkedItemSchema.omit({ id: true }).partial(),
  }),
  z.strictObject({ type: z.literal('parked/remove'), id: idSchema }),

  z.strictObject({ type: z.literal('discussion/add'), note: discussionNoteSchema }),
  z.strictObject({
    type: z.literal('discussion/update'),
    id: idSchema,
    patch: discussionNoteSchema.omit({ id: true }).partial(),
  }),
  z.strictObject({ type: z.literal('discussion/remove'), id: idSchema }),

  z.strictObject({
    type: z.literal('round/configure'),
    id: idSchema,
    settings: roundSettingsSchema.partial(),
  }),
  /** A new round of a scoring activity, linked to the last published one. */
  z.strictObject({
    type: z.literal('round/add'),
    id: idSchema,
    activityId: idSchema.nullable(),
  }),
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

  /** Opens a new poll of a `prioritise` activity with the settings of that moment. */
  z.strictObject({ type: z.literal('poll/open'), id: idSchema, activityId: idSchema }),
  z.strictObject({ type: z.literal('poll/close'), id: idSchema }),
  z.strictObject({ type: z.literal('poll/reopen'), id: idSchema }),
  z.strictObject({ type: z.literal('poll/publish'), id: idSchema }),
  z.strictObject({
    type: z.literal('poll/cast'),
    pollId: idSchema,
    participantId: idSchema,
    groupId: idSchema,
    ballot: pollBallotSchema,
  }),

  ...adviceCommands,

  z.strictObject({ type: z.literal('agreement/add'), agreement: agreementSchema }),
  z.strictObject({
    type: z.literal('agreement/update'),
    id: idSchema,
    patch: agreementSchema.omit({ id: true }).partial(),
  }),
  z.strictObject({ type: z.literal('agreement/remove'), id: idSchema }),
  z.strictObject({ type: z.literal('agreement/move'), id: idSchema, to: position }),

  z.strictObject({
    type: z.literal('report/update'),
    patch: reportSettingsSchema.pick({ status: true, brand: true, hidden: true }).partial(),
  }),
  /** Puts a text of people in the place of the app's own; null puts the app's own back. */
  z.strictObject({
    type: z.literal('report/text'),
    slot: modelIdSchema,
    text: requiredTextSchema(LIMITS.longText).nullable(),
  }),

  z.strictObject({ type: z.literal('projector/show'), scene: projectorSceneSchema }),
  z.strictObject({ type: z.literal('projector/theme'), dark: z.boolean() }),
  z.strictObject({ type: z.literal('projector/blank'), blank: z.boolean() }),
  z.strictObject({ type: z.literal('projector/freeze'), frozen: z.boolean() }),
  z.strictObject({ type: z.literal('projector/room'), room: roomViewSchema }),

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

/** Who asks. The role follows from the window or the connection, never from the message. */
export const ROLES = ['facilitator', 'projector', 'ballot', 'phone', 'report'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Clock, randomness and actor for the pure reducer: recorded with the command, a replay gives the
 * same state. `newCode` and `newNumber` must not yet be in use in the session.
 */
export type CommandContext = {
  now: string;
  newCode: string;
  /** 1..999, not yet in use by a seat of the session. */
  newNumber: number;
  /** Id for a round that the command may have to make. */
  newRoundId: string;
  role: Role;
};
