import type { FactorResult } from '../scoring/types';
import { centreOf, FIXED_SCORE_LINE, urgencyOf, type Quadrant } from '../scoring/quadrants';
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

type Found = Place & { id: string; factor: FactorResult; quadrant: Quadrant };

/** Factors of which both figures may be shown, each in the quadrant that the results put it in. */
function placesOf(source: ChartSource, kind: Crosshair): Found[] {
  return source.results.factors.flatMap((factor) => {
    const { id, mean, importance, priority } = factor;
    if (mean === null || importance === null || priority === null) return [];
    const quadrant = priority[kind === 'means' ? 'centred' : 'fixed'];
    return [{ id, factor, importance: importance.mean, score: mean, quadrant }];
  });
}

/** On the line, for a factor that rounding brings there: it counts as high, so it is drawn there too. */
function drawnAt({ importance, score, quadrant }: Found, lines: Place): Place {
  const isImportant = quadrant === 'concentrate' || quadrant === 'keep-up';
  const isGood = quadrant === 'keep-up' || quadrant === 'overkill';
  return {
    importance: isImportant ? Math.max(importance, lines.importance) : importance,
    score: isGood ? Math.max(score, lines.score) : score,
  };
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

function titleOf(
  rows: readonly QuadrantRow[],
  kind: Crosshair,
  source: ChartSource,
  t: Translate,
): string {
  if (rows.length === 0) {
    const asked = source.results.settings.askImportance;
    return t(asked ? 'charts:finding.tooFew' : 'charts:finding.noImportance');
  }
  const weak = rows.filter(({ quadrant }) => quadrant === 'concentrate');
  // Lines through the means compare; they do not say what is weak.
  const isCompared = kind === 'means';
  if (weak.length === 0)
    return t(isCompared ? 'charts:finding.importantLevel' : 'charts:finding.importantFine');
  const names = weak.slice(0, NAMED).map(({ label }) => quoted(label, t));
  return t(isCompared ? 'charts:finding.importantBelow' : 'charts:finding.importantWeak', {
    names: formatList(names, source.language),
  });
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
  const found = placesOf(source, kind);
  const fixed = {
    importance: settings.thresholds.importance,
    score: scale.min + ((FIXED_SCORE_LINE - 1) / 4) * (scale.max - scale.min),
  };
  const lines = crosshair(found, kind, fixed);
  const urgency = ({ importance, score }: Place) =>
    urgencyOf({ importance, score: toFivePoint(score, scale) });
  const rows = ORDER.flatMap((quadrant) =>
    found.filter((place) => place.quadrant === quadrant).sort((a, b) => urgency(b) - urgency(a)),
  ).map((place, index) => ({
    id: place.id,
    number: index + 1,
    label: factorName(source, place.id),
    ...drawnAt(place, lines),
    quadrant: place.quadrant,
    text: {
      importance: formatMean(place.importance, language),
      score: formatMean(place.score, language),
    },
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
    title: titleOf(rows, kind, source, t),
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
