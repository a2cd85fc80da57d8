import type { PollMethod } from '../../../shared/voting/schemas';
import { budgetPanel } from './budget/panel';
import { dotsPanel } from './dots/panel';
import { gradientsPanel } from './gradients/panel';
import { multiplePanel } from './multiple/panel';
import { numberPanel } from './number/panel';
import type { MethodPanel } from './parts/panel';
import { rankPanel } from './rank/panel';
import { singlePanel } from './single/panel';

/** What the facilitator's window shows of every method of voting. */
const PANELS = {
  dots: dotsPanel,
  rank: rankPanel,
  budget: budgetPanel,
  single: singlePanel,
  multiple: multiplePanel,
  gradients: gradientsPanel,
  number: numberPanel,
} satisfies { [M in PollMethod]: MethodPanel<M, object> };

/** What is keyed in from the paper of one method. */
export type PaperDraftOf<M extends PollMethod> = {
  [K in PollMethod]: (typeof PANELS)[K]['empty'];
}[M];

/** Settings and draft of one vote are of one method. */
export const panelOf = (method: PollMethod): MethodPanel<PollMethod, PaperDraftOf<PollMethod>> =>
  PANELS[method] as unknown as MethodPanel<PollMethod, PaperDraftOf<PollMethod>>;
