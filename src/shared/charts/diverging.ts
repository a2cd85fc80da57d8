import { scaleSteps } from '../domain/factor-model';
import type { FactorResult } from '../scoring/types';
import {
  byMean,
  contestedFactors,
  factorsFinding,
  highLowText,
  isNotable,
  overallFinding,
} from './findings';
import { scaleStepList, sideLabels } from './steps';
import {
  bandWord,
  dimensionName,
  factorName,
  formatCount,
  formatList,
  formatMean,
  judgementWord,
  participantsText,
  quoted,
  spreadWord,
  type Translate,
} from './texts';
import type { ChartSource, ChartTable, DivergingModel, DivergingRow, ScaleStep } from './types';

type Section = DivergingModel['sections'][number];

/** Without enough answers the figures are withheld and the row has no bar. */
function toRow(factor: FactorResult, source: ChartSource, t: Translate): DivergingRow {
  const tooFew = factor.band === 'too-few';
  const texts = source.model.factors.find((f) => f.id === factor.id);
  const mean = tooFew ? null : factor.mean;
  const counts = tooFew ? scaleSteps(source.results.scale).map(() => 0) : [...factor.distribution];
  return {
    id: factor.id,
    label: texts?.name ?? factor.id,
    detail: texts?.statement ?? '',
    counts,
    n: factor.n,
    dontKnow: factor.dontKnow,
    mean,
    band: factor.band,
    spread: factor.label,
    notable: isNotable(factor),
    text: {
      counts: counts.map((count) => formatCount(count, source.language)),
      n: formatCount(factor.n, source.language),
      dontKnow: factor.dontKnow > 0 ? formatCount(factor.dontKnow, source.language) : '',
      mean: mean === null ? '' : formatMean(mean, source.language),
      band: bandWord(factor.band, t),
      spread: spreadWord(tooFew ? 'too-few' : factor.label, t),
      judgement: judgementWord(factor, t),
    },
  };
}

/** People left and right of the middle line; a neutral step stands half on each side. */
export function sides(
  counts: readonly number[],
  steps: readonly Pick<ScaleStep, 'side'>[],
): { left: number; right: number } {
  let left = 0;
  let right = 0;
  counts.forEach((count, i) => {
    const side = steps[i]?.side;
    if (side === 'disagree') left += count;
    else if (side === 'agree') right += count;
    else {
      left += count / 2;
      right += count / 2;
    }
  });
  return { left, right };
}

function extentOf(rows: readonly DivergingRow[], steps: readonly ScaleStep[]) {
  const all = rows.map((row) => sides(row.counts, steps));
  return {
    left: Math.max(0, ...all.map((s) => s.left)),
    right: Math.max(0, ...all.map((s) => s.right)),
  };
}

function tableOf(
  sections: readonly Section[],
  steps: readonly ScaleStep[],
  source: ChartSource,
  t: Translate,
): ChartTable {
  const none = t('charts:noValue');
  const head = [
    t('charts:column.factor'),
    ...steps.map((step) => step.label),
    t('charts:column.dontKnow'),
    t('charts:column.n'),
    t('charts:column.mean'),
    t('charts:column.band'),
    t('charts:column.spread'),
  ];
  const rows = sections.flatMap((section) =>
    section.rows.map((row) => ({
      id: row.id,
      section: section.title,
      cells: [
        row.label,
        ...row.text.counts.map((count) => (row.band === 'too-few' ? none : count)),
        formatCount(row.dontKnow, source.language),
        row.text.n,
        row.text.mean || none,
        row.text.band,
        row.text.spread,
      ],
    })),
  );
  return { head, rows };
}

function build(
  factors: readonly FactorResult[],
  sections: readonly Section[],
  heading: { title: string; subtitle: string },
  source: ChartSource,
  t: Translate,
): DivergingModel {
  const steps = scaleStepList(source.results.scale, source.model.scaleLabels);
  const ranked = byMean(factors).map((f) => ({ name: factorName(source, f.id), mean: f.mean }));
  const notable = contestedFactors(factors).filter(isNotable).slice(0, 3);
  const highLow = highLowText(ranked, source, t);
  const summary =
    notable.length === 0
      ? highLow
      : t('charts:sentence.contested', {
          summary: highLow,
          contested: formatList(
            notable.map((f) => factorName(source, f.id)),
            source.language,
          ),
        });
  const words = sideLabels(source.model.scaleLabels);
  return {
    kind: 'diverging',
    ...heading,
    sentence: t('charts:sentence.diverging', {
      count: factors.length,
      participants: participantsText(source, t),
      summary,
    }),
    legend: steps.map((style) => ({
      id: String(style.value),
      kind: 'step',
      label: style.label,
      style,
    })),
    table: tableOf(sections, steps, source, t),
    steps,
    sections: [...sections],
    extent: extentOf(
      sections.flatMap((s) => s.rows),
      steps,
    ),
    directions: {
      left: words?.left ?? t('charts:side.left'),
      right: words?.right ?? t('charts:side.right'),
    },
    columns: {
      dontKnow: t('charts:column.dontKnow'),
      n: t('charts:column.n'),
      mean: t('charts:column.mean'),
      spread: t('charts:column.spread'),
      judgement: t('charts:column.judgement'),
    },
    unitNote: t('charts:unitNote'),
  };
}

/** Highest mean first; factors with too few answers last, in the order of the model. */
function sortedRows(factors: readonly FactorResult[], source: ChartSource, t: Translate) {
  const ranked: FactorResult[] = byMean(factors);
  const rest = factors.filter((factor) => !ranked.includes(factor));
  return [...ranked, ...rest].map((factor) => toRow(factor, source, t));
}

/**
 * Distribution per factor under headings per dimension.
 * @param options.dimensionId only the factors of this dimension, without heading.
 * @param options.factorId only this factor, without heading.
 */
export function factorsChart(
  source: ChartSource,
  t: Translate,
  options: { dimensionId?: string; factorId?: string } = {},
): DivergingModel {
  const { dimensionId, factorId } = options;
  const { results } = source;
  const participants = participantsText(source, t);
  if (factorId !== undefined) {
    const factors = results.factors.filter((f) => f.id === factorId);
    const rows = sortedRows(factors, source, t);
    const title = factorsFinding(source, factors, t);
    const subtitle = t('charts:subjectRound', { participants, round: results.number });
    return build(factors, [{ id: factorId, title: '', rows }], { title, subtitle }, source, t);
  }
  if (dimensionId !== undefined) {
    const factors = results.factors.filter((f) => f.dimensionId === dimensionId);
    const dimension = dimensionName(source, dimensionId);
    return build(
      factors,
      [{ id: dimensionId, title: '', rows: sortedRows(factors, source, t) }],
      {
        title: factorsFinding(source, factors, t),
        subtitle: t('charts:subjectDimension', { dimension, participants }),
      },
      source,
      t,
    );
  }
  const sections = source.model.dimensions
    .map((dimension) => ({
      id: dimension.id,
      title: dimension.name,
      rows: sortedRows(
        results.factors.filter((f) => f.dimensionId === dimension.id),
        source,
        t,
      ),
    }))
    .filter((section) => section.rows.length > 0);
  const subtitle = t('charts:subjectRound', { participants, round: results.number });
  return build(
    results.factors,
    sections,
    { title: overallFinding(source, t), subtitle },
    source,
    t,
  );
}

/**
 * The factors on which opinions or groups differ most, most contested first; when none is notable
 * the ones with the largest spread, under a title that says so.
 */
export function contestedChart(source: ChartSource, t: Translate, limit = 5): DivergingModel {
  const ordered = contestedFactors(source.results.factors);
  const notable = ordered.filter(isNotable);
  const factors = (notable.length > 0 ? notable : ordered).slice(0, limit);
  const first = notable[0];
  const title = first
    ? t('charts:finding.contested', { contested: quoted(factorName(source, first.id), t) })
    : t(ordered.length > 0 ? 'charts:finding.contestedNone' : 'charts:finding.tooFew');
  const rows = factors.map((factor) => toRow(factor, source, t));
  const subtitle = t('charts:subjectRound', {
    participants: participantsText(source, t),
    round: source.results.number,
  });
  return build(factors, [{ id: 'contested', title: '', rows }], { title, subtitle }, source, t);
}
