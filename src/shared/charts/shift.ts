import { countShifts, factorShifts, type FactorShift } from '../scoring/shift';
import type { RoundResults } from '../scoring/types';
import type { SameVoters } from '../scoring/voters';
import { axisScale } from './bars';
import { factorName, formatCount, formatMean, quoted, type Translate } from './texts';
import type { ChartSource, LegendEntry, ShiftModel, ShiftRow } from './types';

function titleOf(shifts: readonly FactorShift[], source: ChartSource, t: Translate): string {
  const most = shifts[0];
  if (!most) return t('charts:finding.shiftNone');
  if (most.direction === 'same') return t('charts:finding.shiftSame');
  return t(most.direction === 'up' ? 'charts:finding.shiftUp' : 'charts:finding.shiftDown', {
    name: quoted(factorName(source, most.id), t),
    before: formatMean(most.before, source.language),
    after: formatMean(most.after, source.language),
  });
}

function votersText(voters: SameVoters, source: ChartSource, t: Translate): string {
  if (voters.kind !== 'some') return t(`charts:shift.voters.${voters.kind}`);
  const { count } = voters;
  if (count === 0) return t('charts:shift.voters.none');
  return t('charts:shift.voters.some', { count, n: formatCount(count, source.language) });
}

/**
 * The round of `source` against the one before it, for the factors with enough answers in both.
 * @param voters how far the same people took part in both rounds
 */
export function shiftChart(
  source: ChartSource,
  previous: RoundResults,
  voters: SameVoters,
  t: Translate,
): ShiftModel {
  const { results, language } = source;
  const shifts = factorShifts(previous, results);
  const rows = shifts.map(({ id, before, after, direction }): ShiftRow => {
    const means = { before: formatMean(before, language), after: formatMean(after, language) };
    return {
      id,
      label: factorName(source, id),
      before,
      after,
      direction,
      text: { means: t('charts:shift.means', means), word: t(`charts:shift.${direction}`) },
    };
  });
  const people = ({ ballots }: RoundResults) =>
    t('charts:participants', { count: ballots, n: formatCount(ballots, language) });
  const subject = t('charts:shift.subject', {
    after: results.number,
    before: previous.number,
    people: people(results),
    peopleBefore: people(previous),
    voters: votersText(voters, source, t),
  });
  const hidden = results.factors.length - shifts.length;
  const entry = (id: string, number: number, shape: 'ring' | 'dot'): LegendEntry => ({
    id,
    kind: 'point',
    label: t('charts:shift.round', { number }),
    shape,
  });
  return {
    kind: 'shift',
    title: titleOf(shifts, source, t),
    subtitle: hidden > 0 ? `${subject}. ${t('charts:shift.hidden', { count: hidden })}` : subject,
    sentence: t('charts:sentence.shift', {
      count: rows.length,
      before: previous.number,
      after: results.number,
      summary:
        rows.length === 0
          ? t('charts:sentence.none')
          : t('charts:sentence.shiftCounts', countShifts(shifts)),
    }),
    legend: [entry('before', previous.number, 'ring'), entry('after', results.number, 'dot')],
    table: {
      head: [
        t('charts:column.factor'),
        t('charts:column.before', { number: previous.number }),
        t('charts:column.after', { number: results.number }),
        t('charts:column.direction'),
      ],
      rows: rows.map((row) => ({
        id: row.id,
        section: '',
        cells: [
          row.label,
          formatMean(row.before, language),
          formatMean(row.after, language),
          row.text.word,
        ],
      })),
    },
    scale: axisScale(source),
    rows,
  };
}
