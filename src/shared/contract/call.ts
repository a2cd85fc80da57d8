import { z } from 'zod';
import { idSchema } from '../domain/primitives';

/** A call from a window: input schema and, as a phantom type, the value of its Result. */
export type Call<S extends z.ZodType, V> = { input: S; value?: V };
/** Makes a call out of its input schema; the type of its answer is the first type argument. */
export const call =
  <V = undefined>() =>
  <S extends z.ZodType>(input: S): Call<S, V> => ({ input });

/** Input of a call without input. */
export const nothing = z.undefined();
/** Input of a call about one thing. */
export const byId = z.strictObject({ id: idSchema });
