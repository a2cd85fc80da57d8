import type { ConsensusRule, Round, Session, Thresholds } from '../domain/model';
import { fail, type Result } from '../domain/result';
import { publishedResults } from '../projection/published';
import { newestRound } from '../projection/rounds';
import type { OrderAgreement, PriorityPoint } from '../scoring';
import type { DimensionResult, FactorResult, GroupStatistics } from '../scoring/types';

/** Version of the format below; goes up when a field changes its meaning or disappears. */
export const RESULTS_FORMAT_VERSION = 1;

/** Results for other software: aggregates only, unrounded, small groups left out. */
export type ResultsJson = {
  app: 'regiotafel';
  format: 'regiotafel-results';
  formatVersion: typeof RESULTS_FORMAT_VERSION;
  session: {
    title: string;
    date: string;
    place: string;
    region: string | null;
    language: Session['language'];
    factorModel: { id: string; version: number };
  };
  round: { number: number; publishedAt: string | null };
  scale: { min: number; max: number };
  ballots: number;
  minGroupSize: number;
  /** Fewer ballots than minGroupSize: there are no factors and no dimensions. */
  tooFew: boolean;
  thresholds: Thresholds;
  consensusRule: ConsensusRule;
  factors: (Omit<FactorResult, 'groups'> & { groups: (GroupStatistics & { name: string })[] })[];
  dimensions: DimensionResult[];
  centre: PriorityPoint | null;
  order: OrderAgreement | null;
  groups: { id: string; name: string; ballots: number | null }[];
};

/**
 * The results of a round for `export --to <file>.json`.
 * @param round the newest published round when left out
 * @returns `not-found` when there is no published round or the round is not published
 */
export function resultsJson(
  session: Session,
  round: Round | undefined = newestRound(session, 'published'),
): Result<ResultsJson> {
  const results = round ? publishedResults(session, round) : null;
  if (!results) return fail('not-found', 'published round');
  const names = new Map(session.groups.map(({ id, name }) => [id, name]));
  const { factorModel } = session;
  return {
    ok: true,
    value: {
      app: 'regiotafel',
      format: 'regiotafel-results',
      formatVersion: RESULTS_FORMAT_VERSION,
      session: {
        title: session.title,
        date: session.date,
        place: session.place,
        region: session.region?.name ?? null,
        language: session.language,
        factorModel: { id: factorModel.id, version: factorModel.version },
      },
      round: { number: results.number, publishedAt: results.publishedAt },
      scale: results.scale,
      ballots: results.ballots,
      minGroupSize: results.settings.minGroupSize,
      tooFew: results.tooFew,
      thresholds: results.settings.thresholds,
      consensusRule: results.settings.consensusRule,
      factors: results.factors.map((factor) => ({
        ...factor,
        groups: factor.groups.map((group) => ({ ...group, name: names.get(group.id) ?? '' })),
      })),
      dimensions: results.dimensions,
      centre: results.centre,
      order: results.order,
      groups: results.groups.map((group) => ({ ...group, name: names.get(group.id) ?? '' })),
    },
  };
}
