import { sum } from '../../parts/sums';
import type { DotsAnswer, DotsSettings } from './schema';

/** Dots of an item and the people who gave them: ten dots of two people are no broad support. */
export type DotsItem = { itemId: string; dots: number; voters: number; share: number };
export type DotsOutcome = { method: 'dots'; items: DotsItem[]; total: number };

export function countDots(
  { items: options }: Pick<DotsSettings, 'items'>,
  answers: readonly DotsAnswer[],
): DotsOutcome {
  const total = sum(answers.flatMap(({ dots }) => Object.values(dots)));
  const items = options.map(({ id: itemId }) => {
    const given = answers.map(({ dots }) => dots[itemId] ?? 0);
    const dots = sum(given);
    const voters = given.filter((n) => n > 0).length;
    return { itemId, dots, voters, share: total === 0 ? 0 : dots / total };
  });
  items.sort((a, b) => b.dots - a.dots || b.voters - a.voters);
  return { method: 'dots', items, total };
}
