import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Language } from '../domain/language';
import { GROUP_IDS } from '../domain/session.testkit';
import { room } from '../scoring/room.testkit';
import { exportGap, exportWarnings } from './available';
import { guardFormula, tableCsv } from './csv';
import { groupSizes, HOSTILE, inputOf, sessionArbitrary, textArbitrary } from './exports.testkit';
import { groupsTable, resultsTable } from './results-table';
import { contributionsTable } from './text-tables';
import type { Cell, Table } from './types';

/** Reads a CSV of the app back; numbers by the notation of the language. */
function parse(csv: string, language: Language): string[][] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(csv.slice(1).replace(/\r\n$/, ''), {
    delimiter: language === 'nl' ? ';' : ',',
    newline: '\r\n',
  });
  expect(errors).toEqual([]);
  return data;
}

const unguarded = (text: string): string =>
  text.startsWith("'") && guardFormula(text.slice(1)) === text ? text.slice(1) : text;

const cellArbitrary: fc.Arbitrary<Cell> = fc.oneof(
  textArbitrary,
  fc.integer({ min: -1000, max: 100_000 }),
  fc.double({ min: -5, max: 5, noNaN: true }).map((value) => Number(value.toFixed(4)) + 0),
);

describe('CSV', () => {
  it.each(['nl', 'en'] as const)('gives back what was written (%s)', (language) => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cellArbitrary, cellArbitrary, cellArbitrary), { maxLength: 8 }),
        (rows) => {
          const columns = ['a', 'b', 'c'].map((label) => ({ label, width: 9 }));
          const [head, ...lines] = parse(tableCsv({ columns, rows }, language), language);
          expect(head).toEqual(['a', 'b', 'c']);
          expect(
            lines.map((line, y) =>
              line.map((text, x) =>
                typeof rows[y]?.[x] === 'number' ? Number(text.replace(',', '.')) : unguarded(text),
              ),
            ),
          ).toEqual(rows);
        },
      ),
    );
  });

  it('starts no cell of text with what a spreadsheet runs', () => {
    const table: Table = {
      columns: [{ label: '=kop', width: 9 }],
      rows: HOSTILE.map((text) => [text]),
    };
    for (const [cell = ''] of parse(tableCsv(table, 'nl'), 'nl'))
      expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(guardFormula("'s ochtends")).toBe("'s ochtends");
    expect(guardFormula('\uff1d1+1')).toBe("'\uff1d1+1");
  });

  it('writes negative numbers as numbers, with the decimal sign of the language', () => {
    const table: Table = { columns: [{ label: 'A', width: 9 }], rows: [[-0.25]] };
    expect(tableCsv(table, 'nl')).toBe('\ufeffA\r\n-0,25\r\n');
    expect(tableCsv(table, 'en')).toBe('\ufeffA\r\n-0.25\r\n');
  });
});

describe('results', () => {
  const { session } = room({ [GROUP_IDS[0]]: [1, 2, 3, 4, 5, null], [GROUP_IDS[1]]: [5, 5] });
  const table = resultsTable(inputOf(session, 'en'));
  const cell = (label: string): Cell | undefined =>
    table.rows[0]?.[table.columns.findIndex((column) => column.label === label)];

  it('has a row per factor with the published figures', () => {
    expect(table.rows).toHaveLength(4);
    expect(cell('Code')).toBe('trust');
    expect(cell('Answers')).toBe(7);
    expect(cell("Don't know")).toBe(1);
    // 1 2 3 4 5 5 5: sum 25.
    expect(cell('Mean')).toBe(3.5714);
    expect(cell('Count 5')).toBe(3);
  });

  it('has no column for a group that is too small anywhere', () => {
    const labels = table.columns.map(({ label }) => label).join(' ');
    expect(labels).not.toContain(GROUP_IDS[1]);
    // 6 people and a rest of 2: the larger one is hidden too, or the small one could be computed.
    expect(labels).not.toContain(GROUP_IDS[0]);
  });

  it('is empty before anything is published', () => {
    const closed = {
      ...session,
      rounds: session.rounds.map((r) => ({ ...r, status: 'closed' as const })),
    };
    expect(resultsTable(inputOf(closed)).rows).toEqual([]);
    for (const kind of ['results-csv', 'share'] as const)
      expect(exportGap(kind, inputOf(closed).session)).toBe('no-results');
  });
});

describe('small groups', () => {
  it('are in no table, whatever the room', () => {
    fc.assert(
      fc.property(sessionArbitrary, (session) => {
        const input = inputOf(session);
        const k = session.rounds[0]?.settings.minGroupSize ?? 0;
        const sizes = groupSizes(session);
        const total = [...sizes.values()].reduce((a, b) => a + b, 0);
        const groups = groupsTable(input);
        const nameAt = groups.columns.findIndex(({ label }) => label === 'Groep');
        const nAt = groups.columns.findIndex(({ label }) => label === 'Antwoorden');
        const shown = new Set(groups.rows.map((row) => String(row[nameAt])));
        for (const row of groups.rows) expect(Number(row[nAt])).toBeGreaterThanOrEqual(k);
        const named = contributionsTable(input).rows.map((row) => row[5]);
        for (const name of [...shown, ...named.filter((name) => name !== '')])
          expect(sizes.get(String(name)) ?? 0).toBeGreaterThanOrEqual(k);
        const rest = [...sizes]
          .filter(([id]) => !named.includes(id))
          .reduce((sum, [, size]) => sum + size, 0);
        if (named.some((name) => name !== '')) expect(rest === 0 || rest >= k).toBe(true);
        expect(resultsTable(input).rows.length).toBe(total >= k ? 4 : 0);
      }),
    );
  });
});

describe('contributions', () => {
  const { session } = room({ [GROUP_IDS[0]]: [1, 2, 3, 4, 5, 1] });
  const base = Object.values(
    fc.sample(sessionArbitrary, { numRuns: 1, seed: 1 })[0]!.contributions,
  )[0]!;
  const withNotes = (...patches: Partial<typeof base>[]) => ({
    ...session,
    contributions: Object.fromEntries(
      patches.map((patch, index) => {
        const id = `note-10${index}0`;
        return [id, { ...base, groupId: GROUP_IDS[0], ...patch, id, number: index + 1 }];
      }),
    ),
  });

  it('come in the order of the alphabet, without number or id', () => {
    const table = contributionsTable(inputOf(withNotes({ text: 'zes' }, { text: 'aap' })));
    expect(table.rows.map((row) => row[1])).toEqual(['aap', 'zes']);
    expect(JSON.stringify(table)).not.toMatch(/note-/);
    expect(table.rows[0]?.[5]).toBe(GROUP_IDS[0]);
  });

  it('leave out what was held back or is still silent, and say how many', () => {
    const silent = {
      id: 'act-silent',
      kind: 'input' as const,
      title: 'Stil',
      minutes: 5,
      notes: '',
      status: 'open' as const,
      startedAt: null,
      endedAt: null,
      enough: null,
      input: { questions: [], silent: true, moderated: false },
      poll: null,
    };
    const running = {
      ...withNotes(
        { text: 'vrij' },
        { text: 'wacht', held: true },
        { text: 'stil', activityId: 'act-silent' },
      ),
      agenda: { startTime: '', activities: [silent] },
    };
    const input = inputOf(running);
    expect(contributionsTable(input).rows.map((row) => row[1])).toEqual(['vrij']);
    expect(exportWarnings('contributions-csv', input)).toEqual([
      expect.stringContaining('2 bijdragen'),
    ]);
  });
});
