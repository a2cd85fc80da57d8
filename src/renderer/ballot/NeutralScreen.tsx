import { useEffect, type ReactNode } from 'react';
import { Heading } from './Heading';
import { useTexts } from './i18n';
import { ArrowRight, EmptyTable } from './icons';
import { LanguageSwitch, type LanguageSwitchProps } from './LanguageSwitch';
import { takesEnter, useKeys } from './useKeys';

type NeutralScreenProps = LanguageSwitchProps & {
  /** False: nobody can vote now, the screen waits. */
  open: boolean;
  /** What the room is doing; empty before the start. */
  title?: string;
  /** Voting, or writing notes. */
  kind?: 'vote' | 'notes';
  onStart: () => void;
  /** Null where nothing can be changed with a code. */
  onChange: (() => void) | null;
};

/** The empty chair: no counts and no trace of the voter before. */
export function NeutralScreen({
  open,
  title = '',
  kind = 'vote',
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
        {title !== '' && <p className="over-title">{title}</p>}
        <Heading>{t(open ? 'neutral.title' : 'waiting.title')}</Heading>
        {open ? (
          <p className="lead">
            {t(kind === 'notes' ? 'notes.lead' : 'neutral.lead')}
            <br />
            {t(kind === 'notes' ? 'notes.privacy' : 'neutral.privacy')}
          </p>
        ) : (
          <p className="lead">{t('waiting.text')}</p>
        )}
        {open && (
          <div className="neutral-actions">
            <button type="button" className="button start" onClick={onStart}>
              {t(kind === 'notes' ? 'notes.start' : 'neutral.start')}
              <ArrowRight />
            </button>
            {onChange && (
              <button type="button" className="button quiet" onClick={onChange}>
                {t('neutral.change')}
              </button>
            )}
          </div>
        )}
      </main>
      {open && <p className="neutral-foot">{t('neutral.enter')}</p>}
    </div>
  );
}
