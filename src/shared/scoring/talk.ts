import { mostContested } from './results';
import type { FactorResult, RoundResults } from './types';

const MAX_SUBJECTS = 5;
const MAX_LOWEST = 3;

/** Subjects for the conversation. `differ`: chosen because opinions differ, else the lowest means. */
export type TalkList = { differ: boolean; factors: FactorResult[] };

/** At most five factors worth a conversation: the most contested, or the lowest when none is. */
export function talkList({ results }: { results: RoundResults }): TalkList {
  const contested = mostContested(results).slice(0, MAX_SUBJECTS);
  if (contested.length > 0) return { differ: true, factors: contested };
  const lowest = results.factors
    .filter((factor) => factor.band !== 'too-few' && factor.mean !== null)
    .sort((a, b) => (a.mean ?? 0) - (b.mean ?? 0))
    .slice(0, MAX_LOWEST);
  return { differ: false, factors: lowest };
}

/**
 * Ids of all factors to talk about: the contested ones first, most contested on top, then the others
 * with the lowest mean first. Factors with too few answers are left out.
 */
export function subjectsOf(results: RoundResults): string[] {
  const contested = mostContested(results).map(({ id }) => id);
  const first = new Set(contested);
  const others = results.factors
    .filter(({ id, mean }) => mean !== null && !first.has(id))
    .sort((a, b) => (a.mean ?? 0) - (b.mean ?? 0))
    .map(({ id }) => id);
  return [...contested, ...others];
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
