import type { SessionSummary } from '../../../shared/contract/library-calls';

/** Day of the session; without a date the day on which it was last saved. */
const dayOf = (s: SessionSummary): string => s.date || s.savedAt.slice(0, 10);

/** Local calendar day `yyyy-mm-dd`. */
export function localDay(now: Date): string {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** The first session from today on that still has to be held or finished. */
export function nextSession(sessions: readonly SessionSummary[], today: string) {
  return sessions
    .filter((s) => s.date >= today && s.stage !== 'final' && !s.isExample && !s.isRehearsal)
    .sort((a, b) => a.date.localeCompare(b.date))[0];
}

/** The next session first, then the most recent ones. */
export function inOrder(sessions: readonly SessionSummary[], today: string): SessionSummary[] {
  const next = nextSession(sessions, today);
  const rest = sessions
    .filter((s) => s !== next)
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.savedAt.localeCompare(a.savedAt));
  return next ? [next, ...rest] : rest;
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Does every word of the query occur in title, region or place? Accents and case do not matter. */
export function matches(session: SessionSummary, query: string): boolean {
  const text = plain(`${session.title} ${session.regionName} ${session.place}`);
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** Whole days from one day to another, both `yyyy-mm-dd`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}
