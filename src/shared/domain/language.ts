import { z } from 'zod';

/** Languages of the interface, the factor models and the reports. Dutch is the default. */
export const LANGUAGES = ['nl', 'en'] as const;
export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/** A text in every language. */
export type Localized = { nl: string; en: string };
