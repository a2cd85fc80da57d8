import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { unzip } from '../../../scripts/lib/unzip.mjs';
import { room } from '../../shared/scoring/room.testkit';
import { agreement, HOSTILE, inputOf } from '../../shared/exports/exports.testkit';
import { workbook } from './workbook';

const folder = await mkdtemp(join(tmpdir(), 'regiotafel-xlsx-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

it('is a workbook with frozen headings, numbers as numbers and texts as texts', async () => {
  const { session } = room({ 'group-01': [1, 2, 3, 4, 5, 5], 'group-02': [5, 5] });
  const agreements = HOSTILE.map((what, i) => agreement(`agree-00${10 + i}`, { what }));
  await writeFile(join(folder, 'a.xlsx'), await workbook(inputOf({ ...session, agreements })));
  await unzip(join(folder, 'a.xlsx'), folder, (name: string) => name);
  const part = (name: string): Promise<string> => readFile(join(folder, 'xl', name), 'utf8');

  expect(
    [...(await part('workbook.xml')).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((m) => m[1]),
  ).toEqual(['Over dit bestand', 'Resultaten', 'Groepen', 'Inbreng', 'Afspraken']);
  const results = await part('worksheets/sheet2.xml');
  expect(results).toMatch(/ySplit="1"[^>]*state="frozen"/);
  // 1 2 3 4 5 5 5 5: 30 / 8.
  expect(results).toContain('<v>3.75</v>');
  const strings = await part('sharedStrings.xml');
  expect(strings).toContain('=HYPERLINK(');
  expect(strings).not.toContain('<script>');
  expect(await part('worksheets/sheet5.xml')).not.toContain('<f>');
  expect(strings).not.toContain('group-02');
});
