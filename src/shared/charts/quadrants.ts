import type { FactorResult } from '../scoring/types';
import {
  centreOf,
  FIXED_SCORE_LINE,
  quadrantOf,
  urgencyOf,
  type Quadrant,
} from '../scoring/quadrants';
import { toFivePoint } from '../scoring/statistics';
import {
  factorName,
  formatCount,
  formatList,
  formatMean,
  participantsText,
  quoted,
  type Translate,
} from './texts';
import type { ChartSource, Place, QuadrantRow, QuadrantsModel } from './types';

/** `fixed`: limits set before the round; `means`: through the means of all factors. */
export type Crosshair = 'fixed' | 'means';

const ORDER: readonly Quadrant[] = ['concentrate', 'keep-up', 'low-priority', 'overkill'];
/** Importance is asked on 1..5 in every model. */
const IMPORTANCE = { min: 1, max: 5 } as const;
/** Names that fit a title. */
const NAMED = 2;

/**
 * Where the lines cross. Through the means some factor is always in a weak quadrant, also when all is
 * well. Without points the fixed lines.
 */
export function crosshair(points: readonly Place[], kind: Crosshair, fixed: Place): Place {
  return (kind === 'means' ? centreOf(points) : null) ?? fixed;
}

type Found = Place & { id: string; factor: FactorResult };

/** Factors of which both figures may be shown. */
function placesOf(source: ChartSource): Found[] {
  return source.results.factors.flatMap((factor) =>
    factor.band === 'too-few' || factor.mean === null || factor.importance === null
      ? []
      : [{ id: factor.id, factor, importance: factor.importance.mean, score: factor.mean }],
  );
}

/** Whole halves around the values, within the scale and at least one point wide. */
function rangeOf(
  values: readonly number[],
  { min, max }: { min: number; max: number },
): [number, number] {
  // Room for the marks at the edges.
  let low = Math.max(min, Math.floor((Math.min(...values) - 0.1) * 2) / 2);
  let high = Math.min(max, Math.ceil((Math.max(...values) + 0.1) * 2) / 2);
  if (high - low < 1) {
    low = Math.max(min, low - 0.5);
    high = Math.min(max, high + 0.5);
  }
  return [low, high];
}

function titleOf(rows: readonly QuadrantRow[], source: ChartSource, t: Translate): string {
  if (rows.length === 0) {
    const asked = source.results.settings.askImportance;
    return t(asked ? 'charts:finding.tooFew' : 'charts:finding.noImportance');
  }
  const weak = rows.filter(({ quadrant }) => quadrant === 'concentrate');
  if (weak.length === 0) return t('charts:finding.importantFine');
  const names = weak.slice(0, NAMED).map(({ label }) => quoted(label, t));
  return t('charts:finding.importantWeak', { names: formatList(names, source.language) });
}

/**
 * Importance against score for the factors with enough answers on both, numbered by quadrant; within
 * a quadrant the most urgent first: importance x distance of the score to the top of the scale.
 */
export function quadrantsChart(
  source: ChartSource,
  t: Translate,
  kind: Crosshair = 'fixed',
): QuadrantsModel {
  const { language, results } = source;
  const { scale, settings } = results;
  const found = placesOf(source);
  const fixed = {
    importance: settings.thresholds.importance,
    score: scale.min + ((FIXED_SCORE_LINE - 1) / 4) * (scale.max - scale.min),
  };
  const lines = crosshair(found, kind, fixed);
  const urgency = ({ importance, score }: Place) =>
    urgencyOf({ importance, score: toFivePoint(score, scale) });
  const rows = ORDER.flatMap((quadrant) =>
    found
      .filter((place) => quadrantOf(place, lines) === quadrant)
      .sort((a, b) => urgency(b) - urgency(a))
      .map((place) => ({ ...place, quadrant })),
  ).map(({ id, importance, score, quadrant }, index) => ({
    id,
    number: index + 1,
    label: factorName(source, id),
    importance,
    score,
    quadrant,
    text: { importance: formatMean(importance, language), score: formatMean(score, language) },
  }));
  const names = {
    concentrate: t('charts:quadrant.concentrate'),
    'keep-up': t('charts:quadrant.keep-up'),
    'low-priority': t('charts:quadrant.low-priority'),
    overkill: t('charts:quadrant.overkill'),
  };
  const range = {
    importance: rangeOf(
      [...found, lines].map((p) => p.importance),
      IMPORTANCE,
    ),
    score: rangeOf(
      [...found, lines].map((p) => p.score),
      scale,
    ),
  };
  const summary = ORDER.map((quadrant) =>
    t('charts:sentence.inQuadrant', {
      count: rows.filter((row) => row.quadrant === quadrant).length,
      name: quoted(names[quadrant], t),
    }),
  );
  const participants = participantsText(source, t);
  const factorOf = new Map(found.map(({ id, factor }) => [id, factor]));
  return {
    kind: 'quadrants',
    title: titleOf(rows, source, t),
    subtitle: t('charts:quadrant.subject', { participants }),
    sentence: t('charts:sentence.quadrants', {
      count: rows.length,
      participants,
      summary: rows.length === 0 ? t('charts:sentence.none') : formatList(summary, language),
    }),
    legend: [],
    table: {
      head: [
        t('charts:column.factor'),
        t('charts:column.importance'),
        t('charts:column.importanceN'),
        t('charts:column.score'),
        t('charts:column.scoreN'),
        t('charts:column.quadrant'),
      ],
      rows: rows.map((row) => ({
        id: row.id,
        section: names[row.quadrant],
        cells: [
          `${row.number} ${row.label}`,
          row.text.importance,
          formatCount(factorOf.get(row.id)?.importance?.n ?? 0, language),
          row.text.score,
          formatCount(factorOf.get(row.id)?.n ?? 0, language),
          names[row.quadrant],
        ],
      })),
    },
    lines,
    range,
    axes: {
      importance: t('charts:quadrant.importance'),
      score: t('charts:quadrant.score'),
    },
    names,
    rule: t(`charts:quadrant.${kind}`, {
      importance: formatMean(lines.importance, language),
      score: formatMean(lines.score, language),
    }),
    points: rows,
    rows,
  };
}
