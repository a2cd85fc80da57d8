import { z } from 'zod';
import { SCHEMAS } from './methods/schemas';

/** A way to vote beside the scoring of factors. Formulas: docs/method.md. */
export type PollMethod = keyof typeof SCHEMAS;
/** Settings of one method; with all methods, the union that is discriminated by `method`. */
export type SettingsOf<M extends PollMethod> = {
  [K in PollMethod]: z.infer<(typeof SCHEMAS)[K]['settings']>;
}[M];
/** Answer of one method, without abstaining. */
export type AnswerOf<M extends PollMethod> = {
  [K in PollMethod]: z.infer<(typeof SCHEMAS)[K]['answer']>;
}[M];
export type PollSettings = SettingsOf<PollMethod>;
/** One answer to a poll. `abstain` is a choice of its own, counted and shown apart. */
export type PollBallot = { kind: 'abstain' } | AnswerOf<PollMethod>;

type Names = [PollMethod, ...PollMethod[]];
/** Names of all methods, in the order in which they are offered. */
export const pollMethodSchema = z.enum(Object.keys(SCHEMAS) as Names);

type SettingsSchema = { [K in PollMethod]: (typeof SCHEMAS)[K]['settings'] }[PollMethod];
type AnswerSchema = { [K in PollMethod]: (typeof SCHEMAS)[K]['answer'] }[PollMethod];
const all = Object.values(SCHEMAS);
const settings = all.map((schemas): SettingsSchema => schemas.settings);
// Two methods may have answers of one kind.
const answers = [...new Set(all.map((schemas): AnswerSchema => schemas.answer))];

const first = <T>(list: readonly T[]): [T, ...T[]] => list as [T, ...T[]];

/** The settings of a vote: each method has its own. Copied and locked when a poll opens. */
export const pollSettingsSchema: z.ZodType<PollSettings, PollSettings> = z.discriminatedUnion(
  'method',
  first(settings),
);
/** Changes to settings: some of the fields of one method. */
export const pollPatchSchema = z.union(first(settings.map((schema) => schema.partial())));
export type PollPatch = z.infer<typeof pollPatchSchema>;

export const pollBallotSchema: z.ZodType<PollBallot, PollBallot> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('abstain') }),
  ...answers,
]);
