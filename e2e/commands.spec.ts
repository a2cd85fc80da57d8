import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { temporaryFolder } from './app';
import { command } from './command';
import { readPdf } from './pdf-text';
import { bfi, leadership, readCsv } from './survey';

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await temporaryFolder();
    await use(folder.path);
    await folder.remove();
  },
});

type Figures = Record<'n' | 'mean' | 'sdSample' | 'sdPopulation' | 'median' | 'q1' | 'q3', number>;
type Results = { factors: (Figures & { id: string; groups: (Figures & { name: string })[] })[] };

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Imports a survey and exports its results with the two documented commands. */
async function results(
  folder: string,
  { model, answers }: { model: object; answers: string },
): Promise<Results> {
  await writeFile(join(folder, 'model.json'), JSON.stringify(model));
  await writeFile(join(folder, 'answers.csv'), answers);
  const imported = await command(
    ['import', '--model', 'model.json', '--answers', 'answers.csv', '--to', 'session.json'],
    folder,
  );
  expect(imported.code, imported.stderr).toBe(0);
  const exported = await command(['export', 'session.json', '--to', 'results.json'], folder);
  expect(exported.code, exported.stderr).toBe(0);
  return JSON.parse(await readFile(join(folder, 'results.json'), 'utf8')) as Results;
}

/** Compares with a row of published statistics, to the precision that it was printed with. */
function expectPublished(found: Figures, row: Record<string, string>): void {
  const columns = {
    n: 'n',
    mean: 'mean',
    sdSample: 'sd',
    sdPopulation: 'sd_pop',
    median: 'median',
    q1: 'q1',
    q3: 'q3',
  } as const;
  for (const [ours, theirs] of Object.entries(columns) as [keyof Figures, string][]) {
    if (row[theirs] === undefined) continue;
    expect(
      Math.abs(found[ours] - Number(row[theirs])),
      `${ours} of ${JSON.stringify(row)}`,
    ).toBeLessThan(1e-6);
  }
}

test('2,800 answers on a scale of six give the published statistics, in all and by education', async ({
  folder,
}) => {
  const { factors } = await results(folder, bfi());
  const published = readCsv('reference_bfi_items.csv');
  expect(factors.map((f) => f.id)).toEqual(published.map((row) => row['']));
  for (const [index, row] of published.entries()) expectPublished(factors[index]!, row);
  const byGroup = readCsv('reference_bfi_by_education.csv');
  expect(byGroup.length).toBe(factors.reduce((sum, f) => sum + f.groups.length, 0));
  for (const row of byGroup) {
    const group = factors
      .find((f) => f.id === row['item'])
      ?.groups.find((g) => g.name === row['education']);
    expectPublished(group!, row);
  }
});

test('2,042 answers in 49 companies give the published statistics', async ({ folder }) => {
  const { factors } = await results(folder, leadership());
  const published = readCsv('reference_lq2002_items.csv');
  for (const [index, row] of published.entries()) expectPublished(factors[index]!, row);
  const byGroup = readCsv('reference_lq2002_by_group.csv');
  for (const row of byGroup) {
    const group = factors
      .find((f) => f.id === row['item'])
      ?.groups.find((g) => g.name === row['group']);
    expectPublished(group!, row);
  }
});

test('names of participants are not kept in the session file', async ({ folder }) => {
  const model = {
    id: 'm',
    name: 'M',
    scale: { min: 0, max: 10 },
    dimensions: [{ id: 'd', name: 'D' }],
    factors: [{ id: 'f', dimension: 'd', name: 'F' }],
  };
  const answers = [
    'participant,group,f',
    ...Array.from({ length: 6 }, (_, i) => `geheimnaam${i},raad,${i}`),
  ].join('\n');
  const { factors } = await results(folder, { model, answers });
  expect(factors[0]).toMatchObject({ n: 6, mean: 2.5 });
  expect(await readFile(join(folder, 'session.json'), 'utf8')).not.toContain('geheimnaam');
});

test('the PDF of 2,800 answers holds the published means; the same session gives the same bytes', async ({
  folder,
}) => {
  await results(folder, bfi());
  for (const name of ['one.pdf', 'two.pdf']) {
    const outcome = await command(['export', 'session.json', '--to', name, '--lang', 'en'], folder);
    expect(outcome.code, outcome.stderr).toBe(0);
  }
  const bytes = await readFile(join(folder, 'one.pdf'));
  expect(bytes.equals(await readFile(join(folder, 'two.pdf')))).toBe(true);
  const pdf = await readPdf(bytes);
  expect(pdf).toMatchObject({ images: 0, language: 'en-GB' });
  const text = pdf.text.join(' ');
  for (const row of readCsv('reference_bfi_items.csv')) {
    expect(text).toContain(`Question ${row['']}`);
    expect(text).toContain((Math.round(Number(row['mean']) * 10) / 10).toFixed(1));
  }
});

const MODEL = {
  id: 'klein',
  name: { nl: 'Klein model', en: 'Small model' },
  scale: { min: 1, max: 5 },
  dimensions: [{ id: 'd', name: { nl: 'D', en: 'D' } }],
  factors: ['trust', 'agenda'].map((id) => ({ id, dimension: 'd', name: { nl: id, en: id } })),
};

test.describe('bad input is refused by name, row and column, and nothing is made', () => {
  const cases: [string, string | Buffer, RegExp][] = [
    [
      'unknown factor',
      'participant,group,trust,money\np1,a,1,2',
      /answers\.csv, rij 1, kolom money: /,
    ],
    [
      'off the scale',
      'participant,group,trust,agenda\np1,a,1,2\np2,a,7,2',
      /rij 3, kolom trust: 7 valt buiten de schaal van 1 tot 5/,
    ],
    [
      'not a number',
      'participant,group,trust,agenda\np1,a,goed,2',
      /rij 2, kolom trust: ‘goed’ is geen getal/,
    ],
    [
      'participant twice',
      'participant,group,trust,agenda\np1,a,1,2\np1,a,2,2',
      /rij 3.*ook op rij 2/,
    ],
    ['semicolons', 'participant;group;trust;agenda\np1;a;1;2', /gescheiden met ;/],
    [
      'Latin-1',
      Buffer.from('participant,group,trust,agenda\np1,Frysl\xe2n,1,2', 'latin1'),
      /rij 2: dit bestand is geen UTF-8/,
    ],
    ['empty file', '', /leeg/],
    [
      'short row',
      'participant,group,trust,agenda\np1,a,1',
      /rij 2: deze rij heeft 3 velden in plaats van 4/,
    ],
  ];
  for (const [name, csv, message] of cases)
    test(name, async ({ folder }) => {
      await writeFile(join(folder, 'model.json'), JSON.stringify(MODEL));
      await writeFile(join(folder, 'answers.csv'), csv);
      const outcome = await command(
        ['import', '--model', 'model.json', '--answers', 'answers.csv', '--to', 'session.json'],
        folder,
      );
      expect(outcome.code).toBe(3);
      expect(outcome.stderr).toMatch(message);
      expect(outcome.stderr).toContain('Er is niets gemaakt of gewijzigd.');
      expect(await exists(join(folder, 'session.json'))).toBe(false);
    });

  test('a broken, a foreign, a changed and a newer session file', async ({ folder }) => {
    const { model, answers } = {
      model: MODEL,
      answers: 'participant,group,trust,agenda\np1,a,1,2',
    };
    await writeFile(join(folder, 'model.json'), JSON.stringify(model));
    await writeFile(join(folder, 'answers.csv'), answers);
    await command(
      ['import', '--model', 'model.json', '--answers', 'answers.csv', '--to', 'good.json'],
      folder,
    );
    const good = await readFile(join(folder, 'good.json'), 'utf8');
    const files: [string, string, RegExp][] = [
      ['torn.json', good.slice(0, 300), /torn\.json is geen JSON-bestand, of het is beschadigd/],
      [
        'foreign.json',
        '{"name":"something else"}',
        /foreign\.json is geen sessiebestand van Regiotafel/,
      ],
      [
        'changed.json',
        good.replace('Klein model', 'Groot model'),
        /changed\.json is buiten Regiotafel gewijzigd of beschadigd/,
      ],
      [
        'newer.json',
        good
          .replace('"schemaVersion":1', '"schemaVersion":99')
          .replace('"checksum":"', '"checksum":"0'),
        /newer\.json/,
      ],
    ];
    for (const [name, text, message] of files) {
      await writeFile(join(folder, name), text);
      const outcome = await command(['export', name, '--to', 'out.pdf'], folder);
      expect(outcome.code, name).toBe(3);
      expect(outcome.stderr).toMatch(message);
      expect(await exists(join(folder, 'out.pdf'))).toBe(false);
    }
  });

  test('a target that cannot be written leaves what was there', async ({ folder }) => {
    await writeFile(join(folder, 'model.json'), JSON.stringify(MODEL));
    await writeFile(join(folder, 'answers.csv'), 'participant,group,trust,agenda\np1,a,1,2');
    const outcome = await command(
      [
        'import',
        '--model',
        'model.json',
        '--answers',
        'answers.csv',
        '--to',
        'no/such/folder/x.json',
      ],
      folder,
    );
    expect(outcome.code).toBe(4);
    expect(outcome.stderr).toContain('x.json kan daar niet worden bewaard');
  });

  test('a wrong command', async ({ folder }) => {
    const outcome = await command(['exprot', '--lang', 'en'], folder);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('Unknown command: exprot.');
  });
});
