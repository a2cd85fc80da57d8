import { suggestions, type Suggestion } from '../../../shared/advice/suggest';
import type { Language } from '../../../shared/domain/language';
import type { Recommendation } from '../../../shared/domain/model';
import { suggestionKey } from '../../../shared/domain/slices/outcomes';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import type { RoundResults } from '../../../shared/scoring/types';

type Session = FacilitatorSnapshot['session'];

/** What can be chosen in the list. `key` is stable while the thing exists. */
export type AdviceItem =
  | { kind: 'accepted'; key: string; recommendation: Recommendation }
  | { kind: 'suggested'; key: string; suggestion: Suggestion };

/** What people may change about a recommendation. */
export type RecommendationTexts = Pick<Recommendation, 'title' | 'text' | 'who' | 'firstStep'>;

/** Results of the newest published round: what advice rests on. */
export function newestResults(session: Session): RoundResults | null {
  return session.rounds.flatMap((round) => round.results ?? []).at(-1) ?? null;
}

/** Accepted recommendations in their order, then what the rules suggest beside them. */
export function adviceItems(session: Session, results: RoundResults | null): AdviceItem[] {
  const accepted = session.recommendations.map((recommendation): AdviceItem => ({
    kind: 'accepted',
    key: recommendation.id,
    recommendation,
  }));
  if (!results) return accepted;
  const taken = session.recommendations.flatMap(({ factorId, rule }) =>
    factorId !== null && rule !== null ? [suggestionKey(factorId, rule)] : [],
  );
  const passedOver = [...session.dismissedSuggestions, ...taken];
  const suggested = suggestions(session.factorModel, results, passedOver).map(
    (suggestion): AdviceItem => ({
      kind: 'suggested',
      key: suggestionKey(suggestion.factorId, suggestion.rule),
      suggestion,
    }),
  );
  return [...accepted, ...suggested];
}

/** Text of the library that a recommendation came from; null for an own one. */
export function libraryText(
  session: Session,
  { factorId, rule }: Pick<Recommendation, 'factorId' | 'rule'>,
): string | null {
  const factor = session.factorModel.factors.find((f) => f.id === factorId);
  return (rule && factor?.recommendations[rule]?.[session.language]) ?? null;
}

/** Name of a factor in a language; its id when the model no longer has it. */
export function factorNameOf(session: Session, factorId: string, language: Language): string {
  return session.factorModel.factors.find((f) => f.id === factorId)?.name[language] ?? factorId;
}
