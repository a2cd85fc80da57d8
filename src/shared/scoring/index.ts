/** Scores of a round in, results out: statistics, small-group suppression, labels. Pure. */
export { SHARED_QUARTILE_RANGE } from './consensus';
export { FIXED_SCORE_LINE } from './quadrants';
export { groupsToName } from './naming';
export { mostContested, roundResults } from './results';
export {
  agreementOf,
  bandOf,
  distributionOf,
  roundHalfUp,
  statistics,
  statisticsOf,
  toFivePoint,
  toFivePointGap,
} from './statistics';
export { judgementsWith, type Judgement, type WhatIf } from './what-if';
export { shownGroups } from './suppression';
export { questionOf, subjectsOf, talkList } from './talk';
export type { OrderAgreement, OrderStrength } from './order';
export type { PriorityPoint, Quadrant } from './quadrants';
export type * from './types';
