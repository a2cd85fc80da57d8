import { givePoints } from './methods/budget/rules';
import { giveDots } from './methods/dots/rules';
import { mark } from './methods/multiple/rules';
import { rankMove } from './methods/rank/rules';
import type { DraftOf, PollDraft } from './rules';
import type { PollMethod, PollSettings, SettingsOf } from './schemas';

/** What a voter does with one item, and what is chosen or typed where there are no items. */
export type Touch = { item: string; value: number; level: number; typed: string; reason: string };

type Change<M extends PollMethod> = (
  draft: DraftOf<M>,
  touch: Touch,
  settings: SettingsOf<M>,
) => DraftOf<M>;

/** One change of the answer, as the question of each method makes it. */
const CHANGES: { [M in PollMethod]: Change<M> } = {
  dots: (draft, { item, value }, settings) => giveDots(settings, draft, item, value),
  budget: (draft, { item, value }) => givePoints(draft, item, value),
  rank: (draft, { item, value }) => rankMove(draft, item, value > 0 ? 1 : -1),
  single: (_, { item }) => ({ chosen: [item] }),
  multiple: (draft, { item }, settings) => mark(settings, draft, item),
  gradients: (_, { level, reason }) => ({ level, reason }),
  number: (_, { typed }) => ({ value: typed }),
};

/** The draft after one touch: whoever fills something in no longer abstains. */
export function touched(settings: PollSettings, draft: PollDraft, touch: Touch): PollDraft {
  const change = CHANGES[settings.method] as unknown as Change<PollMethod>;
  return { ...draft, ...change(draft, touch, settings), abstains: false };
}
