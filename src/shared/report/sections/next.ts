import { shiftChart } from '../../charts';
import type { RoundResults } from '../../scoring/types';
import type { ReportContext } from '../context';
import type { Block } from '../types';
import type { FigureCounter } from './results';

type Shift = {
  id: string;
  before: { mean: number; n: number };
  after: { mean: number; n: number };
};

/** Results of the published round that this one follows. */
function previousResults({ session, results }: ReportContext): RoundResults | null {
  const follows = session.rounds.find(({ id }) => id === results?.roundId)?.follows;
  const before = session.rounds.find(({ id }) => id === follows);
  if (before?.status !== 'published' || !before.results || before.results.tooFew) return null;
  return before.results;
}

/** Factors that both rounds have a mean for, largest shift first. */
function shifts(before: RoundResults, after: RoundResults): Shift[] {
  const old = new Map(before.factors.map((factor) => [factor.id, factor]));
  return after.factors
    .flatMap(({ id, mean, n }): Shift[] => {
      const earlier = old.get(id);
      if (mean === null || !earlier || earlier.mean === null) return [];
      return [{ id, before: { mean: earlier.mean, n: earlier.n }, after: { mean, n } }];
    })
    .sort(
      (a, b) => Math.abs(b.after.mean - b.before.mean) - Math.abs(a.after.mean - a.before.mean),
    );
}

/** The step that the group chose, the shift between rounds, and when to measure again. */
export function nextSection(context: ReportContext, figures: FigureCounter) {
  const { t, f, session, results, chart } = context;
  const { step, reason } = session.ladder;
  const blocks: Block[] = [{ kind: 'lead', text: t('document:next.lead') }];
  if (step !== null) {
    const name = t(`document:next.steps.${step}`);
    blocks.push(
      { kind: 'heading', text: t('document:next.ladder') },
      { kind: 'paragraph', text: t('document:next.ladderText', { step, name }) },
    );
    if (reason !== '') blocks.push({ kind: 'paragraph', text: reason });
  }
  const before = previousResults(context);
  const moved = before && results ? shifts(before, results) : [];
  const first = moved[0];
  if (!before || !results || !first) return { title: t('document:next.title'), blocks };
  const voters = session.rounds.find(({ id }) => id === results.roundId)?.sameVoters ?? {
    kind: 'unknown',
  };
  const value = ({ mean, n }: Shift['before']): string =>
    t('document:next.value', { mean: f.decimal(mean), n: f.count(n) });
  blocks.push(
    { kind: 'heading', text: t('document:next.shift') },
    { kind: 'paragraph', text: t('document:next.shiftText') },
    // A list is enough for two pages.
    ...(chart && !context.short
      ? [figures.next(t('document:next.figure'), shiftChart(chart, before, voters, t))]
      : []),
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
        const difference = shift.after.mean - shift.before.mean;
        const text = f.decimal(difference);
        return {
          cells: [
            context.factorName(shift.id),
            value(shift.before),
            value(shift.after),
            difference > 0 && !/^0[.,]0$/.test(text) ? `+${text}` : text,
          ],
        };
      }),
      size: 'normal',
    },
  );
  const title = t('document:next.titleShift', {
    name: context.factorName(first.id),
    before: f.decimal(first.before.mean),
    after: f.decimal(first.after.mean),
  });
  return { title, blocks };
}
