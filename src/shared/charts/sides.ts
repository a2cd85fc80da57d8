import { sideLabels, stepStyles } from './steps';
import type { ChartSource } from './types';

/** Head counts left and right of the middle step, which itself is on neither side. */
export function sideCounts(distribution: readonly number[]): { left: number; right: number } {
  const styles = stepStyles(distribution.length);
  const count = (side: 'disagree' | 'agree'): number =>
    distribution.reduce((sum, n, i) => (styles[i]?.side === side ? sum + n : sum), 0);
  return { left: count('disagree'), right: count('agree') };
}

/** Words for both sides of the scale; the numbers of its ends when the model has no words. */
export function sideWords({ model, results }: Pick<ChartSource, 'model' | 'results'>): {
  left: string;
  right: string;
} {
  const { min, max } = results.scale;
  return sideLabels(model.scaleLabels) ?? { left: String(min), right: String(max) };
}
