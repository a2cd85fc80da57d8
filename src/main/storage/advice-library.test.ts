import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LibraryEntry } from '../../shared/advice/own-library';
import { AdviceLibrary } from './advice-library';
import { nodeFileSystem } from './file-system';
import { temporaryFolder } from './testing/temporary-folder';

const FILE = 'advice-library.json';
const entry = (factorId: string, nl = 'eigen'): LibraryEntry => ({
  modelId: 'test',
  factorId,
  rule: 'low',
  text: { nl, en: 'own' },
});

describe('own texts on this laptop', () => {
  it('are empty at first, kept, replaced and forgotten', async () => {
    const folder = await temporaryFolder();
    const library = new AdviceLibrary(nodeFileSystem, folder);
    expect(await library.list()).toEqual([]);
    const kept = await Promise.all([library.keep([entry('a')]), library.keep([entry('b')])]);
    expect(kept).toEqual([
      { added: 1, replaced: 0 },
      { added: 1, replaced: 0 },
    ]);
    expect(await library.keep([entry('a', 'nieuw'), entry('b')])).toEqual({
      added: 0,
      replaced: 1,
    });
    await library.forget(entry('b'));
    const again = new AdviceLibrary(nodeFileSystem, folder);
    expect(await again.list()).toEqual([entry('a', 'nieuw')]);
    await expect(again.forget(entry('b'))).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each([
    ['torn', '{"app":"regio', 'damaged'],
    [
      'of a newer version',
      JSON.stringify({ app: 'regiotafel', format: 'regiotafel-advice', version: 9 }),
      'newer-version',
    ],
  ])('are never overwritten when the file is %s', async (_name, text, code) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, FILE), text);
    const library = new AdviceLibrary(nodeFileSystem, folder);
    await expect(library.list()).rejects.toMatchObject({ code });
    await expect(library.keep([entry('a')])).rejects.toMatchObject({ code });
    expect(await readFile(join(folder, FILE), 'utf8')).toBe(text);
  });

  it('are refused beyond the limit, with the file as it was', async () => {
    const folder = await temporaryFolder();
    const library = new AdviceLibrary(nodeFileSystem, folder);
    const many = (from: number): LibraryEntry[] =>
      Array.from({ length: 600 }, (_, i) => entry(`f${from + i}`));
    for (let from = 0; from < 3000; from += 600) await library.keep(many(from));
    await expect(library.keep([entry('more')])).rejects.toMatchObject({ code: 'too-large' });
    expect(await library.list()).toHaveLength(3000);
  });
});
