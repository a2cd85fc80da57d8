import type { ReactNode } from 'react';
import { Frame } from './Frame';
import { Heading } from './Heading';
import { useTexts } from './i18n';
import { Check } from './icons';

type ReceivedScreenProps = {
  code: string;
  /** Can the voter still change the answers? */
  changeable: boolean;
  /** The screen is about to clear by itself. */
  clearsSoon: boolean;
  onChange: () => void;
  onDone: () => void;
};

/** Shown only after the app has stored the ballot. */
export function ReceivedScreen(props: ReceivedScreenProps): ReactNode {
  const { code, changeable, clearsSoon, onChange, onDone } = props;
  const { t } = useTexts();
  return (
    <Frame
      title={t('received.bar')}
      foot={
        <>
          {changeable && (
            <button type="button" className="button" onClick={onChange}>
              {t('received.change')}
            </button>
          )}
          <span className="spring" />
          <button type="button" className="button primary" onClick={onDone}>
            {t('received.done')}
          </button>
        </>
      }
    >
      <div className="received">
        <div className="received-check">
          <Check size="3.125rem" />
        </div>
        <div>
          <Heading>{t('received.title')}</Heading>
          <p className="lead">{t('received.text')}</p>
          {changeable && (
            <div className="received-code">
              <p>{t('received.codeLabel')}</p>
              {/* Spelled out for screen readers, which would read it as a word. */}
              <p className="code" aria-hidden="true">
                {code}
              </p>
              <p className="unseen">{[...code].join(' ')}</p>
              <p className="explain">{t('received.codeHint')}</p>
            </div>
          )}
          <p className={clearsSoon ? 'clears soon' : 'clears'} role="status">
            {t(clearsSoon ? 'received.clearsSoon' : 'received.clears')}
          </p>
        </div>
      </div>
    </Frame>
  );
}
