import { useState, type ReactNode } from 'react';
import { recallBallot } from '../client';
import { useTexts } from '../i18n';
import type { Trouble } from '../voter/sending';
import { CodeEntry } from './CodeEntry';

const MESSAGES: { [E in Trouble]?: 'code.tooMany' | 'phone.enter.unknown' | 'phone.enter.voted' } =
  {
    busy: 'code.tooMany',
    'code-unknown': 'phone.enter.unknown',
    invalid: 'phone.enter.unknown',
    'not-found': 'phone.enter.unknown',
    'phone-has-voted': 'phone.enter.voted',
  };

/** Sits down at the seat of a code: from another phone, or from a printed ballot. */
export function EnterScreen({
  onBack,
  onEntered,
}: {
  onBack: () => void;
  onEntered: () => void;
}): ReactNode {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Trouble | null>(null);
  const enter = async (typed: string): Promise<void> => {
    setBusy(true);
    setError(null);
    const outcome = await recallBallot(typed);
    setBusy(false);
    if (!outcome.ok) return setError(outcome.error);
    onEntered();
  };
  const trouble = error === null ? '' : t(MESSAGES[error] ?? 'code.failed');
  return (
    <CodeEntry
      bar={t('phone.enter.open')}
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
