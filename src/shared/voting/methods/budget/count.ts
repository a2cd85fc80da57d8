import { sum } from '../../parts/sums';
import { BUDGET_POINTS } from './rules';
import type { BudgetAnswer, BudgetSettings } from './schema';

export type BudgetItem = {
  itemId: string;
  points: number;
  /** Share of all points given, 0..1. */
  share: number;
  /** Standard deviation over the voters (population), in points. */
  sd: number;
  voters: number;
};
export type BudgetOutcome = { method: 'budget'; items: BudgetItem[] };

export function countBudget(
  { items: options }: Pick<BudgetSettings, 'items'>,
  answers: readonly BudgetAnswer[],
): BudgetOutcome {
  const n = answers.length;
  const items = options.map(({ id: itemId }) => {
    const given = answers.map(({ points }) => points[itemId] ?? 0);
    const points = sum(given);
    const mean = n === 0 ? 0 : points / n;
    const sd = n === 0 ? 0 : Math.sqrt(sum(given.map((p) => (p - mean) ** 2)) / n);
    const voters = given.filter((p) => p > 0).length;
    return { itemId, points, share: mean / BUDGET_POINTS, sd, voters };
  });
  items.sort((a, b) => b.points - a.points);
  return { method: 'budget', items };
}
