import { factorsChart } from '../../../../shared/charts';
import { resultChart } from '../../ResultChart';

export const factors = resultChart<'factors'>((source, t) => factorsChart(source, t));
