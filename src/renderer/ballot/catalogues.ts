import type { BallotLanguage } from '../../shared/domain/language';
import nl from '../../shared/i18n/nl/ballot.json';

export type Catalogue = typeof nl;

/** After this a language that did not come is asked for again: phones lose the line for a while. */
const RETRY_MS = 3_000;

/** Dutch comes with the page; another language is fetched when somebody chooses it. */
const arrived: { [L in BallotLanguage]?: Catalogue } = { nl };
const sources: { [L in BallotLanguage]?: () => Promise<{ default: Catalogue }> } = {
  en: () => import('../../shared/i18n/en/ballot.json'),
  de: () => import('../../shared/i18n/de/ballot.json'),
  fr: () => import('../../shared/i18n/fr/ballot.json'),
  fy: () => import('../../shared/i18n/fy/ballot.json'),
};
const asked = new Set<BallotLanguage>();
const listeners = new Set<() => void>();

/** The texts in a language, or in Dutch until they are here: words beat an empty page. */
export function catalogueOf(language: BallotLanguage): {
  shown: BallotLanguage;
  catalogue: Catalogue;
} {
  const catalogue = arrived[language];
  return catalogue ? { shown: language, catalogue } : { shown: 'nl', catalogue: nl };
}

/** Fetches a language unless it is here or on its way; asks again when it does not come. */
export function fetchLanguage(language: BallotLanguage): void {
  const source = sources[language];
  if (!source || arrived[language] || asked.has(language)) return;
  asked.add(language);
  source().then(
    (module) => {
      arrived[language] = module.default;
      for (const listener of listeners) listener();
    },
    () => {
      setTimeout(() => {
        asked.delete(language);
        fetchLanguage(language);
      }, RETRY_MS);
    },
  );
}

/** Hears when a language has arrived. */
export function onLanguageArrived(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
