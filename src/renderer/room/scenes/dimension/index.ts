import { factorsChart } from '../../../../shared/charts';
import { resultChart } from '../../ResultChart';

export const dimension = resultChart<'dimension'>((source, t, { dimensionId }) =>
  factorsChart(source, t, { dimensionId }),
);
