import i18next, { type TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import type { BallotLanguage, Language, Localized } from '../../shared/domain/language';
import en from '../../shared/i18n/en/ballot.json';
import nl from '../../shared/i18n/nl/ballot.json';

/** Only the texts of this page: phones should not load those of the whole app. */
const instance = i18next.createInstance();
void instance.init({
  lng: 'nl',
  fallbackLng: 'nl',
  resources: { nl: { ballot: nl }, en: { ballot: en } },
  ns: ['ballot'],
  defaultNS: 'ballot',
  interpolation: { escapeValue: false },
  initAsync: false,
});

export type Texts = {
  t: TFunction<'ballot'>;
  language: BallotLanguage;
  /** A text of the factor model, in the language of the session where it has no other. */
  say: (text: Localized) => string;
  /** The language that `say` finds, for screen readers. */
  languageOf: (text: Localized) => BallotLanguage;
};

/** The texts in one language. @param session language of the session. */
export function texts(language: BallotLanguage, session: Language = 'nl'): Texts {
  return {
    t: instance.getFixedT<'ballot'>(language, 'ballot'),
    language,
    say: (text) => text[language] ?? text[session],
    languageOf: (text) => (text[language] === undefined ? session : language),
  };
}

/** Language of the voter in the chair; set by the page, so that it is never one render behind. */
export const TextsContext = createContext<Texts>(texts('nl'));

export const useTexts = (): Texts => useContext(TextsContext);
