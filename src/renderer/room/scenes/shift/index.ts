import { shiftChart } from '../../../../shared/charts';
import { resultChart } from '../../ResultChart';

export const shift = resultChart<'shift'>((source, t, { previous, sameVoters }) =>
  shiftChart(source, previous, sameVoters, t),
);
