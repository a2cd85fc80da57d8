import type { Thresholds } from '../domain/model';
import { fixedQuadrant, type Quadrant } from './quadrants';
import { labelOf } from './results';
import { bandOf, toFivePoint } from './statistics';
import type { Band, FactorResult, RoundResults, SpreadLabel } from './types';

/** What the limits make of a factor. `quadrant` null when its importance is not known. */
export type Judgement = { band: Band; label: SpreadLabel; quadrant: Quadrant | null };

/** A factor under the limits of the round and under others. */
export type WhatIf = { id: string; now: Judgement; then: Judgement; changed: boolean };

function judge(
  factor: FactorResult,
  { scale, settings }: Pick<RoundResults, 'scale' | 'settings'>,
): Judgement {
  const { mean, gap, importance } = factor;
  if (mean === null || factor.band === 'too-few')
    return { band: 'too-few', label: 'too-few', quadrant: null };
  const { thresholds } = settings;
  return {
    band: bandOf(mean, scale, thresholds),
    label: labelOf(factor, gap, { scale, settings }),
    quadrant:
      importance &&
      fixedQuadrant(
        { importance: importance.mean, score: toFivePoint(mean, scale) },
        thresholds.importance,
      ),
  };
}

/**
 * Which words the factors of a published round would get with other limits. Changes nothing: the
 * limits of a round are fixed when it opens.
 */
export function judgementsWith(results: RoundResults, thresholds: Thresholds): WhatIf[] {
  const other = { ...results, settings: { ...results.settings, thresholds } };
  return results.factors.map((factor) => {
    const [now, then] = [judge(factor, results), judge(factor, other)];
    const changed =
      now.band !== then.band || now.label !== then.label || now.quadrant !== then.quadrant;
    return { id: factor.id, now, then, changed };
  });
}
