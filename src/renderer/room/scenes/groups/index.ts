import { groupsChart } from '../../../../shared/charts';
import { resultChart } from '../../ResultChart';

/** Factors on which groups are compared: those with the largest differences. */
const COMPARED = 6;

export const groups = resultChart<'groups'>((source, t) =>
  groupsChart(source, t, { limit: COMPARED }),
);
