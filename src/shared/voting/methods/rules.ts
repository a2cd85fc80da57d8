import { budgetRules } from './budget/rules';
import { dotsRules } from './dots/rules';
import { gradientsRules } from './gradients/rules';
import { multipleRules } from './multiple/rules';
import { numberRules } from './number/rules';
import { rankRules } from './rank/rules';
import { singleRules } from './single/rules';
import type { MethodRules } from '../parts/rules-method';
import type { PollMethod } from '../schemas';

/** The rules of every method, without Zod. */
export const RULES = {
  dots: dotsRules,
  rank: rankRules,
  budget: budgetRules,
  single: singleRules,
  multiple: multipleRules,
  gradients: gradientsRules,
  number: numberRules,
} satisfies { [M in PollMethod]: MethodRules<M, unknown> };
