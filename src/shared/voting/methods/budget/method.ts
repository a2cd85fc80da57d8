import { z } from 'zod';
import { shownItems } from '../../parts/shown';
import type { Rehearser, VotingMethod } from '../../parts/method';
import { peopleSchema, placedItems } from '../../parts/package';
import { numbersForm } from '../../parts/sheet';
import { budgetChart } from './chart';
import { countBudget, type BudgetOutcome } from './count';
import { BUDGET_POINTS } from './rules';

const packed = z.strictObject({
  method: z.literal('budget'),
  items: placedItems({
    share: z.number().min(0).max(1),
    sd: z.number().min(0),
    voters: peopleSchema,
  }),
});

/** Points in tens: half for the favourite, the rest for the next ones. */
function divide({ liked, random }: Rehearser): Record<string, number> {
  const points: Record<string, number> = {};
  let left = BUDGET_POINTS;
  liked.forEach((id, index) => {
    const isLast = index === liked.length - 1;
    const part = isLast
      ? left
      : Math.min(left, Math.round((left * (0.35 + random() * 0.3)) / 10) * 10);
    if (part > 0) points[id] = part;
    left -= part;
  });
  return points;
}

export const budgetMethod: VotingMethod<'budget', BudgetOutcome, typeof packed> = {
  shown: ({ method, question, items }) => ({
    method,
    question,
    items: shownItems(items),
  }),
  count: countBudget,
  chart: budgetChart,
  weights: ({ items }) => new Map(items.map(({ itemId, points }) => [itemId, points])),
  package: packed,
  pack: ({ items }, _, place) => ({
    method: 'budget',
    items: items.map(({ itemId, share, sd, voters }) => ({
      item: place(itemId),
      share,
      sd,
      voters,
    })),
  }),
  sheet: ({ items }, texts) => ({
    how: texts.t('paper:ballot.how.budget', { points: BUDGET_POINTS }),
    form: numbersForm(items, texts.t('paper:ballot.unit.budget'), texts),
  }),
  handNames: () => [],
  rehearse: (_, voter) => ({ kind: 'budget', points: divide(voter) }),
};
