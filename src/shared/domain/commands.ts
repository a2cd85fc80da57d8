import { z } from 'zod';
import { adviceCommands } from './advice-commands';
import { agendaCommands, agendaLineCommands } from './agenda-commands';
import { groupCommands } from './group-commands';
import { inputCommands } from './input-commands';
import { LIMITS } from './limits';
import { outcomeCommands } from './outcome-commands';
import { preparationCommands } from './preparation-commands';
import { idSchema } from './primitives';
import { runningCommands } from './running-commands';
import { seatCommands } from './seat-commands';
import { voteCommands } from './vote-commands';

const sessionCommands = [
  ...preparationCommands,
  ...groupCommands,
  ...agendaCommands,
  ...agendaLineCommands,
  ...runningCommands,
  ...inputCommands,
  ...voteCommands,
  ...outcomeCommands,
  ...adviceCommands,
] as const;

const partSchema = z.discriminatedUnion('type', sessionCommands);
/** A command that can be a part of a batch; `mayBePart` refuses those of participants among them. */
export type BatchPart = z.output<typeof partSchema>;

/**
 * Everything that can change a session, as one discriminated union; each part stands in the
 * `*-commands.ts` of its subject. Ids of new things are made by the client, so that a retry after
 * a lost acknowledgement cannot add a thing twice.
 */
export const commandSchema = z.discriminatedUnion('type', [
  ...sessionCommands,
  ...seatCommands,
  z.strictObject({ type: z.literal('history/undo') }),
  z.strictObject({ type: z.literal('history/redo') }),
  /** What one click means, in order: all of it or nothing, and one step that has the first name. */
  z.strictObject({
    type: z.literal('batch'),
    commands: z.array(partSchema).min(1).max(LIMITS.batch),
  }),
]);
export type Command = z.output<typeof commandSchema>;
export type CommandType = Command['type'];
/** The commands in a command: those of a batch, or the one that it is. */
export const partsOf = (command: Command): readonly Exclude<Command, { type: 'batch' }>[] =>
  command.type === 'batch' ? command.commands : [command];
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
  /** Id for a round that the command may have to make; later parts of a batch add their number. */
  newRoundId: string;
  role: Role;
};
