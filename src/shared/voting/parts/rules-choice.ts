import type { PollItem } from './schema-items';
import type { ChoiceAnswer } from './schema-items';

/** Item ids that a voter has marked on screen. */
export type ChoiceDraft = { chosen: readonly string[] };

/** What the methods share in which items are marked. */
export const choiceRules = {
  answers: 'choice' as const,
  empty: (): ChoiceDraft => ({ chosen: [] }),
  from: ({ itemIds }: ChoiceAnswer): ChoiceDraft => ({ chosen: itemIds }),
  left: () => 0,
  gap: (_: unknown, { chosen }: ChoiceDraft) => (chosen.length === 0 ? ('choose' as const) : null),
  answer: (_: unknown, { chosen }: ChoiceDraft): ChoiceAnswer => ({
    kind: 'choice',
    itemIds: [...chosen],
  }),
};

/** Each item as the answer that one hand is. */
export const itemAnswers = ({ items }: { items: readonly PollItem[] }): ChoiceAnswer[] =>
  items.map(({ id }) => ({ kind: 'choice', itemIds: [id] }));
