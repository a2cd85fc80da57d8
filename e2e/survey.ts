import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DATA = join(import.meta.dirname, 'data', 'likert');

/** A simple CSV without quoted commas, as rows by heading; quotes around fields are dropped. */
export function readCsv(name: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(join(DATA, name), 'utf8').trim().split(/\r?\n/);
  const fields = (line: string): string[] =>
    line.split(',').map((field) => field.replace(/^"|"$/g, ''));
  const names = fields(head ?? '');
  return lines.map((line) => {
    const values = fields(line);
    return Object.fromEntries(names.map((key, i) => [key, values[i] ?? '']));
  });
}

type Survey = { model: object; answers: string; items: string[] };

/** A factor model and a CSV of answers from a data set. */
export function survey(options: {
  id: string;
  rows: Record<string, string>[];
  items: string[];
  min: number;
  max: number;
  participant: (row: Record<string, string>, index: number) => string;
  group: string;
}): Survey {
  const { id, rows, items, min, max, participant, group } = options;
  const model = {
    id,
    version: 1,
    name: { nl: `Enquete ${id}`, en: `Survey ${id}` },
    scale: { min, max },
    dimensions: [{ id: 'all', name: { nl: 'Alle vragen', en: 'All questions' } }],
    factors: items.map((item) => ({
      id: item,
      dimension: 'all',
      name: { nl: `Vraag ${item}`, en: `Question ${item}` },
    })),
  };
  const lines = rows.map((row, index) =>
    [participant(row, index), row[group], ...items.map((item) => row[item])].join(','),
  );
  return {
    model,
    items,
    answers: [['participant', 'group', ...items].join(','), ...lines].join('\n'),
  };
}

/** psych::bfi: 2,800 people, 25 items on 1..6, by education. */
export function bfi(): Survey {
  const rows = readCsv('psych_bfi.csv');
  const items = Object.keys(rows[0] ?? {}).filter((name) => /^[ACENO]\d$/.test(name));
  return survey({
    id: 'bfi',
    rows,
    items,
    min: 1,
    max: 6,
    participant: (row) => row['rownames'] ?? '',
    group: 'education',
  });
}

/** multilevel::lq2002: 2,042 people, 14 items on 1..5, by company. */
export function leadership(): Survey {
  const rows = readCsv('multilevel_lq2002.csv');
  const items = Object.keys(rows[0] ?? {}).filter((name) => /^(LEAD|TSIG)\d/.test(name));
  return survey({
    id: 'lq2002',
    rows,
    items,
    min: 1,
    max: 5,
    participant: (_row, index) => `p${index + 1}`,
    group: 'COMPID',
  });
}
