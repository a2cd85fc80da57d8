import type { ReactNode } from 'react';
import type { Language } from '../../shared/domain/language';
import { useTexts } from './i18n';

/** Named here: the list of the domain would bring the validation library along. */
const LANGUAGES: readonly Language[] = ['nl', 'en'];

export type LanguageSwitchProps = { onLanguage: (language: Language) => void };

/** Dutch or English, for this voter only. Each language is named in itself. */
export function LanguageSwitch({ onLanguage }: LanguageSwitchProps): ReactNode {
  const { t, language } = useTexts();
  return (
    <div className="languages" role="group" aria-label={t('language.label')}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          aria-pressed={each === language}
          aria-label={`${each.toUpperCase()}, ${t(`language.${each}`)}`}
          onClick={() => onLanguage(each)}
        >
          <span className="language-name">{t(`language.${each}`)}</span>
          <span className="language-code">{each.toUpperCase()}</span>
        </button>
      ))}
    </div>
  );
}
