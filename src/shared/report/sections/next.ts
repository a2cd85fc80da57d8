import { shiftChart } from '../../charts';
import { factorShifts } from '../../scoring/shift';
import type { RoundResults } from '../../scoring/types';
import type { ReportContext } from '../context';
import type { Block } from '../types';
import type { FigureCounter } from './results';

/** Results of the published round that this one follows. */
function previousResults({ session, results }: ReportContext): RoundResults | null {
  const follows = session.rounds.find(({ id }) => id === results?.roundId)?.follows;
  const before = session.rounds.find(({ id }) => id === follows);
  if (before?.status !== 'published' || !before.results || before.results.tooFew) return null;
  return before.results;
}

/** The shift between two rounds: the finding, a figure and the numbers. Null when there is none. */
function shiftBlocks(
  context: ReportContext,
  figures: FigureCounter,
): { title: string; blocks: Block[] } | null {
  const { t, f, session, results, chart } = context;
  const before = previousResults(context);
  if (!before || !results || !chart) return null;
  const moved = factorShifts(before, results);
  if (moved.length === 0) return null;
  const voters = session.rounds.find(({ id }) => id === results.roundId)?.sameVoters ?? {
    kind: 'unknown',
  };
  const model = shiftChart(chart, before, voters, t);
  const answers = ({ factors }: RoundResults, id: string): string =>
    f.count(factors.find((factor) => factor.id === id)?.n ?? 0);
  const blocks: Block[] = [
    { kind: 'heading', text: t('document:next.shift') },
    { kind: 'paragraph', text: t('document:next.shiftText') },
    // A list is enough for two pages.
    ...(context.short ? [] : [figures.next(t('document:next.figure'), model)]),
    {
      kind: 'table',
      caption: '',
      columns: [
        { label: t('document:numbers.factor'), width: 0.43, align: 'left' },
        { label: t('document:next.before', { n: before.number }), width: 0.2, align: 'right' },
        { label: t('document:next.after', { n: results.number }), width: 0.2, align: 'right' },
        { label: t('document:next.moved'), width: 0.17, align: 'right' },
      ],
      rows: moved.map((shift) => {
        const difference = shift.after - shift.before;
        const text = f.decimal(difference);
        const value = (mean: number, n: string): string =>
          t('document:next.value', { mean: f.decimal(mean), n });
        return {
          cells: [
            context.factorName(shift.id),
            value(shift.before, answers(before, shift.id)),
            value(shift.after, answers(results, shift.id)),
            difference > 0 && !/^0[.,]0$/.test(text) ? `+${text}` : text,
          ],
        };
      }),
      size: 'normal',
    },
  ];
  return { title: model.title, blocks };
}

/** The step that the group chose, the shift between rounds, and when to measure again. */
export function nextSection(context: ReportContext, figures: FigureCounter) {
  const { t, session } = context;
  const { step, reason } = session.ladder;
  const blocks: Block[] = [{ kind: 'lead', text: t('document:next.lead') }];
  if (step !== null) {
    const name = t(`ladder:steps.${step}.name`);
    blocks.push(
      { kind: 'heading', text: t('document:next.ladder') },
      { kind: 'paragraph', text: t('document:next.ladderText', { step, name }) },
    );
    if (reason !== '') blocks.push({ kind: 'paragraph', text: reason });
  }
  const shift = shiftBlocks(context, figures);
  if (!shift) return { title: t('document:next.title'), blocks };
  return { title: shift.title, blocks: [...blocks, ...shift.blocks] };
}
