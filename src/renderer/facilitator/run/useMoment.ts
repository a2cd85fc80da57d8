import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../../shared/i18n/times';

/** Writes an ISO moment as a short day and time, in the language of the interface. */
export function useMoment(): (iso: string) => string {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useCallback((iso: string) => dayAndTime(iso, language), [language]);
}
