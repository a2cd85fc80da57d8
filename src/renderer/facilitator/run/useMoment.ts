import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Writes an ISO moment as a short day and time, in the language of the interface. */
export function useMoment(): (iso: string) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useCallback(
    (iso: string) =>
      new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
      }).format(new Date(iso)),
    [language],
  );
}
