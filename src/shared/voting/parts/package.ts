import { z } from 'zod';
import { LIMITS } from '../../domain/limits';

/** A number of people in a share package. */
export const peopleSchema = z.int().min(0).max(LIMITS.ballotsPerRound);

/** Figures per item, by its place on the ballot from 1: what an item says stays in the room. */
export const placedItems = <S extends z.ZodRawShape>(shape: S) =>
  z
    .array(z.strictObject({ item: z.int().min(1).max(LIMITS.pollItems), ...shape }))
    .max(LIMITS.pollItems);
