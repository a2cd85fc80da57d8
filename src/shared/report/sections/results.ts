import {
  contestedFactors,
  dimensionsChart,
  factorsChart,
  groupsChart,
  type ChartModel,
} from '../../charts';
import { asksAgreement, evidenceText, lowAndHigh, type ReportContext } from '../context';
import type { Block } from '../types';
import { noResultsBlocks, noResultsTitle } from './summary';

/** More rows than fit a page help nobody; the appendix has all of them. */
const DUMBBELLS = 8;

/** Numbers the figures through the report. */
export type FigureCounter = { next: (caption: string, model: ChartModel) => Block };

export function figureCounter(context: ReportContext): FigureCounter {
  let number = 0;
  return {
    next: (caption, model) => {
      number += 1;
      return {
        kind: 'chart',
        caption: context.t('document:figure', { number, caption }),
        model,
      };
    },
  };
}

/** Mean per dimension. */
export function glanceSection(context: ReportContext, figures: FigureCounter) {
  const { t, chart } = context;
  if (!chart) return { title: noResultsTitle(context), blocks: noResultsBlocks(context) };
  // The facilitator's own finding is the title of the summary, not of each chart.
  const model = dimensionsChart({ ...chart, headline: '' }, t);
  const blocks: Block[] = [
    { kind: 'lead', text: model.sentence },
    figures.next(t('document:glance.caption'), model),
    { kind: 'note', title: t('document:factors.noteTitle'), text: t('document:glance.note') },
  ];
  return { title: model.title, blocks };
}

/** Distribution of the answers to every statement. */
export function factorsSection(context: ReportContext, figures: FigureCounter) {
  const { t, f, chart, results, steps, unit } = context;
  if (!chart || !results)
    return { title: noResultsTitle(context), blocks: noResultsBlocks(context) };
  const model = factorsChart(chart, t);
  const positive = results.factors.filter((factor) => {
    const { low, high } = lowAndHigh(factor, steps);
    return high > low;
  }).length;
  const blocks: Block[] = [
    {
      kind: 'lead',
      text: model.sentence,
    },
    figures.next(t('document:factors.caption'), model),
    {
      kind: 'note',
      title: t('document:factors.noteTitle'),
      text: t('document:factors.note', {
        label: context.noAnswer,
        where: context.where('numbers'),
      }),
    },
  ];
  const title = t(
    asksAgreement(context) ? 'document:factors.titleAgree' : 'document:factors.title',
    {
      count: positive,
      n: f.count(positive),
      statements: unit('statement', results.factors.length),
    },
  );
  return { title, blocks };
}

/** What splits the room, and on what groups differ. */
export function differencesSection(context: ReportContext, figures: FigureCounter) {
  const { t, f, chart, results } = context;
  if (!chart || !results)
    return { title: noResultsTitle(context), blocks: noResultsBlocks(context) };
  const splits = contestedFactors(results.factors).filter((r) => r.label === 'split');
  const blocks: Block[] = [{ kind: 'heading', text: t('document:differences.splitTitle') }];
  if (splits.length === 0)
    blocks.splice(0, 1, { kind: 'lead', text: t('document:differences.noSplit') });
  else
    blocks.push(
      { kind: 'paragraph', text: t('document:differences.splitText') },
      {
        kind: 'definitions',
        items: splits.map((factor) => ({
          term: context.factorName(factor.id),
          text: evidenceText(context, factor),
        })),
      },
    );

  const all = groupsChart(chart, t);
  const model = groupsChart(chart, t, { limit: DUMBBELLS });
  blocks.push({ kind: 'heading', text: t('document:differences.groupsTitle') });
  if (model.rows.length === 0)
    blocks.push({ kind: 'paragraph', text: t('document:differences.noGroups') });
  else {
    blocks.push(
      { kind: 'paragraph', text: t('document:differences.groupsText') },
      figures.next(t('document:differences.groupsCaption'), model),
    );
    if (all.rows.length > model.rows.length)
      blocks.push({
        kind: 'note',
        title: '',
        text: t('document:differences.groupsLimited', {
          n: f.count(model.rows.length),
          where: context.where('numbers'),
        }),
      });
  }
  const hidden = new Set(results.factors.flatMap((factor) => factor.hiddenGroupIds));
  const names = context.session.groups.filter((g) => hidden.has(g.id)).map((g) => g.name);
  if (names.length > 0)
    blocks.push({
      kind: 'note',
      title: '',
      text: t('document:differences.hiddenGroups', { groups: f.list(names) }),
    });
  return { title: model.rows.length > 0 ? model.title : groupless(context, splits.length), blocks };
}

function groupless(context: ReportContext, splits: number): string {
  const { t } = context;
  return t(splits > 0 ? 'document:differences.splitTitle' : 'charts:finding.contestedNone');
}
