import { ecosystemSchema } from '../../domain/model';
import { gapOnScale, onScale, type ReportContext } from '../context';
import type { Block, TableBlock } from '../types';

function groupsTable(context: ReportContext): TableBlock {
  const { t, f, session, input } = context;
  const { results } = input;
  const ballots = new Map(results?.groups.map((group) => [group.id, group.ballots]));
  const rows = session.groups.map((group) => {
    const own = ballots.get(group.id) ?? null;
    const expected = group.seats > 0 ? f.count(group.seats) : '–';
    const shown = own === null ? t('document:session.hidden') : f.count(own);
    return {
      cells: [
        group.name,
        t(`document:ecosystem.${group.ecosystem}`),
        results && !results.tooFew ? shown : results ? t('document:session.hidden') : expected,
      ],
    };
  });
  if (results && !results.tooFew)
    rows.push({ cells: [t('document:session.total'), '', f.count(results.ballots)] });
  return {
    kind: 'table',
    caption: '',
    columns: [
      { label: t('document:session.group'), width: 0.52, align: 'left' },
      { label: t('document:session.ecosystem'), width: 0.26, align: 'left' },
      {
        label: t(results ? 'document:session.ballots' : 'document:session.seats'),
        width: 0.22,
        align: 'right',
      },
    ],
    rows,
    size: 'normal',
  };
}

function howItems(context: ReportContext): string[] {
  const { t, f, session, results, steps, unit } = context;
  const { scale } = session.factorModel;
  const low = session.factorModel.scale.labels[context.language][0];
  const high = steps[steps.length - 1]?.label ?? '';
  const statements = unit(
    'statement',
    results?.factors.length ?? session.factorModel.factors.length,
  );
  const ends = { min: scale.min, max: scale.max };
  return [
    t('document:session.howStatements', { statements }),
    low === undefined
      ? t('document:session.howScalePlain', ends)
      : t('document:session.howScale', { ...ends, low, high }),
    t('document:session.howDontKnow', { label: context.noAnswer }),
    ...(results?.settings.askImportance ? [t('document:session.howImportance')] : []),
    ...(results
      ? [
          t('document:session.howRound', { round: f.count(results.number) }),
          t('document:session.wordsNote', { where: context.where('method') }),
        ]
      : []),
  ];
}

function wordsTable(context: ReportContext): TableBlock | null {
  const { t, f, results } = context;
  if (!results) return null;
  const { high, low, gap } = results.settings.thresholds;
  const limit = (value: number) => f.decimal(onScale(context, value));
  const rows = [
    ['strength', t('document:session.strengthMeaning', { limit: limit(high) })],
    ['discuss', t('document:session.discussMeaning')],
    ['concern', t('document:session.concernMeaning', { limit: limit(low) })],
    ['split', t('document:session.splitMeaning')],
    [
      'groupsDiffer',
      t('document:session.groupsDifferMeaning', { gap: f.decimal(gapOnScale(context, gap)) }),
    ],
  ] as const;
  return {
    kind: 'table',
    caption: '',
    columns: [
      { label: t('document:session.word'), width: 0.2, align: 'left' },
      { label: t('document:session.meaning'), width: 0.8, align: 'left' },
    ],
    rows: rows.map(([word, meaning]) => ({ cells: [t(`document:session.${word}`), meaning] })),
    size: 'normal',
  };
}

/** The parts of the programme with their planned minutes. */
function programmeBlocks({ t, f, session }: ReportContext): Block[] {
  const { activities } = session.agenda;
  if (activities.length === 0) return [];
  return [
    { kind: 'heading', text: t('document:session.programme') },
    {
      kind: 'table',
      caption: '',
      columns: [
        { label: t('document:session.part'), width: 0.8, align: 'left' },
        { label: t('document:session.minutes'), width: 0.2, align: 'right' },
      ],
      rows: activities.map(({ title, minutes }) => ({ cells: [title, f.count(minutes)] })),
      size: 'normal',
    },
  ];
}

/** How many voted on a screen, on paper and by show of hands: totals only, never per group. */
function channelBlocks({ t, f, session, results }: ReportContext): Block[] {
  const progress = session.rounds.find(({ id }) => id === results?.roundId)?.progress;
  if (!progress || progress.paper + progress.hands === 0) return [];
  const { cast, paper, hands } = progress;
  const screen = cast - paper - hands;
  const parts = [
    screen > 0 ? t('document:session.channelPhone', { n: f.count(screen) }) : '',
    paper > 0 ? t('document:session.channelPaper', { n: f.count(paper) }) : '',
    hands > 0 ? t('document:session.channelHands', { n: f.count(hands) }) : '',
  ].filter((part) => part !== '');
  return [
    { kind: 'note', title: '', text: t('document:session.channels', { channels: f.list(parts) }) },
  ];
}

/** Who took part, how answers were given, what the words mean, how answers are protected. */
export function sessionSection(context: ReportContext) {
  const { t, f, session, results, unit } = context;
  const round = session.rounds[session.rounds.length - 1];
  const minGroupSize = (results ?? context.input.results)?.settings.minGroupSize;
  const n = f.count(minGroupSize ?? round?.settings.minGroupSize ?? 5);
  const words = wordsTable(context);
  const leadValues = results && {
    participants: unit('participant', results.ballots),
    statements: unit('statement', results.factors.length),
  };
  const blocks: Block[] = [
    {
      kind: 'lead',
      text: !leadValues
        ? t('document:session.leadNone')
        : t(
            results.ballots === 1 ? 'document:session.leadOne' : 'document:session.lead',
            leadValues,
          ),
    },
    { kind: 'heading', text: t('document:session.who') },
    session.groups.length > 0
      ? groupsTable(context)
      : { kind: 'paragraph', text: t('document:session.noGroups') },
    ...channelBlocks(context),
    ...programmeBlocks(context),
    ...(context.input.results
      ? ([
          { kind: 'heading', text: t('document:session.how') },
          { kind: 'list', items: howItems(context) },
        ] satisfies Block[])
      : []),
    { kind: 'heading', text: t('document:session.privacy') },
    { kind: 'paragraph', text: t('document:session.privacyText', { n }) },
  ];
  if (words) blocks.push({ kind: 'heading', text: t('document:session.words') }, words);
  const held = context.input.results !== null;
  return { title: t(held ? 'document:session.title' : 'document:session.titleNone'), blocks };
}

/** The region, its three ecosystems and the issues on the table. */
export function regionSection(context: ReportContext) {
  const { t, f, session, unit } = context;
  const { region, challenges } = session;
  const blocks: Block[] = [];
  if (region)
    blocks.push({
      kind: 'definitions',
      items: [
        { term: t('document:region.region'), text: region.name },
        {
          term: t('document:region.municipalities'),
          text: f.list(region.municipalities.map(({ name }) => name)),
        },
      ],
    });
  else blocks.push({ kind: 'paragraph', text: t('document:region.noRegion') });
  blocks.push(
    { kind: 'heading', text: t('document:region.partnersTitle') },
    {
      kind: 'definitions',
      items: ecosystemSchema.options.map((ecosystem) => {
        const names = session.groups.filter((g) => g.ecosystem === ecosystem).map((g) => g.name);
        const term = t(`document:ecosystem.${ecosystem}`);
        return {
          term: term.charAt(0).toUpperCase() + term.slice(1),
          text: names.length > 0 ? f.list(names) : t('document:region.none'),
        };
      }),
    },
    { kind: 'heading', text: t('document:region.challenges') },
  );
  if (challenges.length === 0)
    blocks.push({ kind: 'paragraph', text: t('document:region.noChallenges') });
  else
    blocks.push({
      kind: 'table',
      caption: '',
      columns: [
        { label: t('document:region.challenge'), width: 0.8, align: 'left' },
        { label: t('document:region.contributions'), width: 0.2, align: 'right' },
      ],
      rows: challenges.map(({ id, title }) => ({
        cells: [title, f.count(session.contributions.filter((c) => c.challengeId === id).length)],
      })),
      size: 'normal',
    });
  const titleKey =
    challenges.length > 0 ? 'document:region.title' : 'document:region.titleNoChallenges';
  const title = region
    ? t(titleKey, {
        region: region.name,
        municipalities: unit('municipality', region.municipalities.length),
        challenges: unit('challenge', challenges.length),
      })
    : t('document:region.titleNoRegion');
  return { title, blocks };
}
