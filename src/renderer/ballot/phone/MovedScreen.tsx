import { useState, type ReactNode } from 'react';
import { useTexts } from '../i18n';
import { EnterScreen } from './EnterScreen';
import { LookScreen } from './LookScreen';
import { usePhone } from './phone-context';

/** The seat of this phone went to another one: for the owner the way back, for the next person the way in. */
export function MovedScreen({ bar }: { bar: ReactNode }): ReactNode {
  const { t } = useTexts();
  const { client, storage } = usePhone();
  const [enters, setEnters] = useState(false);
  if (enters) return <EnterScreen onBack={() => setEnters(false)} onEntered={() => undefined} />;
  return (
    <LookScreen bar={bar} title={t('phone.moved.title')} text={t('phone.moved.text')}>
      <div className="neutral-actions">
        {/* By the front door: the laptop may be locked by now, or have another code. */}
        <button
          type="button"
          className="button start"
          onClick={() => client.setCode(storage.get('code') ?? '')}
        >
          {t('phone.moved.join')}
        </button>
        <button type="button" className="button quiet" onClick={() => setEnters(true)}>
          {t('phone.enter.open')}
        </button>
      </div>
    </LookScreen>
  );
}
