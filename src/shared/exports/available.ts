import type { Contribution } from '../domain/model';
import type { ReportSession } from '../report/context';
import { translator } from '../i18n';
import type { ExportGap, ExportInput, ExportKind } from './types';

/** Activities whose notes the room may not see yet: silent, and not closed. */
function silentActivities({ agenda }: ReportSession): Set<string> {
  const silent = agenda.activities.filter(
    ({ input, status }) => input?.silent === true && (status === 'draft' || status === 'open'),
  );
  return new Set(silent.map(({ id }) => id));
}

/** Notes that may leave the room: let through, and not of a silent activity that still runs. */
export function sharedContributions(session: ReportSession): Contribution[] {
  const silent = silentActivities(session);
  return session.contributions.filter(
    ({ held, activityId }) => !held && (activityId === null || !silent.has(activityId)),
  );
}

/** Does a file of this kind have anything to say? Null = yes, else what is missing. */
export function exportGap(kind: ExportKind, session: ReportSession): ExportGap | null {
  const { agreements, rounds } = session;
  switch (kind) {
    case 'html':
    case 'xlsx':
      return null;
    case 'results-csv':
    case 'share':
      return rounds.some(({ results }) => results && !results.tooFew) ? null : 'no-results';
    case 'contributions-csv':
      return sharedContributions(session).length > 0 ? null : 'no-contributions';
    case 'text':
      return agreements.length > 0 ? null : 'no-agreements';
    case 'ics':
      if (agreements.length === 0) return 'no-agreements';
      return agreements.some(({ due }) => due !== '') ? null : 'no-dates';
  }
}

/** What a file of this kind leaves out, as sentences. */
export function exportWarnings(kind: ExportKind, { session, language }: ExportInput): string[] {
  const t = translator(language);
  const warnings: string[] = [];
  if (kind === 'ics') {
    const count = session.agreements.filter(({ due }) => due === '').length;
    if (count > 0) warnings.push(t('exports:warning.noDate', { count }));
  }
  if (kind === 'contributions-csv' || kind === 'xlsx') {
    const count = session.contributions.length - sharedContributions(session).length;
    if (count > 0) warnings.push(t('exports:warning.notShared', { count }));
  }
  return warnings;
}
