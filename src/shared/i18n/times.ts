/**
 * Hour and minute of an ISO moment on this computer's clock. In every language on 24 hours, as on
 * the clock of the room and in the agenda.
 */
export function clockTime(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, CLOCK).format(new Date(iso));
}

/** A short day with hour and minute. */
export function dayAndTime(iso: string, locale: string): string {
  const day = { day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(locale, { ...day, ...CLOCK }).format(new Date(iso));
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
