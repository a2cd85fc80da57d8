import { z } from 'zod';

/** Random ids made by the app or by a client: 8 to 64 characters, safe as file name and object key. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{7,63}$/)
  // The one name of Object.prototype that the pattern would let through.
  .refine((id) => id !== 'constructor');
/** Place in a list to move a thing to; past the end is the end. */
export const positionSchema = z.int().min(0).max(10_000);
export const timestampSchema = z.iso.datetime();
/** A calendar day `yyyy-mm-dd`, or empty while not yet known. */
export const daySchema = z.union([z.literal(''), z.iso.date()]);
/** A time of the day `hh:mm`, or empty while not yet known. */
export const clockSchema = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/);

export const contributionKindSchema = z.enum(['success', 'obstacle', 'idea']);
export type ContributionKind = z.infer<typeof contributionKindSchema>;

/** `closed` (no more input) and `published` (the room may see) are different states. */
export const statusSchema = z.enum(['draft', 'open', 'closed', 'published']);
export type Status = z.infer<typeof statusSchema>;
