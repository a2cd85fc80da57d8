import { z } from 'zod';
import { modelIdSchema } from '../domain/factor-model';
import { LIMITS } from '../domain/limits';
import { daySchema, ecosystemSchema, regionSchema, roundSettingsSchema } from '../domain/model';
import { peopleSchema } from '../voting/parts/package';
import { METHODS } from '../voting/methods/methods';
import { pollMethodSchema } from '../voting/schemas';
import { fail, type Result } from '../domain/result';
import { requiredLineSchema, requiredTextSchema } from '../domain/text';

/** Version of the format below; goes up when a field changes its meaning or disappears. */
export const SHARE_FORMAT_VERSION = 1;

const count = peopleSchema;
const number = z.number().nullable();
const twice = <S extends z.ZodType>(text: S) => z.strictObject({ nl: text, en: text });
const name = twice(requiredTextSchema(LIMITS.longText));

const figures = {
  n: count,
  /** Head count per step, lowest first; empty when the figures are withheld. */
  distribution: z.array(count).max(LIMITS.scaleSteps),
  mean: number,
  median: number,
  q1: number,
  q3: number,
  sdSample: number,
  sdPopulation: number,
  dissent: number,
  agreement: number,
};

/** Number of a group in `groups`; says nothing outside this file. */
const groupNumber = z.int().min(1).max(LIMITS.groups);

const factorSchema = z.strictObject({
  id: modelIdSchema,
  ...figures,
  dontKnow: count,
  band: z.enum(['strength', 'discuss', 'concern', 'too-few']),
  label: z.enum(['shared', 'spread', 'split', 'groups-differ', 'too-few']),
  gap: number,
  importance: z
    .strictObject({
      n: count,
      dontKnow: count,
      distribution: z.array(count).max(LIMITS.scaleSteps),
      mean: z.number(),
    })
    .nullable(),
  groups: z.array(z.strictObject({ group: groupNumber, ...figures })).max(LIMITS.groups),
});

const roundSchema = z.strictObject({
  number: z.int().min(1).max(LIMITS.rounds),
  ballots: count,
  settings: roundSettingsSchema,
  groups: z.array(z.strictObject({ group: groupNumber, ballots: count })).max(LIMITS.groups),
  factors: z.array(factorSchema).max(LIMITS.factors),
  dimensions: z
    .array(z.strictObject({ id: modelIdSchema, mean: number, factors: count }))
    .max(LIMITS.dimensions),
});

const [firstMethod, ...otherMethods] = Object.values(METHODS).map((method) => method.package);
if (!firstMethod) throw new Error('no method of voting');
const outcomeSchema = z.discriminatedUnion('method', [firstMethod, ...otherMethods]);

/** A share package: aggregates of one session, without names, texts of people or ids of the app. */
export const sharePackageSchema = z.strictObject({
  app: z.literal('regiotafel'),
  format: z.literal('regiotafel-share'),
  formatVersion: z.literal(SHARE_FORMAT_VERSION),
  /** Practice and examples are never compared with real sessions. */
  source: z.enum(['session', 'example', 'rehearsal']),
  date: daySchema,
  region: regionSchema.nullable(),
  minGroupSize: z.int().min(LIMITS.minGroupSizeFloor).max(LIMITS.minGroupSizeCeiling),
  model: z.strictObject({
    id: modelIdSchema,
    version: z.int().min(1),
    scale: z.strictObject({ min: z.int(), max: z.int() }),
    dimensions: z.array(z.strictObject({ id: modelIdSchema, name })).max(LIMITS.dimensions),
    /** The statements as they were asked: only equal texts may be compared. */
    factors: z
      .array(
        z.strictObject({ id: modelIdSchema, dimensionId: modelIdSchema, name, statement: name }),
      )
      .max(LIMITS.factors),
  }),
  /** Groups that are shown somewhere below. */
  groups: z
    .array(z.strictObject({ group: groupNumber, ecosystem: ecosystemSchema }))
    .max(LIMITS.groups),
  rounds: z.array(roundSchema).max(LIMITS.rounds),
  polls: z
    .array(
      z.strictObject({
        method: pollMethodSchema,
        items: z.int().min(0).max(LIMITS.pollItems),
        voters: count,
        abstained: count,
        outcome: outcomeSchema,
      }),
    )
    .max(LIMITS.polls),
  /** ISO day on which the package was made. */
  madeOn: z.iso.date(),
  appVersion: requiredLineSchema(LIMITS.name),
});
export type SharePackage = z.output<typeof sharePackageSchema>;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The rest of a total may be nobody, or at least the smallest group. */
const isSafe = (rest: number, k: number): boolean => rest === 0 || rest >= k;

function roundProblem(round: SharePackage['rounds'][number], share: SharePackage): string | null {
  const k = round.settings.minGroupSize;
  const steps = share.model.scale.max - share.model.scale.min + 1;
  const shown = new Map(round.groups.map(({ group, ballots }) => [group, ballots]));
  if (round.ballots < k || [...shown.values()].some((ballots) => ballots < k)) return 'groups';
  if (!isSafe(round.ballots - sum([...shown.values()]), k)) return 'groups';
  const known = new Set(share.model.factors.map(({ id }) => id));
  for (const factor of round.factors) {
    const place = `factors/${factor.id}`;
    if (!known.has(factor.id) || factor.n + factor.dontKnow !== round.ballots) return place;
    const withheld = factor.distribution.length === 0;
    if (withheld && (factor.mean !== null || factor.groups.length > 0)) return place;
    if (!withheld && factor.n < k) return place;
    if (factor.importance && factor.importance.n < k) return place;
    for (const set of [factor, ...factor.groups]) {
      if (set.distribution.length === 0 && withheld) continue;
      if (set.distribution.length !== steps || sum(set.distribution) !== set.n) return place;
    }
    if (factor.groups.some(({ group, n }) => n < k || !shown.has(group))) return place;
    if (!withheld && !isSafe(factor.n - sum(factor.groups.map(({ n }) => n)), k)) return place;
  }
  return null;
}

/** Where a package breaks its own rules (counts that add up, small groups), or null. */
export function shareProblem(share: SharePackage): string | null {
  const groups = new Set(share.groups.map(({ group }) => group));
  for (const [index, round] of share.rounds.entries()) {
    const problem = roundProblem(round, share);
    if (problem !== null) return `rounds/${index}/${problem}`;
    if (round.groups.some(({ group }) => !groups.has(group))) return `rounds/${index}/groups`;
  }
  for (const [index, { voters, abstained, method, outcome }] of share.polls.entries())
    if (voters - abstained < share.minGroupSize || method !== outcome.method)
      return `polls/${index}`;
  return null;
}

/**
 * Reads a share package from outside.
 * @returns `not-json`, `foreign`, `newer-version`, or `invalid` with the place as detail
 */
export function parseShare(text: string): Result<SharePackage> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return fail('not-json');
  }
  const head = z
    .object({ app: z.literal('regiotafel'), format: z.literal('regiotafel-share') })
    .extend({ formatVersion: z.int().min(1) })
    .safeParse(json);
  if (!head.success) return fail('foreign');
  if (head.data.formatVersion > SHARE_FORMAT_VERSION) return fail('newer-version');
  const parsed = sharePackageSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('invalid', issue ? `${issue.path.join('/')}: ${issue.message}` : '');
  }
  const problem = shareProblem(parsed.data);
  return problem === null ? { ok: true, value: parsed.data } : fail('invalid', problem);
}
