import type { BallotLanguage } from '../../shared/domain/language';
import nl from '../../shared/i18n/nl/ballot.json';
import { atHand, onDemand, type Part } from './on-demand';

export type Catalogue = typeof nl;

/** Dutch comes with the page; another language is fetched when somebody chooses it. */
const CATALOGUES: { [L in BallotLanguage]: Part<{ default: Catalogue }> } = {
  nl: atHand({ default: nl }),
  en: onDemand(() => import('../../shared/i18n/en/ballot.json')),
  de: onDemand(() => import('../../shared/i18n/de/ballot.json')),
  fr: onDemand(() => import('../../shared/i18n/fr/ballot.json')),
  fy: onDemand(() => import('../../shared/i18n/fy/ballot.json')),
};

/** The texts in a language, or in Dutch until they are here: words beat an empty page. */
export function catalogueOf(language: BallotLanguage): {
  shown: BallotLanguage;
  catalogue: Catalogue;
} {
  const arrived = CATALOGUES[language].now();
  return arrived ? { shown: language, catalogue: arrived.default } : { shown: 'nl', catalogue: nl };
}

export const fetchLanguage = (language: BallotLanguage): void => CATALOGUES[language].fetch();
