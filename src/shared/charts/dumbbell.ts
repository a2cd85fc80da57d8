import { isBelow, toFivePointGap } from '../scoring/statistics';
import type { FactorResult } from '../scoring/types';
import { axisScale } from './bars';
import { groupMarks } from './marks';
import {
  axisText,
  factorName,
  formatCount,
  formatList,
  formatMean,
  participantsText,
  quoted,
  type Translate,
} from './texts';
import type { ChartSource, ChartTable, DumbbellModel, DumbbellRow, GroupMark } from './types';

/** Up to here marks can be told apart; beyond it only the range is drawn. */
export const MAX_MARKS = 8;

function hiddenText(
  ids: readonly string[],
  marks: ReadonlyMap<string, GroupMark>,
  source: ChartSource,
  t: Translate,
) {
  const hidden = ids.flatMap((id) => marks.get(id) ?? []);
  if (hidden.length === 0) return '';
  if (marks.size > MAX_MARKS) return t('charts:hiddenCount', { count: hidden.length });
  const letters = hidden.map((mark) => mark.letter);
  return t('charts:hidden', { groups: formatList(letters, source.language) });
}

function toRow(
  factor: FactorResult,
  marks: ReadonlyMap<string, GroupMark>,
  source: ChartSource,
  t: Translate,
): DumbbellRow {
  const shown = factor.groups
    .flatMap((group) => {
      const mark = marks.get(group.id);
      if (!mark || group.mean === null) return [];
      const text = formatMean(group.mean, source.language);
      return [{ mark, mean: group.mean, n: group.n, text }];
    })
    .sort((a, b) => a.mean - b.mean);
  const low = shown[0];
  const high = shown[shown.length - 1];
  const range =
    low && high && shown.length > MAX_MARKS
      ? {
          lowest: t('charts:rangeLowest', { name: low.mark.name, mean: low.text }),
          highest: t('charts:rangeHighest', { name: high.mark.name, mean: high.text }),
          count: t('charts:groupCount', { count: shown.length }),
        }
      : null;
  return {
    id: factor.id,
    label: factorName(source, factor.id),
    marks: shown,
    hidden: hiddenText(factor.hiddenGroupIds, marks, source, t),
    range,
    gap: factor.gap === null ? '' : gapText(factor.gap, source, t),
  };
}

function gapText(gap: number, source: ChartSource, t: Translate): string {
  const text = formatMean(gap, source.language);
  return t('charts:gap', { count: Math.round(gap * 10) === 10 ? 1 : 2, gap: text });
}

/** A column per group while they fit; a row per factor and group when there are many. */
function tableOf(
  rows: readonly DumbbellRow[],
  factors: readonly FactorResult[],
  marks: readonly GroupMark[],
  t: Translate,
  source: ChartSource,
): ChartTable {
  if (marks.length > MAX_MARKS) {
    return {
      head: [t('charts:column.group'), t('charts:column.mean'), t('charts:column.n')],
      rows: rows.flatMap((row) =>
        row.marks.map((m) => ({
          id: `${row.id}:${m.mark.groupId}`,
          section: row.label,
          cells: [m.mark.name, m.text, formatCount(m.n, source.language)],
        })),
      ),
    };
  }
  const none = t('charts:noValue');
  return {
    head: [t('charts:column.factor'), ...marks.map((mark) => mark.name), t('charts:column.gap')],
    rows: rows.map((row, index) => ({
      id: row.id,
      section: '',
      cells: [
        row.label,
        ...marks.map((mark) => {
          const shown = row.marks.find((m) => m.mark.groupId === mark.groupId);
          if (shown) return shown.text;
          const hidden = factors[index]?.hiddenGroupIds.includes(mark.groupId);
          return hidden ? t('charts:hiddenCell') : none;
        }),
        row.gap || none,
      ],
    })),
  };
}

function titleOf(factors: readonly FactorResult[], source: ChartSource, t: Translate): string {
  const widest = factors.reduce<FactorResult | null>(
    (best, f) => (f.gap !== null && f.gap > (best?.gap ?? -1) ? f : best),
    null,
  );
  if (!widest) return t('charts:finding.noGroups');
  // Not by the word of the factor: where the whole room is split, that word hides the gap.
  const { scale, settings } = source.results;
  if (isBelow(toFivePointGap(widest.gap ?? 0, scale), settings.thresholds.gap))
    return t('charts:finding.groupGapSmall');
  return t('charts:finding.groupGap', { contested: quoted(factorName(source, widest.id), t) });
}

/**
 * Mean per group for the factors on which groups can be compared, largest gap first.
 * @param options.factorIds only these factors, in this order, also with fewer than two groups.
 * @param options.limit at most this many factors.
 */
export function groupsChart(
  source: ChartSource,
  t: Translate,
  options: { factorIds?: readonly string[]; limit?: number } = {},
): DumbbellModel {
  const { factorIds, limit = Infinity } = options;
  const all = source.results.factors;
  const chosen = factorIds
    ? factorIds.flatMap((id) => all.find((f) => f.id === id) ?? [])
    : all.filter((f) => f.gap !== null).sort((a, b) => (b.gap ?? 0) - (a.gap ?? 0));
  const factors = chosen.slice(0, limit);
  const marks = groupMarks(source.groups);
  const markById = new Map(marks.map((mark) => [mark.groupId, mark]));
  const rows = factors.map((factor) => toRow(factor, markById, source, t));
  // A group without a ballot has no mark and no note: the legend would name a stranger.
  const named = new Set(
    factors.flatMap((f) => [...f.groups.map(({ id }) => id), ...f.hiddenGroupIds]),
  );
  const axis = axisText(source, t);
  const widest = [...factors].sort((a, b) => (b.gap ?? -1) - (a.gap ?? -1))[0];
  const gap = widest?.gap ?? null;
  return {
    kind: 'dumbbell',
    title: titleOf(factors, source, t),
    subtitle: t('charts:subjectAxis', { participants: participantsText(source, t), axis }),
    sentence: t('charts:sentence.dumbbell', {
      count: factors.length,
      axis,
      summary:
        widest && gap !== null
          ? t('charts:sentence.gap', {
              contested: factorName(source, widest.id),
              gap: gapText(gap, source, t),
            })
          : t('charts:sentence.none'),
    }),
    legend:
      marks.length > MAX_MARKS
        ? []
        : marks
            .filter(({ groupId }) => named.has(groupId))
            .map((mark) => ({ id: mark.groupId, kind: 'mark', label: mark.name, mark })),
    table: tableOf(rows, factors, marks, t, source),
    scale: axisScale(source),
    rows,
  };
}
