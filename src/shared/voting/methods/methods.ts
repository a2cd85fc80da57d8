import { budgetMethod } from './budget/method';
import { dotsMethod } from './dots/method';
import { gradientsMethod } from './gradients/method';
import { multipleMethod } from './multiple/method';
import { numberMethod } from './number/method';
import { rankMethod } from './rank/method';
import { singleMethod } from './single/method';
import type { VotingMethod } from '../parts/method';
import type { PollMethod } from '../schemas';

/** Every method of voting; one with a missing part does not compile. */
export const METHODS = {
  dots: dotsMethod,
  rank: rankMethod,
  budget: budgetMethod,
  single: singleMethod,
  multiple: multipleMethod,
  gradients: gradientsMethod,
  number: numberMethod,
} satisfies { [M in PollMethod]: VotingMethod<M, { method: M }> };
