import i18next, { type TFunction } from 'i18next';
import { createContext, useContext } from 'react';
import type { Language } from '../../shared/domain/language';
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

export type Texts = { t: TFunction<'ballot'>; language: Language };

/** The texts in one language. */
export function texts(language: Language): Texts {
  return { t: instance.getFixedT<'ballot'>(language, 'ballot'), language };
}

/** Language of the voter in the chair; set by the page, so that it is never one render behind. */
export const TextsContext = createContext<Texts>(texts('nl'));

export const useTexts = (): Texts => useContext(TextsContext);
