/**
 * Results of a round -> models of charts. Pure: no DOM, no React. Each builder takes a
 * `ChartSource` and a translate function (`translator(language)`).
 */
export { dimensionsChart } from './bars';
export { contestedChart, factorsChart, sides } from './diverging';
export { groupsChart, MAX_MARKS } from './dumbbell';
export { contestedFactors, isNotable, overallFinding } from './findings';
export { crosshair, quadrantsChart, type Crosshair } from './quadrants';
export { rowCount, sliceRows } from './rows';
export { shiftChart } from './shift';
export { themesChart } from './themes';
export { groupMarks, MARK_SHAPES } from './marks';
export {
  bandWord,
  chartModelTexts,
  formatCount,
  formatList,
  formatMean,
  spreadWord,
} from './texts';
export { sideCounts, sideWords } from './sides';
export { endLabels, scaleStepList, sideLabels, stepStyles } from './steps';
export type * from './types';
export type { Translate } from './texts';
