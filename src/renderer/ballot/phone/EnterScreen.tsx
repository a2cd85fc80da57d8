import { useState, type ReactNode } from 'react';
import { recallBallot } from '../client';
import type { Trouble } from '../draft';
import { useTexts } from '../i18n';
import { CodeEntry } from './CodeEntry';
import { usePhone } from './phone-context';

/** Sits down at the seat of a code: from another phone, or from a printed ballot. */
export function EnterScreen({
  onBack,
  onEntered,
}: {
  onBack: () => void;
  onEntered: () => void;
}): ReactNode {
  const { t } = useTexts();
  const { storage } = usePhone();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Trouble | null>(null);
  const enter = async (typed: string): Promise<void> => {
    setBusy(true);
    setError(null);
    const outcome = await recallBallot(typed);
    setBusy(false);
    if (!outcome.ok) return setError(outcome.error);
    // What was begun here belonged to the seat that this phone left.
    storage.remove('draft-round');
    storage.remove('draft-poll');
    onEntered();
  };
  const trouble =
    error === null
      ? ''
      : t(
          error === 'busy'
            ? 'code.tooMany'
            : error === 'code-unknown' || error === 'invalid' || error === 'not-found'
              ? 'phone.enter.unknown'
              : 'code.failed',
        );
  return (
    <CodeEntry
      bar={t('phone.menu.title')}
      title={t('phone.enter.title')}
      text={t('phone.enter.text')}
      label={t('code.label')}
      submit={t('phone.enter.submit')}
      busy={busy}
      trouble={trouble}
      onCode={(typed) => void enter(typed)}
      onBack={onBack}
    />
  );
}
