import type { ReactNode } from 'react';
import type { BallotLanguage } from '../../../shared/domain/language';
import { BALLOT_LANGUAGES, LANGUAGE_NAMES, useTexts } from '../i18n';

/** A language as it was kept; null when it is none of ours. */
export function languageOf(text: string | null): BallotLanguage | null {
  return BALLOT_LANGUAGES.find((language) => language === text) ?? null;
}

/** Language of this phone; every language is named in itself. */
export function LanguageSelect({
  onLanguage,
}: {
  onLanguage: (language: BallotLanguage) => void;
}): ReactNode {
  const { t, language } = useTexts();
  return (
    <select
      className="language-select"
      aria-label={t('language.label')}
      value={language}
      onChange={(event) => {
        const chosen = languageOf(event.currentTarget.value);
        if (chosen) onLanguage(chosen);
      }}
    >
      {BALLOT_LANGUAGES.map((each) => (
        <option key={each} value={each} lang={each}>
          {LANGUAGE_NAMES[each]}
        </option>
      ))}
    </select>
  );
}
