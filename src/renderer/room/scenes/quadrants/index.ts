import { quadrantsChart } from '../../../../shared/charts';
import { resultChart } from '../../ResultChart';

export const quadrants = resultChart<'quadrants'>((source, t, { lines }) =>
  quadrantsChart(source, t, lines),
);
