import type { FactorResult } from '../scoring/types';
import { dimensionName, factorName, formatMean, quoted, type Translate } from './texts';
import type { ChartSource } from './types';

/** A factor with enough answers has a mean. */
type Scored<T> = T & { mean: number };

/** Those with enough answers, highest mean first; equal means keep their order. */
export function byMean<T extends { mean: number | null; band: string }>(
  items: readonly T[],
): Scored<T>[] {
  return items
    .filter((item): item is Scored<T> => item.mean !== null && item.band !== 'too-few')
    .sort((a, b) => b.mean - a.mean);
}

export function isNotable(factor: Pick<FactorResult, 'label' | 'band'>): boolean {
  return (
    factor.band !== 'too-few' && (factor.label === 'split' || factor.label === 'groups-differ')
  );
}

const RANK = { split: 0, 'groups-differ': 1, spread: 2, shared: 3, 'too-few': 4 } as const;

/**
 * Factors in the order in which opinions differ: split first (largest spread index D first), then
 * groups differ (largest gap first), then the rest by D. Factors with too few answers are left out.
 */
export function contestedFactors(factors: readonly FactorResult[]): FactorResult[] {
  return factors
    .filter((factor) => factor.band !== 'too-few')
    .sort(
      (a, b) =>
        RANK[a.label] - RANK[b.label] ||
        (a.label === 'groups-differ' ? (b.gap ?? 0) - (a.gap ?? 0) : 0) ||
        (b.dissent ?? 0) - (a.dissent ?? 0),
    );
}

/** Finding over all dimensions. Null when fewer than two of them have a mean. */
function dimensionsFinding(source: ChartSource, t: Translate): string | null {
  const ranked = byMean(source.results.dimensions);
  const best = ranked[0];
  const worst = ranked[ranked.length - 1];
  if (!best || !worst || best === worst) return null;
  const values = {
    best: quoted(dimensionName(source, best.id), t),
    worst: quoted(dimensionName(source, worst.id), t),
    high: formatMean(best.mean, source.language),
    low: formatMean(worst.mean, source.language),
  };
  if (values.high === values.low) return t('charts:finding.level', values);
  if (worst.band === 'strength') return t('charts:finding.allStrong', values);
  if (best.band === 'concern') return t('charts:finding.allConcern', values);
  return t('charts:finding.range', values);
}

/** Finding over some factors: the strongest, and what is most in need of a conversation. */
export function factorsFinding(
  source: ChartSource,
  factors: readonly FactorResult[],
  t: Translate,
): string {
  const ranked = byMean(factors);
  const top = ranked[0];
  const bottom = ranked[ranked.length - 1];
  if (!top || !bottom) return t('charts:finding.tooFew');
  const name = (factor: FactorResult) => quoted(factorName(source, factor.id), t);
  const notable = contestedFactors(factors).find(isNotable);
  const strong = ranked.find((f) => f.band === 'strength' && f.id !== notable?.id);
  if (notable) {
    const contested = name(notable);
    const split = notable.label === 'split';
    if (!strong) return t(split ? 'charts:finding.split' : 'charts:finding.groups', { contested });
    const key = split ? 'charts:finding.strongSplit' : 'charts:finding.strongGroups';
    return t(key, { best: name(strong), contested });
  }
  const worst = name(bottom);
  if (bottom.band === 'concern') {
    if (!strong) return t('charts:finding.concern', { worst });
    return t('charts:finding.strongConcern', { best: name(strong), worst });
  }
  return strong
    ? t('charts:finding.strong', { best: name(strong) })
    : t('charts:finding.discuss', { worst });
}

/** The finding of the whole round: the facilitator's own headline, else a generated one. */
export function overallFinding(source: ChartSource, t: Translate): string {
  const own = source.headline.trim();
  if (own !== '') return own;
  return dimensionsFinding(source, t) ?? factorsFinding(source, source.results.factors, t);
}

/** Highest and lowest as a clause of the sentence of a chart. */
export function highLowText(
  ranked: readonly { name: string; mean: number }[],
  source: ChartSource,
  t: Translate,
): string {
  const best = ranked[0];
  const worst = ranked[ranked.length - 1];
  if (!best || !worst) return t('charts:sentence.none');
  const high = formatMean(best.mean, source.language);
  if (best === worst) return t('charts:sentence.single', { best: best.name, high });
  const low = formatMean(worst.mean, source.language);
  return t('charts:sentence.highLow', { best: best.name, high, worst: worst.name, low });
}
