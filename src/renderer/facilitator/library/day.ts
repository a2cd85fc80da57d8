import type { Language } from '../../../shared/domain/language';

/** A day (2026-04-12) as "zo 12 apr 2026". */
export function dayInWords(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(new Date(`${date}T00:00Z`))
    .replace(/[.,]/g, '');
}
