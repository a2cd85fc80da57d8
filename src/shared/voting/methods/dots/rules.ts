import {
  areItems,
  divide,
  givenItems,
  itemsProblem,
  totalOf,
  type DividedDraft,
} from '../../parts/rules-items';
import type { MethodRules } from '../../parts/rules-method';
import type { DotsSettings } from './schema';

/**
 * Dots that each person gets: the number set, or a third of the items (rounded, at least 1, at most 5).
 * Source: rule of thumb of multivoting, docs/method.md.
 */
export function dotsPerPerson({ dots, items }: Pick<DotsSettings, 'dots' | 'items'>): number {
  if (dots > 0) return dots;
  return Math.min(5, Math.max(1, Math.round(items.length / 3)));
}

/** Dots that are left to give. */
export const dotsLeft = (settings: DotsSettings, { given }: DividedDraft): number =>
  dotsPerPerson(settings) - totalOf(given);

/** Gives an item more or fewer dots. */
export const giveDots = (
  settings: DotsSettings,
  draft: DividedDraft,
  itemId: string,
  wanted: number,
): DividedDraft =>
  divide(draft, itemId, wanted, { total: dotsPerPerson(settings), most: settings.cap });

export const dotsRules: MethodRules<'dots', DividedDraft> = {
  fresh: () => ({ method: 'dots', question: '', items: [], dots: 0, cap: 3 }),
  problem: itemsProblem,
  answers: 'dots',
  hands: null,
  fits(settings, { dots }) {
    const total = totalOf(dots);
    return (
      areItems(settings.items, Object.keys(dots)) &&
      Object.values(dots).every((given) => given <= settings.cap) &&
      total >= 1 &&
      total <= dotsPerPerson(settings)
    );
  },
  empty: () => ({ given: {} }),
  from: ({ dots }) => ({ given: dots }),
  left: dotsLeft,
  gap: (_, { given }) => (totalOf(given) === 0 ? 'dots' : null),
  answer: (_, draft) => ({ kind: 'dots', dots: givenItems(draft) }),
};
