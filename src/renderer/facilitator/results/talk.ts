import { sideLabels, stepStyles } from '../../../shared/charts';
import type { ChartSource } from '../../../shared/charts';
import { mostContested } from '../../../shared/scoring';
import type { FactorResult } from '../../../shared/scoring/types';

const MAX_SUBJECTS = 5;

/** Subjects for the conversation. `differ`: chosen because opinions differ, else the lowest means. */
export type TalkList = { differ: boolean; factors: FactorResult[] };

/** At most five factors worth a conversation: the most contested, or the lowest when none is. */
export function talkList({ results }: Pick<ChartSource, 'results'>): TalkList {
  const contested = mostContested(results).slice(0, MAX_SUBJECTS);
  if (contested.length > 0) return { differ: true, factors: contested };
  const lowest = results.factors
    .filter((factor) => factor.band !== 'too-few' && factor.mean !== null)
    .sort((a, b) => (a.mean ?? 0) - (b.mean ?? 0))
    .slice(0, 3);
  return { differ: false, factors: lowest };
}

/** Head counts left and right of the middle step, which itself is on neither side. */
export function sideCounts(distribution: readonly number[]): { left: number; right: number } {
  const styles = stepStyles(distribution.length);
  const count = (side: 'disagree' | 'agree'): number =>
    distribution.reduce((sum, n, i) => (styles[i]?.side === side ? sum + n : sum), 0);
  return { left: count('disagree'), right: count('agree') };
}

/** Words for both sides of the scale; the numbers of its ends when the model has no words. */
export function sideWords({ model, results }: ChartSource): { left: string; right: string } {
  const { min, max } = results.scale;
  return sideLabels(model.scaleLabels) ?? { left: String(min), right: String(max) };
}

/** Which question fits the answers: the room is asked to explain, never to defend. */
export type Question =
  { kind: 'split' | 'low' | 'other' } | { kind: 'groups'; highId: string; lowId: string };

/** The open question that belongs to the label and height of a factor. */
export function questionOf(factor: FactorResult): Question {
  if (factor.label === 'split') return { kind: 'split' };
  if (factor.label === 'groups-differ') {
    const byMean = [...factor.groups].sort((a, b) => (a.mean ?? 0) - (b.mean ?? 0));
    const [low, high] = [byMean[0], byMean.at(-1)];
    if (low && high && low !== high) return { kind: 'groups', highId: high.id, lowId: low.id };
  }
  return { kind: factor.band === 'concern' ? 'low' : 'other' };
}
