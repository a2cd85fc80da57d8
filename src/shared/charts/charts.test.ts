import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factorModelSchema } from '../domain/factor-model';
import { translator } from '../i18n';
import { exampleSession } from '../samples/example';
import { roundResults } from '../scoring/results';
import {
  chartModelTexts,
  contestedChart,
  dimensionsChart,
  factorsChart,
  groupMarks,
  groupsChart,
  sides,
  stepStyles,
  type ChartSource,
} from '.';

const file = new URL('../../../resources/factor-models/bre-factor-model.json', import.meta.url);
const model = factorModelSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

function exampleSource(language: 'nl' | 'en' = 'nl'): ChartSource {
  let count = 0;
  const newId = () => `id-${String((count += 1)).padStart(10, '0')}`;
  const session = exampleSession({ newId, now: '2026-11-26T13:31:00.000Z', model, language });
  const round = session.rounds[0];
  if (!round) throw new Error('the example has a round');
  return {
    results: roundResults(session, round),
    model: chartModelTexts(model, language),
    groups: session.groups,
    headline: '',
    language,
  };
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const t = translator('nl');

describe('step styles', () => {
  it.each([2, 3, 4, 5, 6, 7, 8, 9, 10, 11])('are readable and tell sides apart: %i steps', (n) => {
    const styles = stepStyles(n);
    expect(styles).toHaveLength(n);
    expect(styles.filter((s) => s.side === 'neutral')).toHaveLength(n % 2);
    for (const style of styles) {
      expect(contrast(style.text, style.fill)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(style.outline, '#ffffff')).toBeGreaterThanOrEqual(3);
      expect(style.hatch !== null).toBe(style.side === 'disagree');
      if (style.hatch !== null) expect(contrast(style.hatch, style.fill)).toBeGreaterThan(1.5);
    }
    expect(new Set(styles.map((s) => s.fill)).size).toBe(n);
  });

  it('refuses scales that the domain does not know', () => {
    expect(() => stepStyles(1)).toThrow(RangeError);
    expect(() => stepStyles(12)).toThrow(RangeError);
  });
});

describe('group marks', () => {
  it('take the first free letter of the name', () => {
    const groups = ['Gemeenten', 'Gilden', 'Économie', 'Energie'].map((name, i) => ({
      id: `group-${i}`,
      name,
      ecosystem: 'economic' as const,
    }));
    expect(groupMarks(groups).map((m) => m.letter)).toEqual(['G', 'I', 'E', 'N']);
  });

  it('are unique for any 60 names', () => {
    const names = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 60 });
    fc.assert(
      fc.property(names, (list) => {
        const groups = list.map((name, i) => ({ id: `g${i}`, name, ecosystem: 'social' as const }));
        const letters = groupMarks(groups).map((m) => m.letter);
        expect(new Set(letters).size).toBe(list.length);
      }),
    );
  });
});

describe('diverging chart', () => {
  it('keeps the head counts and sorts by mean within the dimension', () => {
    const source = exampleSource();
    const chart = factorsChart(source, t);
    const rows = chart.sections.flatMap((s) => s.rows);
    expect(rows).toHaveLength(source.results.factors.length);
    for (const row of rows) expect(row.counts.reduce((a, b) => a + b, 0)).toBe(row.n);
    for (const { rows: own } of chart.sections)
      for (let i = 1; i < own.length; i += 1)
        expect(own[i - 1]?.mean ?? 0).toBeGreaterThanOrEqual(own[i]?.mean ?? 0);
    expect(chart.table.rows.map((r) => r.id)).toEqual(rows.map((r) => r.id));
    for (const row of chart.table.rows) expect(row.cells).toHaveLength(chart.table.head.length);
  });

  it('says what was found, in both languages', () => {
    const one = { dimensionId: 'relationship' };
    expect(factorsChart(exampleSource(), t, one).title).toBe(
      'Sterk in ‘Onderling vertrouwen’, verdeeld over ‘Langjarige inzet’',
    );
    const english = factorsChart(exampleSource('en'), translator('en'), one);
    expect(english.title).toMatch(/^Strong in ‘.+’, split over ‘.+’$/);
    expect(english.subtitle).toBe('Relationship and leadership, 34 participants');
  });

  it('lets the facilitator have the last word over the whole, not over a part', () => {
    const source = { ...exampleSource(), headline: 'Samenwerken kunnen we, uitvoeren nog niet' };
    expect(factorsChart(source, t).title).toBe(source.headline);
    expect(dimensionsChart(source, t).title).toBe(source.headline);
    expect(factorsChart(source, t, { dimensionId: 'relationship' }).title).not.toBe(
      source.headline,
    );
  });

  it('splits the neutral step over the line', () => {
    expect(sides([1, 2, 6, 4, 5], stepStyles(5))).toEqual({ left: 6, right: 12 });
    expect(sides([1, 2, 4, 5], stepStyles(4))).toEqual({ left: 3, right: 9 });
  });

  it('has no bars and no means without enough answers', () => {
    const source = exampleSource();
    const results = { ...source.results, tooFew: true, factors: [], dimensions: [] };
    for (const chart of [
      factorsChart({ ...source, results }, t),
      contestedChart({ ...source, results }, t),
      dimensionsChart({ ...source, results }, t),
    ]) {
      expect(chart.title).toBe('Te weinig antwoorden voor een uitslag');
      expect(chart.table.rows).toEqual([]);
      expect(chart.sentence).not.toBe('');
    }
  });

  it('puts split factors before factors on which groups differ', () => {
    const labels = contestedChart(exampleSource(), t).sections[0]?.rows.map((r) => r.spread);
    expect(labels?.[0]).toBe('split');
    expect(labels?.slice(1).every((label) => label === 'groups-differ')).toBe(true);
  });
});

describe('group chart', () => {
  it('shows shown groups only and names the hidden ones', () => {
    const source = exampleSource();
    const chart = groupsChart(source, t);
    for (const row of chart.rows) {
      const factor = source.results.factors.find((f) => f.id === row.id);
      expect(row.marks.map((m) => m.mark.groupId).sort()).toEqual(
        factor?.groups.map((g) => g.id).sort(),
      );
      expect(row.hidden === '').toBe(factor?.hiddenGroupIds.length === 0);
    }
  });

  it('explains no mark of a group that did not answer', () => {
    const source = exampleSource();
    const silent = { id: 'silent', name: 'Stil', ecosystem: 'social' as const, seats: 5 };
    const chart = groupsChart({ ...source, groups: [...source.groups, silent] }, t);
    const ids = chart.legend.map(({ id }) => id);
    expect(ids).toEqual(source.groups.map(({ id }) => id));
    expect(chart.table.head).toContain('Stil');
  });
});
