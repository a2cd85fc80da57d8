import { choiceRules, itemAnswers, type ChoiceDraft } from '../../parts/rules-choice';
import { areItems, itemsProblem } from '../../parts/rules-items';
import type { MethodRules } from '../../parts/rules-method';

export const singleRules: MethodRules<'single', ChoiceDraft> = {
  ...choiceRules,
  fresh: () => ({ method: 'single', question: '', items: [] }),
  problem: itemsProblem,
  hands: itemAnswers,
  fits: ({ items }, { itemIds }) => areItems(items, itemIds) && itemIds.length === 1,
};
