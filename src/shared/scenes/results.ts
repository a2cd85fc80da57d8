import { chartModelTexts } from '../charts/texts';
import type { ChartSource } from '../charts/types';
import type { Round, Session } from '../domain/model';
import { newestRound } from '../projection/rounds';
import { publishedResults } from '../projection/published';
import type { FacilitatorView } from './types';

/** What pictures of results share: the newest published round, with the words for its figures. */
export type ResultsPart = Omit<ChartSource, 'language'>;

/** The newest published round with its results; null while there is none. */
export function newestResults(
  session: Session,
): { round: Round; results: ResultsPart['results'] } | null {
  const round = newestRound(session, 'published');
  const results = round ? publishedResults(session, round) : null;
  return round && results ? { round, results } : null;
}

/** What a chart of the newest published round is made from; null while there is none. */
export function resultsPart(session: Session): ResultsPart | null {
  const newest = newestResults(session);
  return (
    newest && {
      results: newest.results,
      model: chartModelTexts(session.factorModel, session.language),
      groups: session.groups.map(({ id, name, ecosystem }) => ({ id, name, ecosystem })),
      headline: session.headline,
    }
  );
}

/** Is the newest round published? */
export const hasResults = ({ rounds }: Pick<FacilitatorView, 'rounds'>): boolean =>
  rounds.at(-1)?.status === 'published';
