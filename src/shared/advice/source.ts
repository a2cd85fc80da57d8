import type { FacilitatorSnapshot } from '../projection/types';
import type { AdviceSource } from './suggest';

type Session = Pick<
  FacilitatorSnapshot['session'],
  'factorModel' | 'rounds' | 'adviceLibrary' | 'contributions' | 'themes' | 'polls'
>;

/** What the rule works with: the newest published round; null while there is none. */
export function adviceSource(session: Session): AdviceSource | null {
  const round = session.rounds.findLast(({ results }) => results !== null);
  if (!round?.results) return null;
  return {
    model: session.factorModel,
    results: round.results,
    previous: session.rounds.find(({ id }) => id === round.follows)?.results ?? null,
    rounds: session.rounds,
    library: session.adviceLibrary,
    contributions: session.contributions,
    themes: session.themes,
    polls: session.polls,
  };
}
