import type { ReactNode } from 'react';
import { useTexts } from './i18n';

/** The way out, on every screen of a ballot that is not yet sent. */
export function StopButton({
  onStop,
  disabled,
}: {
  onStop: () => void;
  disabled?: boolean;
}): ReactNode {
  const { t } = useTexts();
  return (
    <button type="button" className="button quiet" onClick={onStop} disabled={disabled}>
      {t('stop.button')}
    </button>
  );
}
