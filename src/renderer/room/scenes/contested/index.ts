import { contestedChart } from '../../../../shared/charts';
import { resultChart } from '../../ResultChart';

/** Longest list of contested factors: more than a room can talk about. */
const CONTESTED = 5;

export const contested = resultChart<'contested'>((source, t) =>
  contestedChart(source, t, CONTESTED),
);
