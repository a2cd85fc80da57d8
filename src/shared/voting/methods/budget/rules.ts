import {
  areItems,
  divide,
  givenItems,
  itemsProblem,
  totalOf,
  type DividedDraft,
} from '../../parts/rules-items';
import type { MethodRules } from '../../parts/rules-method';

/** Points that each person divides. */
export const BUDGET_POINTS = 100;

/** Points that are left to give. */
export const pointsLeft = ({ given }: DividedDraft): number => BUDGET_POINTS - totalOf(given);

/** Gives an item more or fewer points. */
export const givePoints = (draft: DividedDraft, itemId: string, wanted: number): DividedDraft =>
  divide(draft, itemId, wanted, { total: BUDGET_POINTS, most: BUDGET_POINTS });

export const budgetRules: MethodRules<'budget', DividedDraft> = {
  fresh: () => ({ method: 'budget', question: '', items: [] }),
  problem: itemsProblem,
  answers: 'budget',
  hands: null,
  fits: ({ items }, { points }) =>
    areItems(items, Object.keys(points)) && totalOf(points) === BUDGET_POINTS,
  empty: () => ({ given: {} }),
  from: ({ points }) => ({ given: points }),
  left: (_, draft) => pointsLeft(draft),
  gap: (_, draft) => (pointsLeft(draft) === 0 ? null : 'points'),
  answer: (_, draft) => ({ kind: 'budget', points: givenItems(draft) }),
};
