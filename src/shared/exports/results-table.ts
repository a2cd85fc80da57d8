import { bandWord, spreadWord } from '../charts/texts';
import { scaleStepList } from '../charts';
import { translator } from '../i18n';
import type { FactorResult, GroupStatistics, RoundResults } from '../scoring/types';
import type { ReportSession } from '../report/context';
import type { Cell, ExportInput, Table } from './types';

const DECIMALS = 4;

/** Four decimals: more than any decision needs, and readable. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toFixed(DECIMALS)) + 0;

/** Results of the published rounds that had enough ballots, oldest first. */
export function shownResults({ rounds }: ReportSession): RoundResults[] {
  return rounds.flatMap(({ results }) => (results && !results.tooFew ? [results] : []));
}

/** Groups that are shown for at least one factor of one round, in the order of the session. */
export function shownGroupList(session: ReportSession): ReportSession['groups'] {
  const shown = new Set(
    shownResults(session).flatMap(({ factors }) =>
      factors.flatMap(({ groups }) => groups.map(({ id }) => id)),
    ),
  );
  return session.groups.filter(({ id }) => shown.has(id));
}

type Column<Row> = { label: string; width: number; cell: (row: Row) => Cell };

function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    columns: columns.map(({ label, width }) => ({ label, width })),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

type FactorRow = { round: RoundResults; factor: FactorResult };

/**
 * One row per published round and factor, in the order of the model. Figures that are withheld and
 * groups that are hidden are empty cells.
 */
export function resultsTable({ session, language }: ExportInput): Table {
  const t = translator(language);
  const { factorModel } = session;
  const dimensions = new Map(factorModel.dimensions.map(({ id, name }) => [id, name[language]]));
  const factors = new Map(factorModel.factors.map((factor) => [factor.id, factor]));
  const steps = scaleStepList(factorModel.scale, factorModel.scale.labels[language]);
  const groups = shownGroupList(session);
  const groupOf = (row: FactorRow, id: string): GroupStatistics | undefined =>
    row.factor.groups.find((group) => group.id === id);
  const columns: Column<FactorRow>[] = [
    { label: t('exports:column.round'), width: 8, cell: ({ round }) => round.number },
    { label: t('exports:column.code'), width: 14, cell: ({ factor }) => factor.id },
    {
      label: t('exports:column.dimension'),
      width: 24,
      cell: ({ factor }) => dimensions.get(factor.dimensionId) ?? '',
    },
    {
      label: t('exports:column.factor'),
      width: 30,
      cell: ({ factor }) => factors.get(factor.id)?.name[language] ?? factor.id,
    },
    {
      label: t('exports:column.statement'),
      width: 50,
      cell: ({ factor }) => factors.get(factor.id)?.statement[language] ?? '',
    },
    { label: t('exports:column.n'), width: 10, cell: ({ factor }) => factor.n },
    { label: t('exports:column.dontKnow'), width: 10, cell: ({ factor }) => factor.dontKnow },
    ...figureColumns<FactorRow>(t, ({ factor }) => factor),
    {
      label: t('exports:column.band'),
      width: 16,
      cell: ({ factor }) => bandWord(factor.band, t),
    },
    {
      label: t('exports:column.spread'),
      width: 20,
      cell: ({ factor }) => spreadWord(factor.label, t),
    },
    { label: t('exports:column.gap'), width: 12, cell: ({ factor }) => rounded(factor.gap) },
    {
      label: t('exports:column.importanceN'),
      width: 12,
      cell: ({ factor }) => factor.importance?.n ?? null,
    },
    {
      label: t('exports:column.importance'),
      width: 12,
      cell: ({ factor }) => rounded(factor.importance?.mean ?? null),
    },
    ...steps.map(({ value, label }, index): Column<FactorRow> => {
      const isNumber = label === '' || label === String(value);
      return {
        label: isNumber
          ? t('exports:column.step', { value })
          : t('exports:column.stepNamed', { value, label }),
        width: 12,
        cell: ({ factor }) => factor.distribution[index] ?? null,
      };
    }),
    ...groups.flatMap(({ id, name }): Column<FactorRow>[] => [
      {
        label: t('exports:column.groupN', { group: name }),
        width: 14,
        cell: (row) => groupOf(row, id)?.n ?? null,
      },
      {
        label: t('exports:column.groupMean', { group: name }),
        width: 14,
        cell: (row) => rounded(groupOf(row, id)?.mean ?? null),
      },
    ]),
  ];
  const rows = shownResults(session).flatMap((round) =>
    round.factors.map((factor): FactorRow => ({ round, factor })),
  );
  return tableOf(columns, rows);
}

type Figures = Pick<
  GroupStatistics,
  'mean' | 'median' | 'q1' | 'q3' | 'sdSample' | 'sdPopulation' | 'dissent' | 'agreement'
>;
const FIGURES = [
  'mean',
  'median',
  'q1',
  'q3',
  'sdSample',
  'sdPopulation',
  'dissent',
  'agreement',
] as const satisfies readonly (keyof Figures)[];

function figureColumns<Row>(
  t: ReturnType<typeof translator>,
  figures: (row: Row) => Figures,
): Column<Row>[] {
  return FIGURES.map((figure) => ({
    label: t(`exports:column.${figure}`),
    width: 13,
    cell: (row) => rounded(figures(row)[figure]),
  }));
}

type GroupRow = FactorRow & { name: string; figures: GroupStatistics };

/** One row per published round, factor and group that may be shown for it. */
export function groupsTable({ session, language }: ExportInput): Table {
  const t = translator(language);
  const names = new Map(session.groups.map(({ id, name }) => [id, name]));
  const factors = new Map(session.factorModel.factors.map(({ id, name }) => [id, name[language]]));
  const columns: Column<GroupRow>[] = [
    { label: t('exports:column.round'), width: 8, cell: ({ round }) => round.number },
    { label: t('exports:column.code'), width: 14, cell: ({ factor }) => factor.id },
    {
      label: t('exports:column.factor'),
      width: 30,
      cell: ({ factor }) => factors.get(factor.id) ?? factor.id,
    },
    { label: t('exports:column.group'), width: 30, cell: ({ name }) => name },
    { label: t('exports:column.n'), width: 10, cell: ({ figures }) => figures.n },
    ...figureColumns<GroupRow>(t, ({ figures }) => figures),
  ];
  const rows = shownResults(session).flatMap((round) =>
    round.factors.flatMap((factor) =>
      factor.groups.map((figures): GroupRow => ({
        round,
        factor,
        figures,
        name: names.get(figures.id) ?? '',
      })),
    ),
  );
  return tableOf(columns, rows);
}
