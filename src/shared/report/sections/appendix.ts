import { MAX_MARKS } from '../../charts';
import type { FactorResult, GroupStatistics } from '../../scoring/types';
import { gapOnScale, onScale, type ReportContext } from '../context';
import type { Block, TableBlock, TableColumn, TableRow } from '../types';
import { noResultsBlocks, noResultsTitle } from './summary';

/** Of more groups than fit a chart the table names this many at each end. */
const ENDS = 3;

/** Rows under a heading per dimension, in the order of the factor model. */
function byDimension(
  context: ReportContext,
  ids: readonly string[],
  row: (id: string) => string[] | null,
): TableRow[] {
  const { factorModel } = context.session;
  const wanted = new Set(ids);
  return factorModel.dimensions.flatMap((dimension): TableRow[] => {
    const rows = factorModel.factors
      .filter((factor) => factor.dimension === dimension.id && wanted.has(factor.id))
      .flatMap(({ id }) => {
        const cells = row(id);
        return cells ? [{ cells }] : [];
      });
    return rows.length > 0 ? [{ heading: dimension.name[context.language] }, ...rows] : [];
  });
}

const right = (label: string, width: number): TableColumn => ({ label, width, align: 'right' });
const left = (label: string, width: number): TableColumn => ({ label, width, align: 'left' });

function factorCells(context: ReportContext, result: FactorResult): string[] {
  const { f, t } = context;
  if (result.band === 'too-few') {
    const blank = Array.from({ length: 7 }, () => '–');
    return [context.factorName(result.id), '–', ...blank, t('document:numbers.tooFew')];
  }
  return [
    context.factorName(result.id),
    result.distribution.map(f.count).join(' · '),
    f.count(result.n),
    f.count(result.dontKnow),
    f.decimal(result.mean),
    f.decimal(result.median),
    result.q1 === null || result.q3 === null
      ? '–'
      : `${f.decimal(result.q1)}–${f.decimal(result.q3)}`,
    f.decimal(result.dissent, 2),
    f.decimal(result.agreement, 2),
    context.judgement(result),
  ];
}

function factorsTable(context: ReportContext, factors: readonly FactorResult[]): TableBlock {
  const { t } = context;
  // A long scale with many people needs room for its counts.
  const wide = context.steps.length > 5;
  return {
    kind: 'table',
    caption: t('document:numbers.factorsCaption'),
    columns: [
      left(t('document:numbers.factor'), wide ? 0.2 : 0.24),
      left(t('document:numbers.distribution'), wide ? 0.19 : 0.15),
      right(t('document:numbers.n'), 0.055),
      right(t('document:numbers.dontKnow'), 0.075),
      right(t('document:numbers.mean'), 0.065),
      right(t('document:numbers.median'), 0.085),
      right(t('document:numbers.quartiles'), 0.09),
      right(t('document:numbers.dissent'), 0.06),
      right(t('document:numbers.agreement'), 0.065),
      right(t('document:numbers.judgement'), 0.115),
    ],
    rows: byDimension(
      context,
      factors.map(({ id }) => id),
      (id) => {
        const result = context.resultOf(id);
        return result && factorCells(context, result);
      },
    ),
    size: 'small',
  };
}

function dimensionsTable(context: ReportContext): TableBlock {
  const { t, f, session, results, language } = context;
  const names = new Map(session.factorModel.dimensions.map((d) => [d.id, d.name[language]]));
  return {
    kind: 'table',
    caption: t('document:numbers.dimensionsCaption'),
    columns: [
      left(t('document:numbers.dimension'), 0.5),
      right(t('document:numbers.factorCount'), 0.15),
      right(t('document:numbers.mean'), 0.15),
      right(t('document:numbers.judgement'), 0.2),
    ],
    rows: (results?.dimensions ?? []).map((dimension) => ({
      cells: [
        names.get(dimension.id) ?? dimension.id,
        f.count(dimension.factors),
        f.decimal(dimension.mean),
        dimension.band === 'too-few'
          ? t('document:numbers.tooFew')
          : t(`charts:band.${dimension.band}`),
      ],
    })),
    size: 'small',
  };
}

/** Mean and n per shown group; of many groups the lowest and the highest. */
function groupMeans(context: ReportContext, result: FactorResult): string {
  const { t, f } = context;
  const text = (group: GroupStatistics): string =>
    t('document:numbers.group', {
      name: context.groupName(group.id),
      mean: f.decimal(group.mean),
      n: f.count(group.n),
    });
  if (result.groups.length === 0) return '–';
  if (result.groups.length <= MAX_MARKS) return result.groups.map(text).join('; ');
  const sorted = [...result.groups].sort((a, b) => (a.mean ?? 0) - (b.mean ?? 0));
  const between = f.count(sorted.length - 2 * ENDS);
  return [
    ...sorted.slice(0, ENDS).map(text),
    t('document:numbers.groupsBetween', { n: between }),
    ...sorted.slice(-ENDS).map(text),
  ].join('; ');
}

/** Group means and importance, where there are any. */
function groupBlocks(context: ReportContext, factors: readonly FactorResult[]): Block[] {
  const { t, f } = context;
  const rows = byDimension(
    context,
    factors.map(({ id }) => id),
    (id) => {
      const result = context.resultOf(id);
      if (!result || (result.groups.length === 0 && !result.importance)) return null;
      const importance = result.importance ? f.decimal(result.importance.mean) : '–';
      return [context.factorName(id), groupMeans(context, result), importance];
    },
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: t('document:numbers.groupsCaption'),
      columns: [
        left(t('document:numbers.factor'), 0.28),
        left(t('document:numbers.groups'), 0.62),
        right(t('document:numbers.importance'), 0.1),
      ],
      rows,
      size: 'small',
    },
    { kind: 'note', title: '', text: t('document:numbers.groupsNote') },
  ];
}

/** Appendix A: every figure behind the charts. */
export function numbersSection(context: ReportContext) {
  const { t, results } = context;
  if (!results) return { title: noResultsTitle(context), blocks: noResultsBlocks(context) };
  const steps = context.steps.map(({ value }) => String(value)).join(' · ');
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: t('document:numbers.lead', {
        label: context.noAnswer,
        steps,
        where: context.where('method'),
      }),
    },
    factorsTable(context, results.factors),
    dimensionsTable(context),
    ...groupBlocks(context, results.factors),
  ];
  return { title: t('document:numbers.title'), blocks };
}

/** Appendix B: the statements in full. */
export function statementsSection(context: ReportContext) {
  const { t, session, results, language } = context;
  const statements = new Map(
    session.factorModel.factors.map((factor) => [factor.id, factor.statement[language]]),
  );
  const ids = results?.factors.map(({ id }) => id) ?? [...statements.keys()];
  const blocks: Block[] = [
    {
      kind: 'table',
      caption: '',
      columns: [
        left(t('document:statements.factor'), 0.34),
        left(t('document:statements.statement'), 0.66),
      ],
      rows: byDimension(context, ids, (id) => [context.factorName(id), statements.get(id) ?? '']),
      size: 'normal',
    },
  ];
  return {
    title: t(results ? 'document:statements.title' : 'document:statements.titleForm'),
    blocks,
  };
}

/** Appendix C: how the figures were made. */
export function methodSection(context: ReportContext) {
  const { t, f, session, input } = context;
  const settings =
    input.results?.settings ?? session.rounds[session.rounds.length - 1]?.settings ?? null;
  const { scale, name, version } = session.factorModel;
  const items: { term: string; text: string }[] = [];
  const add = (term: string, text: string) => items.push({ term, text });
  add(t('document:method.mean'), t('document:method.meanText'));
  if (settings) {
    const { high, low, dissent, agreement, gap } = settings.thresholds;
    const limit = (value: number) => f.decimal(onScale(context, value));
    add(
      t('document:method.bands'),
      t('document:method.bandsText', { high: limit(high), low: limit(low) }),
    );
    add(
      t('document:method.split'),
      t('document:method.splitText', {
        dissent: f.decimal(dissent, 2),
        agreement: f.decimal(agreement, 2),
      }),
    );
    add(
      t('document:method.groupsDiffer'),
      t('document:method.groupsDifferText', { gap: f.decimal(gapOnScale(context, gap)) }),
    );
  }
  add(t('document:method.median'), t('document:method.medianText'));
  add(t('document:method.dissent'), t('document:method.dissentText'));
  add(t('document:method.agreement'), t('document:method.agreementText'));
  if (settings)
    add(
      t('document:method.small'),
      t('document:method.smallText', { n: f.count(settings.minGroupSize) }),
    );
  if (scale.min !== 1 || scale.max !== 5)
    add(
      t('document:method.scale'),
      t('document:method.scaleText', { min: scale.min, max: scale.max }),
    );
  add(t('document:method.limits'), t('document:method.limitsText'));
  add(
    t('document:method.model'),
    t('document:method.modelText', { name: name[context.language], version }),
  );
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: t('document:method.lead', { version: input.appVersion }),
    },
    { kind: 'definitions', items },
  ];
  return { title: t('document:method.title'), blocks };
}
