import type { ReactNode } from 'react';
import type { BallotLanguage } from '../../shared/domain/language';
import { BALLOT_LANGUAGES, LANGUAGE_NAMES, useTexts } from './i18n';

export type LanguageSwitchProps = { onLanguage: (language: BallotLanguage) => void };

/** The language of this voter only. Each is named in itself. */
export function LanguageSwitch({ onLanguage }: LanguageSwitchProps): ReactNode {
  const { t, language } = useTexts();
  return (
    <div className="languages" role="group" aria-label={t('language.label')}>
      {BALLOT_LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          aria-label={`${each.toUpperCase()}, ${LANGUAGE_NAMES[each]}`}
          onClick={() => onLanguage(each)}
        >
          <span className="language-name">{LANGUAGE_NAMES[each]}</span>
          <span className="language-code">{each.toUpperCase()}</span>
        </button>
      ))}
    </div>
  );
}
