import i18next, { type i18n, type TFunction } from 'i18next';
import type { Language } from '../domain/language';
import { en, nl } from './catalogue';

export type Namespace = keyof typeof nl;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof nl;
    returnNull: false;
  }
}

/** A translator for one window, report or command. Keys are `namespace:key`, typed. */
export function createI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'nl',
    resources: { nl, en },
    defaultNS: 'common',
    ns: Object.keys(nl),
    // React and jsPDF do not interpret HTML; escaping would show entities.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}

/** The translate function alone, for code without React. */
export function translator(language: Language): TFunction<Namespace[]> {
  return createI18n(language).getFixedT<Namespace[]>(language);
}
