import type { FacilitatorSnapshot } from '../../../shared/projection/types';

export type Part = 'factors' | 'recommendations' | 'agreements' | 'contributions';

/** What the report will hold, and what a reader would miss in it. */
export type ReportContents = {
  parts: { part: Part; count: number }[];
  /** The newest published round had too few ballots. */
  tooFew: boolean;
  /** Agreements without somebody or without a date. */
  incompleteAgreements: number;
  /** Date or place of the session is empty. */
  detailsMissing: boolean;
};

/** Counts the parts of the report of a session. */
export function reportContents(session: FacilitatorSnapshot['session']): ReportContents {
  const results = session.rounds.flatMap((round) => round.results ?? []).at(-1);
  const { recommendations, agreements, contributions, date, place } = session;
  return {
    parts: [
      { part: 'factors', count: results?.factors.length ?? 0 },
      { part: 'recommendations', count: recommendations.length },
      { part: 'agreements', count: agreements.length },
      { part: 'contributions', count: contributions.length },
    ],
    tooFew: results?.tooFew ?? false,
    incompleteAgreements: agreements.filter((a) => a.who === '' || a.due === '').length,
    detailsMissing: date === '' || place === '',
  };
}

/** File name at the end of a path of any system. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
