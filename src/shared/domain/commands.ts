import { z } from 'zod';
import { adviceCommands } from './advice-commands';
import { agendaCommands, agendaLineCommands } from './agenda-commands';
import { groupCommands } from './group-commands';
import { inputCommands } from './input-commands';
import { outcomeCommands } from './outcome-commands';
import { preparationCommands } from './preparation-commands';
import { idSchema } from './primitives';
import { runningCommands } from './running-commands';
import { seatCommands } from './seat-commands';
import { voteCommands } from './vote-commands';

/**
 * Everything that can change a session, as one discriminated union; each part stands in the
 * `*-commands.ts` of its subject. Ids of new things are made by the client, so that a retry after
 * a lost acknowledgement cannot add a thing twice.
 */
export const commandSchema = z.discriminatedUnion('type', [
  ...preparationCommands,
  ...groupCommands,
  ...agendaCommands,
  ...agendaLineCommands,
  ...runningCommands,
  ...inputCommands,
  ...voteCommands,
  ...outcomeCommands,
  ...adviceCommands,
  ...seatCommands,
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
