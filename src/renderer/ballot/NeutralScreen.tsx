import { useEffect, type ReactNode } from 'react';
import { Heading } from './Heading';
import { useTexts } from './i18n';
import { ArrowRight, EmptyTable } from './icons';
import { LanguageSwitch, type LanguageSwitchProps } from './LanguageSwitch';
import { takesEnter, useKeys } from './useKeys';

type NeutralScreenProps = LanguageSwitchProps & {
  /** False: nobody can vote now, the screen waits. */
  open: boolean;
  onStart: () => void;
  onChange: () => void;
};

/** The empty chair: no counts and no trace of the voter before. */
export function NeutralScreen({
  open,
  onStart,
  onChange,
  ...language
}: NeutralScreenProps): ReactNode {
  const { t } = useTexts();
  useKeys((key, target) => {
    if (!open || key !== 'Enter' || takesEnter(target)) return false;
    onStart();
    return true;
  });
  useEffect(() => {
    document.documentElement.classList.add('dark');
    return () => document.documentElement.classList.remove('dark');
  }, []);
  return (
    <div className="neutral">
      <EmptyTable />
      <div className="neutral-language">
        <LanguageSwitch {...language} />
      </div>
      <main aria-live="polite">
        <Heading>{t(open ? 'neutral.title' : 'waiting.title')}</Heading>
        {open ? (
          <p className="lead">
            {t('neutral.lead')}
            <br />
            {t('neutral.privacy')}
          </p>
        ) : (
          <p className="lead">{t('waiting.text')}</p>
        )}
        {open && (
          <div className="neutral-actions">
            <button type="button" className="button start" onClick={onStart}>
              {t('neutral.start')}
              <ArrowRight />
            </button>
            <button type="button" className="button quiet" onClick={onChange}>
              {t('neutral.change')}
            </button>
          </div>
        )}
      </main>
      {open && <p className="neutral-foot">{t('neutral.enter')}</p>}
    </div>
  );
}
