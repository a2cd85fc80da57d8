import { mostContested } from '../../../../shared/scoring';
import type { RoundResults } from '../../../../shared/scoring/types';

/**
 * Factors to talk about: the contested ones first, most contested on top, then the others with the
 * lowest mean first. Factors with too few answers are left out.
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
