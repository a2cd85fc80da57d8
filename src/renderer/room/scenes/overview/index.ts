import { dimensionsChart } from '../../../../shared/charts';
import { resultChart } from '../../ResultChart';

export const overview = resultChart<'overview'>((source, t) => dimensionsChart(source, t));
