import {
  suggestions,
  textFor,
  type AdviceSource,
  type Suggestion,
} from '../../../shared/advice/suggest';
import type { Language } from '../../../shared/domain/language';
import type { Recommendation } from '../../../shared/domain/model';
import { suggestionKey } from '../../../shared/domain/slices/outcomes';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';

type Session = FacilitatorSnapshot['session'];

/** What can be chosen in the list. `key` is stable while the thing exists. */
export type AdviceItem =
  | { kind: 'accepted'; key: string; recommendation: Recommendation }
  | { kind: 'suggested'; key: string; suggestion: Suggestion };

/** What people may change about a recommendation. */
export type RecommendationTexts = Pick<Recommendation, 'title' | 'text' | 'who' | 'firstStep'>;

/** Accepted recommendations in their order, then what the rule suggests beside them. */
export function adviceItems(session: Session, source: AdviceSource | null): AdviceItem[] {
  const accepted = session.recommendations.map((recommendation): AdviceItem => ({
    kind: 'accepted',
    key: recommendation.id,
    recommendation,
  }));
  if (!source) return accepted;
  const suggested = suggestions(source, {
    dismissed: session.dismissedSuggestions,
    accepted: session.recommendations,
  }).map((suggestion): AdviceItem => ({
    kind: 'suggested',
    key: suggestionKey(suggestion.factorId, suggestion.rule),
    suggestion,
  }));
  return [...accepted, ...suggested];
}

/** The text that a recommendation came from, in the language of the session; null when it has none. */
export function sourceText(
  session: Session,
  { origin, factorId, rule }: Pick<Recommendation, 'origin' | 'factorId' | 'rule'>,
): string | null {
  if (factorId === null || rule === null) return null;
  const library = origin === 'own' ? session.adviceLibrary : [];
  const found = textFor({ model: session.factorModel, library }, factorId, rule);
  return found?.origin === origin ? found.text[session.language] : null;
}

/** Name of a factor in a language; its id when the model no longer has it. */
export function factorNameOf(session: Session, factorId: string, language: Language): string {
  return session.factorModel.factors.find((f) => f.id === factorId)?.name[language] ?? factorId;
}
