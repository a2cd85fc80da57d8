import { choiceRules, type ChoiceDraft } from '../../parts/rules-choice';
import { areItems, itemsProblem } from '../../parts/rules-items';
import type { MethodRules } from '../../parts/rules-method';
import type { MultipleSettings } from './schema';

/** Most items that one person may mark. */
export const mostChoices = ({ maxChoices, items }: MultipleSettings): number =>
  maxChoices === 0 ? items.length : maxChoices;

/** Marks an item, or takes the mark away; one too many is refused. */
export function mark(
  settings: MultipleSettings,
  { chosen }: ChoiceDraft,
  itemId: string,
): ChoiceDraft {
  if (chosen.includes(itemId)) return { chosen: chosen.filter((id) => id !== itemId) };
  // A new object also then: a page must draw again to take the refused mark away.
  return { chosen: chosen.length < mostChoices(settings) ? [...chosen, itemId] : [...chosen] };
}

export const multipleRules: MethodRules<'multiple', ChoiceDraft> = {
  ...choiceRules,
  fresh: () => ({ method: 'multiple', question: '', items: [], maxChoices: 0 }),
  problem: itemsProblem,
  hands: null,
  fits: (settings, { itemIds }) =>
    areItems(settings.items, itemIds) &&
    itemIds.length >= 1 &&
    itemIds.length <= mostChoices(settings),
};
