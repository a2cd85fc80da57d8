import { createContext, useContext, useEffect, useMemo } from 'react';
import type { BallotLanguage, Language, Localized } from '../../shared/domain/language';
import { catalogueOf, fetchLanguage, type Catalogue } from './catalogues';
import { useArrivals } from './on-demand';

// No library for texts here: with one, a phone would load a quarter more than it may.

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];
type Singular<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;

/** A text of the ballot; one that depends on `count` is named without `_one` and `_other`. */
export type TextKey = Singular<Leaves<Catalogue>>;
export type Translate = (key: TextKey, values?: Record<string, string | number>) => string;

export type Texts = {
  t: Translate;
  language: BallotLanguage;
  /** A text of the factor model, in the language of the session where it has no other. */
  say: (text: Localized) => string;
  /** The language that `say` finds, for screen readers. */
  languageOf: (text: Localized) => BallotLanguage;
};

/** The languages of the ballot by their own names. The list of the domain would bring Zod along. */
export const LANGUAGE_NAMES: Readonly<Record<BallotLanguage, string>> = {
  nl: 'Nederlands',
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  fy: 'Frysk',
};
export const BALLOT_LANGUAGES = Object.keys(LANGUAGE_NAMES) as readonly BallotLanguage[];

/** The text at a dotted key; undefined where there is none. */
function lookUp(catalogue: Catalogue, key: string): string | undefined {
  let found: unknown = catalogue;
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string, unknown>)[part];
  }
  return typeof found === 'string' ? found : undefined;
}

/** Singular or plural. Not every engine knows Frisian, which counts as Dutch does. */
function form(language: BallotLanguage, count: number): 'one' | 'other' {
  const rules = new Intl.PluralRules(language === 'fy' ? 'nl' : language);
  return rules.select(count) === 'one' ? 'one' : 'other';
}

/** The texts in one language as far as they are here. @param session language of the session. */
export function textsIn(language: BallotLanguage, session: Language = 'nl'): Texts {
  const { shown, catalogue } = catalogueOf(language);
  return {
    t: (key, values = {}) => {
      const { count } = values;
      const counted = typeof count === 'number' ? `${key}_${form(shown, count)}` : key;
      const text = lookUp(catalogue, counted) ?? lookUp(catalogue, key) ?? key;
      return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
    },
    language,
    say: (text) => text[language] ?? text[session],
    languageOf: (text) => (text[language] === undefined ? session : language),
  };
}

/** The texts for `TextsContext`; anew when the language has come from the laptop. */
export function useLanguage(language: BallotLanguage, session: Language = 'nl'): Texts {
  const arrivals = useArrivals();
  useEffect(() => fetchLanguage(language), [language]);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- an arrival changes what textsIn finds
  return useMemo(() => textsIn(language, session), [language, session, arrivals]);
}

/** Language of the voter in the chair; set by the page, so that it is never one render behind. */
export const TextsContext = createContext<Texts>(textsIn('nl'));

export const useTexts = (): Texts => useContext(TextsContext);
