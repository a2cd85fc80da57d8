import { z } from 'zod';
import { LIMITS } from './limits';
import { groupSchema } from './model';
import { idSchema } from './primitives';

/** Changes to the groups at the table. */
export const groupCommands = [
  z.strictObject({ type: z.literal('group/add'), group: groupSchema }),
  z.strictObject({
    type: z.literal('group/update'),
    id: idSchema,
    patch: groupSchema.omit({ id: true }).partial(),
  }),
  z.strictObject({ type: z.literal('group/remove'), id: idSchema }),
  z.strictObject({
    type: z.literal('group/move'),
    id: idSchema,
    to: z.int().min(0).max(LIMITS.groups),
  }),
  /** Puts groups into one of them; refused once anybody votes or voted. */
  z.strictObject({
    type: z.literal('group/merge'),
    into: idSchema,
    from: z.array(idSchema).min(1).max(LIMITS.groups),
    name: groupSchema.shape.name,
  }),
] as const;
