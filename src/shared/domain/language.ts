import { z } from 'zod';

/** Languages of the interface, the factor models and the reports. Dutch is the default. */
export const LANGUAGES = ['nl', 'en'] as const;
export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/** Languages that a participant can choose for the ballot. */
export const BALLOT_LANGUAGES = ['nl', 'en', 'de', 'fr', 'fy'] as const;
export type BallotLanguage = (typeof BALLOT_LANGUAGES)[number];

/** A text in Dutch and English, and in the other languages of the ballot where the model has them. */
export type Localized = { nl: string; en: string; de?: string; fr?: string; fy?: string };

/** The text in a language of the ballot, or in the language of the session where it is missing. */
export function localizedText(
  text: Localized,
  language: BallotLanguage,
  otherwise: Language,
): string {
  return text[language] ?? text[otherwise];
}
