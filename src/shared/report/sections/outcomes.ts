import type { Agreement, Recommendation } from '../../domain/model';
import type { FactorResult } from '../../scoring/types';
import { evidenceText, widest, type ReportContext } from '../context';
import { shorten } from '../format';
import type { Block, EvidenceBar, RecommendationBlock, TableBlock } from '../types';

/** Recommendations that are printed with their evidence; more than this nobody takes up. */
const MOST = 5;
const SHORT_AGREEMENTS = 6;
/** Longest texts where a whole section must stay short. */
export const AGREEMENT_LENGTH = 160;
export const NAME_LENGTH = 80;

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

function briefTable(context: ReportContext, items: readonly Recommendation[]): TableBlock {
  const { t } = context;
  return {
    kind: 'table',
    caption: '',
    columns: [
      { label: t('document:recommendations.recommendation'), width: 0.42, align: 'left' },
      { label: t('document:recommendations.who'), width: 0.24, align: 'left' },
      { label: t('document:recommendations.firstStep'), width: 0.34, align: 'left' },
    ],
    rows: items.map(({ title, who, firstStep }) => ({
      cells: [
        title,
        context.short ? shorten(who, NAME_LENGTH) || '–' : who || '–',
        context.short ? shorten(firstStep, NAME_LENGTH) || '–' : firstStep || '–',
      ],
    })),
    size: 'normal',
  };
}

/** The chosen recommendations: why, what, who, first step, origin. */
export function recommendationsSection(context: ReportContext) {
  const { t, f, session } = context;
  const count = session.recommendations.length;
  if (count === 0) {
    const none: Block[] = [{ kind: 'paragraph', text: t('document:recommendations.none') }];
    return { title: t('document:recommendations.titleNone'), blocks: none };
  }
  const title = t('document:recommendations.title', { count, n: f.count(count) });
  const lead: Block = { kind: 'lead', text: t('document:recommendations.lead') };
  if (context.short)
    return { title, blocks: [lead, briefTable(context, session.recommendations.slice(0, MOST))] };
  const chosen = session.recommendations.slice(0, MOST);
  const others = session.recommendations.slice(MOST);
  const evidence = chosen.map(({ factorId }) => {
    const factor = factorId === null ? null : context.resultOf(factorId);
    return factor && factor.band !== 'too-few' ? factor : null;
  });
  const shown = evidence.filter((factor) => factor !== null);
  const extent = widest(shown, context.steps);
  const items = chosen.map((item, i): RecommendationBlock => {
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
  const blocks: Block[] = [lead, ...items];
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
  if (others.length > 0)
    blocks.push(
      { kind: 'heading', text: t('document:recommendations.others') },
      briefTable(context, others),
    );
  return { title, blocks };
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

function shortAgreements(context: ReportContext): Block[] {
  const { t, f, session } = context;
  const shown = session.agreements.slice(0, SHORT_AGREEMENTS).map((a) => ({
    ...a,
    what: shorten(a.what, AGREEMENT_LENGTH),
    who: shorten(a.who, NAME_LENGTH),
    evidence: shorten(a.evidence, NAME_LENGTH),
  }));
  const table = agreementsTable(context, shown, true);
  const more = session.agreements.length - shown.length;
  if (more === 0) return [table];
  const values = { count: more, n: f.count(more), where: t('document:where.elsewhere') };
  return [table, { kind: 'note', title: '', text: t('document:summary.moreAgreements', values) }];
}

/** Every agreement: what, who, by when, and how we see that it is done. */
export function agreementsSection(context: ReportContext) {
  const { t, f, session } = context;
  const count = session.agreements.length;
  const blocks: Block[] =
    count === 0
      ? [{ kind: 'paragraph', text: t('document:agreements.none') }]
      : [
          { kind: 'lead', text: t('document:agreements.lead') },
          ...(context.short
            ? shortAgreements(context)
            : [agreementsTable(context, session.agreements, true)]),
        ];
  const title =
    count === 0
      ? t('document:agreements.titleNone')
      : t('document:agreements.title', { count, n: f.count(count) });
  return { title, blocks };
}
