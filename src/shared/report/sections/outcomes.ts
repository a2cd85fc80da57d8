import { contributionKindSchema, type Agreement, type Recommendation } from '../../domain/model';
import type { FactorResult } from '../../scoring/types';
import { evidenceText, widest, type ReportContext } from '../context';
import type { Block, EvidenceBar, RecommendationBlock, TableBlock } from '../types';

/** All contributions by kind, without the group they came from. */
export function inputSection(context: ReportContext) {
  const { t, f, session, unit } = context;
  const { contributions } = session;
  if (contributions.length === 0) {
    const none: Block[] = [{ kind: 'paragraph', text: t('document:input.none') }];
    return { title: t('document:input.titleNone'), blocks: none };
  }
  const challenges = new Map(session.challenges.map(({ id, title }) => [id, title]));
  const kinds = contributionKindSchema.options
    .map((kind) => ({ kind, items: contributions.filter((c) => c.kind === kind) }))
    .filter(({ items }) => items.length > 0);
  const counts = kinds.map(({ kind, items }) =>
    t(`document:input.${kind}`, { count: items.length, n: f.count(items.length) }),
  );
  const blocks: Block[] = [
    { kind: 'lead', text: t('document:input.lead', { kinds: f.list(counts) }) },
  ];
  for (const { kind, items } of kinds) {
    const linked = items.some((c) => c.challengeId !== null || c.factorId !== null);
    blocks.push(
      { kind: 'heading', text: t(`document:input.kind.${kind}`) },
      {
        kind: 'table',
        caption: '',
        columns: [
          { label: t('document:input.contribution'), width: linked ? 0.66 : 1, align: 'left' },
          ...(linked
            ? [{ label: t('document:input.about'), width: 0.34, align: 'left' as const }]
            : []),
        ],
        rows: items.map(({ text, challengeId, factorId }) => {
          const about = [
            challengeId === null ? null : challenges.get(challengeId),
            factorId === null ? null : context.factorName(factorId),
          ].filter((name) => name !== null && name !== undefined);
          return { cells: linked ? [text, about.join('; ') || '–'] : [text] };
        }),
        size: 'normal',
      },
    );
  }
  const title = t('document:input.title', {
    contributions: unit('contribution', contributions.length),
  });
  return { title, blocks };
}

function evidenceBar(
  context: ReportContext,
  factor: FactorResult,
  extent: EvidenceBar['extent'],
): EvidenceBar {
  const { t, f, steps } = context;
  return {
    steps,
    counts: factor.distribution,
    extent,
    caption: t('document:recommendations.barCaption', {
      judgement: context.judgement(factor),
      n: f.count(factor.n),
    }),
    alt: factor.distribution
      .map((count, i) =>
        t('document:evidence.step', { label: steps[i]?.label ?? '', n: f.count(count) }),
      )
      .join(', '),
  };
}

function whyText(context: ReportContext, item: Recommendation, factor: FactorResult | null) {
  const { t, f } = context;
  const reasons = [
    item.rule === null ? '' : t(`document:recommendations.rule.${item.rule}`),
    factor && factor.n > 0 ? evidenceText(context, factor) : '',
    factor?.importance
      ? t('document:evidence.importance', { mean: f.decimal(factor.importance.mean) })
      : '',
  ];
  return reasons.filter((reason) => reason !== '').join(' ');
}

function originText(context: ReportContext, item: Recommendation): string {
  const { t } = context;
  if (item.origin === 'own') return t('document:recommendations.own');
  return t(
    item.edited ? 'document:recommendations.libraryEdited' : 'document:recommendations.library',
  );
}

/** The chosen recommendations: why, what, who, first step, origin. */
export function recommendationsSection(context: ReportContext) {
  const { t, f, session } = context;
  const count = session.recommendations.length;
  if (count === 0) {
    const none: Block[] = [{ kind: 'paragraph', text: t('document:recommendations.none') }];
    return { title: t('document:recommendations.titleNone'), blocks: none };
  }
  const evidence = session.recommendations.map(({ factorId }) => {
    const factor = factorId === null ? null : context.resultOf(factorId);
    return factor && factor.band !== 'too-few' ? factor : null;
  });
  const shown = evidence.filter((factor) => factor !== null);
  const extent = widest(shown, context.steps);
  const items = session.recommendations.map((item, i): RecommendationBlock => {
    const factor = evidence[i] ?? null;
    const facts = [
      { term: t('document:recommendations.why'), text: whyText(context, item, factor) },
      { term: t('document:recommendations.who'), text: item.who },
      { term: t('document:recommendations.firstStep'), text: item.firstStep },
      { term: t('document:recommendations.origin'), text: originText(context, item) },
    ].filter(({ text }) => text !== '');
    return {
      kind: 'recommendation',
      number: i + 1,
      title: item.title,
      text: item.text,
      bar: factor ? evidenceBar(context, factor, extent) : null,
      facts,
    };
  });
  const blocks: Block[] = [{ kind: 'lead', text: t('document:recommendations.lead') }, ...items];
  if (shown.length > 0)
    blocks.push({
      kind: 'legend',
      entries: context.steps.map((step) => ({
        id: String(step.value),
        kind: 'step',
        label: step.label,
        style: step,
      })),
    });
  return { title: t('document:recommendations.title', { count, n: f.count(count) }), blocks };
}

/** Who does what by when. `full` adds how we will see that it is done. */
export function agreementsTable(
  context: ReportContext,
  agreements: readonly Agreement[],
  full: boolean,
): TableBlock {
  const { t, f } = context;
  const open = t('document:agreements.open');
  const column = (key: 'what' | 'who' | 'due' | 'evidence', width: number) => ({
    label: t(`document:agreements.${key}`),
    width,
    align: key === 'due' ? ('right' as const) : ('left' as const),
  });
  return {
    kind: 'table',
    caption: '',
    columns: full
      ? [column('what', 0.36), column('who', 0.2), column('evidence', 0.25), column('due', 0.19)]
      : [column('what', 0.54), column('who', 0.24), column('due', 0.22)],
    rows: agreements.map(({ what, who, due, evidence }) => ({
      cells: [what, who || open, ...(full ? [evidence || '–'] : []), f.day(due) || open],
    })),
    size: 'normal',
  };
}

export function agreementsSection(context: ReportContext) {
  const { t, f, session } = context;
  const count = session.agreements.length;
  const blocks: Block[] =
    count === 0
      ? [{ kind: 'paragraph', text: t('document:agreements.none') }]
      : [
          { kind: 'lead', text: t('document:agreements.lead') },
          agreementsTable(context, session.agreements, true),
        ];
  const title =
    count === 0
      ? t('document:agreements.titleNone')
      : t('document:agreements.title', { count, n: f.count(count) });
  return { title, blocks };
}
