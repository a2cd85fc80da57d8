import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { factorModelSchema } from '../domain/factor-model';
import { NOW } from '../domain/session.testkit';
import { agreementGivenMean, averageDeviation, withinGroupAgreement } from '../scoring/agreement';
import { toFivePoint } from '../scoring/statistics';
import bfiText from '../../../e2e/data/likert/psych_bfi.csv?raw';
import bfiGroupsText from '../../../e2e/data/likert/reference_bfi_by_education.csv?raw';
import bfiItemsText from '../../../e2e/data/likert/reference_bfi_items.csv?raw';
import lqText from '../../../e2e/data/likert/multilevel_lq2002.csv?raw';
import lqGroupsText from '../../../e2e/data/likert/reference_lq2002_by_group.csv?raw';
import lqItemsText from '../../../e2e/data/likert/reference_lq2002_items.csv?raw';
import { parseAnswers } from './answers-csv';
import { sessionFromAnswers } from './import-session';
import { resultsJson, type ResultsJson } from './results-json';

type Row = Record<string, string>;
const table = (text: string): Row[] =>
  Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;

/** Runs real answers through the whole path: CSV -> session -> results. */
function results(
  rows: readonly Row[],
  items: readonly string[],
  scale: { min: number; max: number },
  groupColumn: string,
): ResultsJson {
  const model = factorModelSchema.parse({
    id: 'survey',
    name: 'Survey',
    scale,
    dimensions: [{ id: 'all', name: 'All' }],
    factors: items.map((id) => ({ id, name: id, dimension: 'all' })),
  });
  const lines = rows.map((row, i) =>
    [`p${i}`, row[groupColumn], ...items.map((item) => row[item])].join(','),
  );
  const csv = [['participant', 'group', ...items].join(','), ...lines].join('\n');
  const parsed = parseAnswers(csv, model);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  let made = 0;
  const newId = (): string => `made-id-${String(made++).padStart(6, '0')}`;
  const found = resultsJson(sessionFromAnswers(model, parsed, { newId, now: NOW }));
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

type Figures = ResultsJson['factors'][number]['groups'][number];
type Total = Omit<Figures, 'id' | 'name'>;

/** Every figure of the reference to its printed precision. */
function expectFigures(found: Total | undefined, expected: Row): void {
  const names = {
    n: 'n',
    mean: 'mean',
    sd: 'sdSample',
    sd_pop: 'sdPopulation',
    median: 'median',
    q1: 'q1',
    q3: 'q3',
  } as const;
  for (const [column, name] of Object.entries(names)) {
    const printed = expected[column];
    if (printed === undefined) continue;
    const decimals = printed.split('.')[1]?.length ?? 0;
    expect(Math.abs((found?.[name] ?? NaN) - Number(printed))).toBeLessThanOrEqual(
      0.5 * 10 ** -Math.max(decimals, 6) + 1e-12,
    );
  }
}

const REFERENCE_DECIMALS = 5;

/**
 * Measures of agreement of the reference, where it has the column. The table per company comes from a
 * package that sets negative r_wg to 0 and gives a_wg outside its range no value.
 */
function expectAgreement(found: Total, expected: Row, scale: { min: number; max: number }): void {
  const { distribution, mean, median } = found;
  const measures = {
    ad_mean: averageDeviation(distribution, scale, mean),
    ad_median: averageDeviation(distribution, scale, median),
    rwg: Math.max(withinGroupAgreement(found, scale) ?? NaN, 'awg' in expected ? 0 : -Infinity),
    awg: agreementGivenMean(found, scale),
  };
  for (const [column, value] of Object.entries(measures)) {
    const printed = expected[column];
    if (printed === undefined) continue;
    if (printed === 'NA' || printed === '') expect(value).toBeNull();
    else expect(value).toBeCloseTo(Number(printed), REFERENCE_DECIMALS);
  }
}

describe('25 items of bfi, 2,800 people, scale 1..6', () => {
  const reference = table(bfiItemsText);
  const items = reference.map((row) => row[''] ?? '');
  const found = results(table(bfiText), items, { min: 1, max: 6 }, 'education');

  it('equals the reference for every item', () => {
    expect(items).toHaveLength(25);
    expect(found.ballots).toBe(2800);
    found.factors.forEach((factor, i) => {
      expectFigures(factor, reference[i] ?? {});
      expectAgreement(factor, reference[i] ?? {}, { min: 1, max: 6 });
    });
  });

  it('equals the reference for every item and level of education', () => {
    const rows = table(bfiGroupsText);
    expect(rows).toHaveLength(125);
    for (const row of rows) {
      const factor = found.factors.find(({ id }) => id === row.item);
      const group = factor?.groups.find(({ name }) => name === row.education);
      expectFigures(group, row);
      if (group) expectAgreement(group, row, { min: 1, max: 6 });
    }
    expect(found.factors.flatMap(({ groups }) => groups)).toHaveLength(rows.length);
  });
});

describe('lq2002, 2,042 people in 49 companies', () => {
  const rows = table(lqText);
  const reference = table(lqItemsText);
  const items = reference.map((row) => row[''] ?? '');
  const found = results(rows, items, { min: 1, max: 5 }, 'COMPID');

  it('equals the reference for the 14 items on 1..5', () => {
    expect(items).toHaveLength(14);
    found.factors.forEach((factor, i) => {
      expectFigures(factor, reference[i] ?? {});
      expectAgreement(factor, reference[i] ?? {}, { min: 1, max: 5 });
    });
  });

  it('equals the reference for every item and company', () => {
    const groups = table(lqGroupsText);
    expect(groups).toHaveLength(686);
    for (const row of groups) {
      const group = found.factors
        .find(({ id }) => id === row.item)
        ?.groups.find(({ name }) => name === row.group);
      expectFigures(group, row);
      if (group) expectAgreement(group, row, { min: 1, max: 5 });
    }
  });

  it('scores the 5 items on 0..4 as their own model', () => {
    const hostile = ['HOSTIL01', 'HOSTIL02', 'HOSTIL03', 'HOSTIL04', 'HOSTIL05'];
    const scale = { min: 0, max: 4 };
    const own = results(rows, hostile, scale, 'COMPID');
    for (const factor of own.factors) {
      const answers = rows.map((row) => Number(row[factor.id])).sort((a, b) => a - b);
      const mean = answers.reduce((a, b) => a + b, 0) / answers.length;
      expect(factor.n).toBe(2042);
      expect(factor.mean).toBeCloseTo(mean, 9);
      expect(factor.median).toBe(((answers[1020] ?? 0) + (answers[1021] ?? 0)) / 2);
      expect(factor.distribution).toEqual(
        [0, 1, 2, 3, 4].map((x) => answers.filter((a) => a === x).length),
      );
      expect(toFivePoint(factor.mean ?? NaN, scale)).toBeCloseTo(mean + 1, 9);
    }
  });
});
