import { findingOf, leaders, partOf, tableOf, type ChartContext, type ChartParts } from './chart';
import { peopleSchema, placedItems } from './package';
import type { ChoiceAnswer, PollItem } from './schema-items';

export type ChoiceItem = { itemId: string; votes: number; share: number };

/** Votes per item. @returns `share` of the voters, 0..1 */
export function countChoices(
  options: readonly PollItem[],
  answers: readonly ChoiceAnswer[],
): ChoiceItem[] {
  const n = answers.length;
  const items = options.map(({ id: itemId }) => {
    const votes = answers.filter(({ itemIds }) => itemIds.includes(itemId)).length;
    return { itemId, votes, share: n === 0 ? 0 : votes / n };
  });
  return items.sort((a, b) => b.votes - a.votes);
}

/** Votes for one item or for several. */
export function choiceChart(
  { items }: { items: readonly ChoiceItem[] },
  context: ChartContext,
): ChartParts {
  const { t, name, answers } = context;
  const first = leaders(items, (i) => i.votes, context);
  return {
    title: findingOf(first, (name) => t('poll:finding.choice', { name }), context),
    rows: items.map(({ itemId, votes }) => ({
      id: itemId,
      label: name(itemId),
      part: partOf(votes, answers),
      dots: null,
      text: t('poll:row.choice', { votes, total: answers }),
    })),
    note: null,
    reasons: [],
    table: tableOf(
      [t('poll:table.item'), t('poll:table.votes')],
      items.map(({ itemId, votes }) => [itemId, name(itemId), `${votes}`]),
    ),
  };
}

/** Votes in a share package. */
export const packedChoices = placedItems({ votes: peopleSchema });
export const packChoices = (
  items: readonly ChoiceItem[],
  place: (itemId: string) => number,
): { item: number; votes: number }[] =>
  items.map(({ itemId, votes }) => ({ item: place(itemId), votes }));
