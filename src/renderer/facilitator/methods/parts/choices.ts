import type { ChoiceAnswer, PollItem } from '../../../../shared/voting/parts/schema-items';
import type { PaperGap } from './panel';

/** Item ids that are ticked on the paper. */
export type ChoicesDraft = { chosen: readonly string[] };

/** Items as they stand on the paper. */
export const paperOptions = (items: readonly PollItem[]) =>
  items.map(({ id, label }, index) => ({ key: id, number: index + 1, text: label }));

/** What the methods share in which items are ticked. */
export const ticks = {
  empty: { chosen: [] } satisfies ChoicesDraft,
  isEmpty: ({ chosen }: ChoicesDraft): boolean => chosen.length === 0,
  read: (_: unknown, { chosen }: ChoicesDraft): ChoiceAnswer | PaperGap =>
    chosen.length === 0 ? 'choose' : { kind: 'choice', itemIds: [...chosen] },
};
