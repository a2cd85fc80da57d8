import type { Language } from '../../../../shared/domain/language';
import type { FacilitatorSnapshot } from '../../../../shared/projection/types';

export type Option = { value: string; label: string };

/** Names behind ids of a session, in the language of the interface. */
export type Lookups = {
  factors: Option[];
  challenges: Option[];
  factorName: ReadonlyMap<string, string>;
  challengeName: ReadonlyMap<string, string>;
};

/** Builds the lists that selects and rows need. */
export function makeLookups(session: FacilitatorSnapshot['session'], language: Language): Lookups {
  const factors = session.factorModel.factors.map((f) => ({
    value: f.id,
    label: f.name[language],
  }));
  const challenges = session.challenges.map((c) => ({ value: c.id, label: c.title }));
  return {
    factors,
    challenges,
    factorName: new Map(factors.map((f) => [f.value, f.label])),
    challengeName: new Map(challenges.map((c) => [c.value, c.label])),
  };
}
