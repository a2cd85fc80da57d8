import { areItems, itemsProblem } from '../../parts/rules-items';
import type { MethodRules } from '../../parts/rules-method';

/** All item ids, best first. */
export type RankDraft = { order: readonly string[] };

/** Moves an item of the ranking; `by` -1 is one place better. */
export function rankMove(draft: RankDraft, itemId: string, by: number): RankDraft {
  const from = draft.order.indexOf(itemId);
  const to = from + by;
  if (from < 0 || to < 0 || to >= draft.order.length) return draft;
  const order = [...draft.order];
  order.splice(from, 1);
  order.splice(to, 0, itemId);
  return { order };
}

export const rankRules: MethodRules<'rank', RankDraft> = {
  fresh: () => ({ method: 'rank', question: '', items: [] }),
  problem: itemsProblem,
  answers: 'rank',
  hands: null,
  fits: ({ items }, { order }) => areItems(items, order) && order.length === items.length,
  // The order of the ballot is the order that ranking starts with.
  empty: ({ items }) => ({ order: items.map(({ id }) => id) }),
  from: ({ order }) => ({ order }),
  left: () => 0,
  gap: () => null,
  answer: (_, { order }) => ({ kind: 'rank', order: [...order] }),
};
