import { z } from 'zod';
import { tableOf } from './parts/chart';
import type { MethodRules } from './parts/rules-method';
import type { VotingMethod } from './parts/method';
import { peopleSchema } from './parts/package';
import { asked } from './parts/schema-items';

/**
 * A method of voting that exists in tests only: thumbs up or down. It has every part that a method must
 * have, under a name that the app does not know; the types stand in for those of a known method.
 */
type Known = 'number';

export const thumbsSchemas = {
  settings: z.strictObject({ method: z.literal('thumbs'), ...asked, most: z.int().min(1).max(9) }),
  answer: z.strictObject({ kind: z.literal('thumb'), up: z.boolean() }),
};
type Settings = z.infer<typeof thumbsSchemas.settings>;
type Answer = z.infer<typeof thumbsSchemas.answer>;
type Draft = { up: boolean | null };

const rules = {
  fresh: (): Settings => ({ method: 'thumbs', question: '', most: 1 }),
  problem: () => null,
  answers: 'thumb',
  hands: (): Answer[] => [true, false].map((up) => ({ kind: 'thumb', up })),
  fits: ({ most }: Settings, { up }: Answer) => most > 0 && typeof up === 'boolean',
  empty: (): Draft => ({ up: null }),
  from: ({ up }: Answer): Draft => ({ up }),
  left: () => 0,
  gap: (_: Settings, { up }: Draft) => (up === null ? 'choose' : null),
  answer: (_: Settings, { up }: Draft): Answer => ({ kind: 'thumb', up: up ?? false }),
};
export const thumbsRules = rules as unknown as MethodRules<Known, Draft>;

const packed = z.strictObject({ method: z.literal('thumbs'), up: peopleSchema });
type Outcome = { method: 'thumbs'; up: number; down: number };
const method = {
  shown: ({ method, question, most }: Settings): Settings => ({ method, question, most }),
  count: (_: Settings, answers: readonly Answer[]): Outcome => {
    const up = answers.filter((answer) => answer.up).length;
    return { method: 'thumbs', up, down: answers.length - up };
  },
  chart: ({ up, down }: Outcome) => ({
    title: `${up} omhoog`,
    rows: [],
    note: null,
    reasons: [],
    table: tableOf(['', ''], [['up', `${up}`, `${down}`]]),
  }),
  weights: () => null,
  package: packed,
  pack: ({ up }: Outcome) => ({ method: 'thumbs', up }),
  sheet: () => ({ how: 'Kruis aan', form: { kind: 'ticks', rows: [], abstain: '-', line: '' } }),
  handNames: () => ['omhoog', 'omlaag'],
  rehearse: (_: Settings, { lean }: { lean: number }): Answer => ({ kind: 'thumb', up: lean > 0 }),
};
export const thumbsMethod = method as unknown as VotingMethod<Known, { method: Known }>;
