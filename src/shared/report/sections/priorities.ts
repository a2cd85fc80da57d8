import { quadrantsChart } from '../../charts';
import { pollModel } from '../../voting/chart-model';
import { roundHalfUp } from '../../scoring/statistics';
import type { ReportContext } from '../context';
import type { Block } from '../types';
import type { FigureCounter } from './results';

/** Rows of the short version. */
const SHORT_ROWS = 5;
const SHORT_POLLS = 1;
const SHORT_OPTIONS = 5;
/** Subjects that the title names. */
const NAMED = 2;

/** Importance beside score, most important first. */
function importanceRows({ results }: ReportContext) {
  return (results?.factors ?? [])
    .flatMap((factor) => {
      const { importance, mean } = factor;
      return importance && mean !== null && factor.band !== 'too-few'
        ? [{ factor, importance, mean }]
        : [];
    })
    .sort((a, b) => b.importance.mean - a.importance.mean || a.mean - b.mean);
}

function importanceBlocks(
  context: ReportContext,
  figures: FigureCounter,
): { title: string | null; blocks: Block[] } {
  const { t, f, results, chart } = context;
  const rows = importanceRows(context);
  if (rows.length === 0 || !results) return { title: null, blocks: [] };
  const shown = context.short ? rows.slice(0, SHORT_ROWS) : rows;
  const important = rows.filter(
    ({ importance }) => roundHalfUp(importance.mean) >= results.settings.thresholds.importance,
  );
  const names = important
    .filter(({ factor }) => factor.band !== 'strength')
    .slice(0, NAMED)
    .map(({ factor }) => context.factorName(factor.id));
  const blocks: Block[] = [
    { kind: 'lead', text: t('document:priorities.lead') },
    // A list is enough for two pages.
    ...(chart && !context.short
      ? [
          figures.next(
            t('document:priorities.figure'),
            quadrantsChart({ ...chart, headline: '' }, t),
          ),
        ]
      : []),
    {
      kind: 'table',
      caption: t('document:priorities.caption'),
      columns: [
        { label: t('document:priorities.factor'), width: 0.38, align: 'left' },
        { label: t('document:priorities.importance'), width: 0.11, align: 'right' },
        { label: t('document:priorities.importanceN'), width: 0.12, align: 'right' },
        { label: t('document:priorities.score'), width: 0.13, align: 'right' },
        { label: t('document:priorities.scoreN'), width: 0.12, align: 'right' },
        { label: t('document:priorities.word'), width: 0.14, align: 'right' },
      ],
      rows: shown.map(({ factor, importance, mean }) => ({
        cells: [
          context.factorName(factor.id),
          f.decimal(importance.mean),
          f.count(importance.n),
          f.decimal(mean),
          f.count(factor.n),
          context.judgement(factor),
        ],
      })),
      size: 'normal',
    },
  ];
  if (shown.length < rows.length)
    blocks.push({
      kind: 'note',
      title: '',
      text: t('document:priorities.fewer', {
        n: f.count(shown.length),
        where: t('document:where.elsewhere'),
      }),
    });
  const title =
    names.length > 0
      ? t('document:priorities.title', { names: f.list(names) })
      : t(`document:priorities.${important.length > 0 ? 'titleStrong' : 'titleNone'}`);
  return { title, blocks };
}

/** Published polls with their table; with too few people only that. */
function pollBlocks(context: ReportContext): Block[] {
  const { t, f, session, language } = context;
  const polls = session.polls.filter(({ status }) => status === 'published');
  return (context.short ? polls.slice(-SHORT_POLLS) : polls).flatMap((poll): Block[] => {
    if (!poll.results) return [];
    const heading: Block = {
      kind: 'heading',
      text: poll.settings.question || t('document:priorities.poll', { n: f.count(poll.number) }),
    };
    const { outcome } = poll.results;
    if (outcome.method === 'too-few')
      return [
        heading,
        {
          kind: 'paragraph',
          text: t('document:priorities.tooFew', { n: f.count(outcome.needed) }),
        },
      ];
    const model = pollModel(poll.settings, poll.results, language, t);
    const [, ...others] = model.table.head;
    const rest = 0.5 / Math.max(1, others.length);
    const rows = context.short ? model.table.rows.slice(0, SHORT_OPTIONS) : model.table.rows;
    return [
      heading,
      { kind: 'paragraph', text: `${model.title} (${model.subtitle}).` },
      {
        kind: 'table',
        caption: '',
        columns: model.table.head.map((label, i) => ({
          label,
          width: i === 0 ? (others.length === 0 ? 1 : 0.5) : rest,
          align: i === 0 ? ('left' as const) : ('right' as const),
        })),
        rows: rows.map(({ cells }) => ({ cells })),
        size: 'normal',
      },
      ...(model.note === null ? [] : [{ kind: 'note' as const, title: '', text: model.note }]),
    ];
  });
}

/** What matters most: importance against score, and what the room chose. Null when neither is there. */
export function prioritiesSection(context: ReportContext, figures: FigureCounter) {
  const { t } = context;
  const importance = importanceBlocks(context, figures);
  const polls = pollBlocks(context);
  if (importance.blocks.length + polls.length === 0) return null;
  const blocks: Block[] =
    importance.title === null
      ? [{ kind: 'lead', text: t('document:priorities.leadPolls') }, ...polls]
      : [...importance.blocks, ...polls];
  return { title: importance.title ?? t('document:priorities.titlePolls'), blocks };
}
