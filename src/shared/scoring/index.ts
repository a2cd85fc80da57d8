/** Scores of a round in, results out: statistics, small-group suppression, labels. Pure. */
export { mostContested, roundResults, SHARED_QUARTILE_RANGE } from './results';
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
export type * from './types';
