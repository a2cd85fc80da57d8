import type { Language } from '../domain/language';
import { formatDecimal, numberFormat } from '../i18n/numbers';

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>;

export type Formats = {
  /** Whole number with separators: "2.800". */
  count: (value: number) => string;
  /** One decimal: "4,1"; a dash when there is no value. */
  decimal: (value: number | null, digits?: number) => string;
  /** "donderdag 26 november 2026"; empty for an empty day. */
  longDay: (day: string) => string;
  /** "26 november 2026"; empty for an empty day. */
  day: (day: string) => string;
  /** "a, b en c". */
  list: (items: readonly string[]) => string;
};

/** Numbers, days and lists in the language of the report. Days are `yyyy-mm-dd`. */
export function formats(language: Language): Formats {
  const locale = LOCALES[language];
  const dayFormat = (weekday: boolean) =>
    new Intl.DateTimeFormat(locale, {
      ...(weekday ? { weekday: 'long' } : {}),
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  const short = dayFormat(false);
  const long = dayFormat(true);
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    count: (value) => numberFormat(locale, 0, 0).format(value),
    decimal: (value, digits = 1) => {
      if (value === null) return '–';
      // No "-0,0".
      const text = formatDecimal(locale, value, digits);
      return /^−0([.,]0+)?$/.test(text) ? text.slice(1) : text;
    },
    longDay: (day) => (day === '' ? '' : long.format(new Date(`${day}T00:00:00Z`))),
    day: (day) => (day === '' ? '' : short.format(new Date(`${day}T00:00:00Z`))),
    list: (items) => conjunction.format(items),
  };
}

/** The text up to `max` characters, cut at a word and closed with an ellipsis. */
export function shorten(text: string, max: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > max * 0.6 ? cut.slice(0, space) : cut).replace(/[\s.,;:]+$/, '')}…`;
}

/** First letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
