import type { PollItem } from './schema-items';
import type { PollProblem } from './rules-method';

/** Are all ids those of items, each once? */
export function areItems(items: readonly PollItem[], ids: readonly string[]): boolean {
  const known = new Set(items.map(({ id }) => id));
  return ids.every((id) => known.has(id)) && new Set(ids).size === ids.length;
}

/** There is something to choose from. */
export const itemsProblem = ({ items }: { items: readonly PollItem[] }): PollProblem | null =>
  items.length < 2 ? 'too-few-items' : null;

/** Dots or points by item id, while they are divided on screen. */
export type DividedDraft = { given: Readonly<Record<string, number>> };

export const totalOf = (given: Readonly<Record<string, number>>): number =>
  Object.values(given).reduce((sum, n) => sum + n, 0);

/** Without the items that got nothing. */
export const givenItems = ({ given }: DividedDraft): Record<string, number> =>
  Object.fromEntries(Object.entries(given).filter(([, n]) => n > 0));

/** Gives an item more or fewer, within what is left and what one item may have. */
export function divide(
  draft: DividedDraft,
  itemId: string,
  wanted: number,
  { total, most }: { total: number; most: number },
): DividedDraft {
  const now = draft.given[itemId] ?? 0;
  const left = total - totalOf(draft.given);
  const next = Math.max(0, Math.min(now + left, most, Math.round(wanted)));
  return { given: { ...draft.given, [itemId]: next } };
}
