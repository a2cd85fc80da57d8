import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelDraftSchema, type ModelDraft } from '../../shared/domain/model-draft';
import { FaultyFileSystem } from './testing/faulty-fs';
import { temporaryFolder } from './testing/temporary-folder';
import { UnfinishedModels } from './unfinished-models';

const draftOf = (id: string, nl: string): ModelDraft => ({
  id,
  version: 1,
  name: { nl },
  description: {},
  sources: '',
  scale: { min: 1, max: 5, labels: [], noAnswer: {} },
  importance: null,
  dimensions: [{ id: 'd-1', name: {} }],
  factors: [],
});

async function start() {
  const dataDir = await temporaryFolder();
  let now = 0;
  const fs = new FaultyFileSystem();
  const kept = new UnfinishedModels(fs, () => (now += 1000), dataDir);
  return { kept, fs, folder: join(dataDir, 'models-unfinished') };
}

describe('models that are being edited', () => {
  it('are kept as they are, one per model, newest first', async () => {
    const { kept } = await start();
    expect(await kept.list()).toEqual([]);
    await kept.keep(draftOf('Own_1', 'Een'));
    await kept.keep(draftOf('own_1', 'Twee'));
    await kept.keep(draftOf('Own_1', 'Een, anders'));
    const list = await kept.list();
    expect(list.map(({ name }) => name)).toEqual(['Een, anders', 'Twee']);
    expect(list[0]).toMatchObject({
      at: '1970-01-01T00:00:03.000Z',
      draft: draftOf('Own_1', 'Een, anders'),
    });
  });

  it('have the name of another language, or none', async () => {
    const { kept } = await start();
    await kept.keep({ ...draftOf('a', ''), name: { en: 'English' } });
    await kept.keep({ ...draftOf('b', ''), name: {} });
    expect((await kept.list()).map(({ name }) => name)).toEqual(['', 'English']);
  });

  it('go when asked, in the order of asking', async () => {
    const { kept, folder } = await start();
    const done = [kept.keep(draftOf('a', 'A')), kept.drop('a'), kept.drop('a')];
    await Promise.all(done);
    expect(await kept.list()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('stay as they were when the disk is full', async () => {
    const { kept, fs } = await start();
    await kept.keep(draftOf('a', 'A'));
    fs.failAt('write', 'ENOSPC');
    await expect(kept.keep(draftOf('a', 'B'))).rejects.toMatchObject({ code: 'disk-full' });
    expect((await kept.list()).map(({ name }) => name)).toEqual(['A']);
  });

  it('are not hidden by a file that cannot be read', async () => {
    const { kept, folder } = await start();
    await kept.keep(draftOf('a', 'A'));
    await writeFile(join(folder, 'broken.json'), '{');
    expect((await kept.list()).map(({ name }) => name)).toEqual(['A']);
  });
});

describe('modelDraftSchema', () => {
  it('takes what is incomplete and refuses what is no draft', () => {
    expect(modelDraftSchema.safeParse(draftOf('a', 'A')).success).toBe(true);
    for (const bad of [
      null,
      {},
      { ...draftOf('a', 'A'), id: '../a' },
      { ...draftOf('a', 'A'), name: { xx: 'A' } },
      { ...draftOf('a', 'A'), more: 1 },
      { ...draftOf('a', 'A'), factors: [{ id: 'f-1' }] },
      { ...draftOf('a', 'A'), sources: 'a'.repeat(100_000) },
    ])
      expect(modelDraftSchema.safeParse(bad).success).toBe(false);
  });
});
