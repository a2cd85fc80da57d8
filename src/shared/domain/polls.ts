import { z } from 'zod';
import { LIMITS } from './limits';
import { idSchema, statusSchema, timestampSchema } from './primitives';
import { lineSchema, requiredLineSchema, textSchema } from './text';

/** Ways to vote beside the scoring of factors. Formulas: docs/method.md. */
export const pollMethodSchema = z.enum([
  'dots',
  'rank',
  'budget',
  'single',
  'multiple',
  'gradients',
  'number',
]);
export type PollMethod = z.infer<typeof pollMethodSchema>;

/** Methods in which people choose among items; the others ask one thing about the question. */
export const ITEM_METHODS: readonly PollMethod[] = ['dots', 'rank', 'budget', 'single', 'multiple'];

/** Points to divide in the method `budget`. */
export const BUDGET_POINTS = 100;
/** Steps of the gradients of agreement: 1 = cannot live with it, 7 = whole-hearted support. */
export const GRADIENT_STEPS = 7;
/** Up to and including this step the ballot asks for a reason. */
export const GRADIENT_REASON_UP_TO = 3;

export const pollItemSchema = z.strictObject({
  id: idSchema,
  label: requiredLineSchema(LIMITS.title),
  /** Where the item came from, so that its outcome can be traced back. */
  themeId: idSchema.nullable(),
  challengeId: idSchema.nullable(),
});
export type PollItem = z.infer<typeof pollItemSchema>;

/** All methods share one form; each uses what it needs. Copied and locked when a poll opens. */
export const pollSettingsSchema = z.strictObject({
  method: pollMethodSchema,
  question: lineSchema(LIMITS.shortText),
  items: z.array(pollItemSchema).max(LIMITS.pollItems),
  /** Dots per person; 0 = the suggested number, a third of the items. */
  dots: z.int().min(0).max(20),
  /** Most dots on one item. */
  cap: z.int().min(1).max(20),
  /** Most choices in the method `multiple`; 0 = no limit. */
  maxChoices: z.int().min(0).max(LIMITS.pollItems),
  /** Range and unit of the method `number`. */
  min: z.number().min(-1e9).max(1e9),
  max: z.number().min(-1e9).max(1e9),
  unit: lineSchema(40),
});
export type PollSettings = z.infer<typeof pollSettingsSchema>;

const whole = z.int().min(0).max(100);
/** One answer to a poll. `abstain` is a choice of its own, counted and shown apart. */
export const pollBallotSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('abstain') }),
  /** Dots per item id; items without dots are left out. */
  z.strictObject({ kind: z.literal('dots'), dots: z.record(idSchema, whole) }),
  /** All item ids, best first. */
  z.strictObject({ kind: z.literal('rank'), order: z.array(idSchema).max(LIMITS.pollItems) }),
  /** Points per item id, together {@link BUDGET_POINTS}; items without points are left out. */
  z.strictObject({ kind: z.literal('budget'), points: z.record(idSchema, whole) }),
  /** One item id, or several in the method `multiple`. */
  z.strictObject({ kind: z.literal('choice'), itemIds: z.array(idSchema).max(LIMITS.pollItems) }),
  z.strictObject({
    kind: z.literal('gradient'),
    level: z.int().min(1).max(GRADIENT_STEPS),
    reason: textSchema(LIMITS.shortText),
  }),
  z.strictObject({ kind: z.literal('number'), value: z.number().min(-1e9).max(1e9) }),
]);
export type PollBallot = z.infer<typeof pollBallotSchema>;

/** Participants whose answer was keyed in from a printed ballot, in order of id. */
export const onPaperSchema = z.array(idSchema).max(LIMITS.ballotsPerRound);

/** One vote on an activity; voting again on the same activity is a new poll. */
export const pollSchema = z.strictObject({
  id: idSchema,
  activityId: idSchema,
  number: z.int().min(1).max(LIMITS.polls),
  status: statusSchema,
  settings: pollSettingsSchema,
  openedAt: timestampSchema.nullable(),
  closedAt: timestampSchema.nullable(),
  publishedAt: timestampSchema.nullable(),
  /** Results were shown: may be hidden again, but nobody may vote in it any more. */
  seen: z.boolean(),
  /** By participant id, like the ballots of a round. */
  ballots: z.record(idSchema, pollBallotSchema),
  onPaper: onPaperSchema,
});
export type Poll = z.infer<typeof pollSchema>;

/** Settings of a new poll of this method. */
export function newPollSettings(method: PollMethod): PollSettings {
  return {
    method,
    question: '',
    items: [],
    dots: 0,
    cap: 3,
    maxChoices: 0,
    min: 0,
    max: 100,
    unit: '',
  };
}

/**
 * Dots that each person gets: the number set, or a third of the items (rounded, at least 1, at most 5).
 * Source: rule of thumb of multivoting, docs/method.md.
 */
export function dotsPerPerson({ dots, items }: Pick<PollSettings, 'dots' | 'items'>): number {
  if (dots > 0) return dots;
  return Math.min(5, Math.max(1, Math.round(items.length / 3)));
}

/** Why a poll cannot open yet, or null when it can. */
export function pollProblem(settings: PollSettings): 'too-few-items' | 'empty-range' | null {
  if (ITEM_METHODS.includes(settings.method) && settings.items.length < 2) return 'too-few-items';
  if (settings.method === 'number' && settings.min >= settings.max) return 'empty-range';
  return null;
}

/** Does the answer fit the poll: method, known items, limits, and a budget that adds up? */
export function pollBallotFits(settings: PollSettings, ballot: PollBallot): boolean {
  if (ballot.kind === 'abstain') return true;
  const known = new Set(settings.items.map(({ id }) => id));
  const areKnown = (ids: readonly string[]): boolean =>
    ids.every((id) => known.has(id)) && new Set(ids).size === ids.length;
  switch (settings.method) {
    case 'dots': {
      if (ballot.kind !== 'dots' || !areKnown(Object.keys(ballot.dots))) return false;
      const given = Object.values(ballot.dots);
      const total = given.reduce((sum, dots) => sum + dots, 0);
      return (
        given.every((dots) => dots <= settings.cap) &&
        total >= 1 &&
        total <= dotsPerPerson(settings)
      );
    }
    case 'rank':
      return ballot.kind === 'rank' && areKnown(ballot.order) && ballot.order.length === known.size;
    case 'budget': {
      if (ballot.kind !== 'budget' || !areKnown(Object.keys(ballot.points))) return false;
      const total = Object.values(ballot.points).reduce((sum, points) => sum + points, 0);
      return total === BUDGET_POINTS;
    }
    case 'single':
      return ballot.kind === 'choice' && areKnown(ballot.itemIds) && ballot.itemIds.length === 1;
    case 'multiple': {
      if (ballot.kind !== 'choice' || !areKnown(ballot.itemIds)) return false;
      const most = settings.maxChoices === 0 ? known.size : settings.maxChoices;
      return ballot.itemIds.length >= 1 && ballot.itemIds.length <= most;
    }
    case 'gradients':
      return ballot.kind === 'gradient';
    case 'number':
      return (
        ballot.kind === 'number' && ballot.value >= settings.min && ballot.value <= settings.max
      );
  }
}
