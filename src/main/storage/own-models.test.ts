import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FactorModel } from '../../shared/domain/factor-model';
import { testModel } from '../../shared/domain/session.testkit';
import { modelJson, readModelJson } from '../../shared/exchange';
import { OwnModels } from './own-models';
import { FaultyFileSystem } from './testing/faulty-fs';
import { temporaryFolder } from './testing/temporary-folder';

async function start() {
  const dataDir = await temporaryFolder();
  const fs = new FaultyFileSystem();
  const folder = join(dataDir, 'models');
  return { fs, folder, models: new OwnModels(fs, () => 0, dataDir) };
}

const named = (nl: string): FactorModel => ({ ...testModel(), name: { nl, en: nl } });

describe('own factor models', () => {
  it('are kept; a change gives the next version and keeps the file before it', async () => {
    const { models, folder } = await start();
    expect(await models.list()).toEqual({ own: [], damaged: [] });
    expect(await models.save(named('One'))).toMatchObject({ version: 1 });
    expect(await models.save(named('Two'))).toMatchObject({ version: 2 });
    expect((await models.list()).own).toEqual([{ ...named('Two'), version: 2 }]);
    expect(await readdir(join(folder, 'earlier'))).toEqual(['model-test-v1.json']);
    const earlier = await readFile(join(folder, 'earlier', 'model-test-v1.json'), 'utf8');
    expect(readModelJson(earlier)).toEqual({ ok: true, model: named('One') });
  });

  it('are not written without a change, whatever the version says', async () => {
    const { models, fs } = await start();
    await models.save({ ...named('One'), version: 4 });
    const writes = fs.count('write');
    expect(await models.save({ ...named('One'), version: 9 })).toMatchObject({ version: 4 });
    expect(fs.count('write')).toBe(writes);
    expect(await models.save({ ...named('New'), version: 9 })).toMatchObject({ version: 9 });
  });

  it('come back as they were when they are saved again after removing', async () => {
    const { models, folder } = await start();
    const kept = await models.save({ ...named('One'), version: 3 });
    await models.remove('test');
    expect((await models.list()).own).toEqual([]);
    await expect(models.remove('test')).rejects.toMatchObject({ code: 'not-found' });
    expect(await models.save(kept)).toEqual(kept);
    await models.remove('test');
    expect(await readdir(join(folder, 'earlier'))).toHaveLength(2);
  });

  it('take turns: nothing that is saved at the same time is lost', async () => {
    const { models, folder } = await start();
    const all = ['A', 'B', 'C'].map((name) => models.save(named(name)));
    expect((await Promise.all(all)).map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(await readdir(join(folder, 'earlier'))).toHaveLength(2);
  });

  it('name a damaged file and the place in it, and leave it where it is', async () => {
    const { models, folder } = await start();
    await mkdir(folder);
    await writeFile(join(folder, 'model-test.json'), '{\n  "id": }');
    const text = modelJson(testModel()).replace('"version": 1', '"version": 0');
    await writeFile(join(folder, 'b.json'), text);
    expect((await models.list()).damaged).toMatchObject([
      { fileName: 'b.json', errors: [{ code: 'out-of-range', line: 3, place: 'version' }] },
      { fileName: 'model-test.json', errors: [{ code: 'syntax', line: 2, column: 9 }] },
    ]);
    await models.save(named('One'));
    expect((await readdir(folder)).filter((name) => name.endsWith('.json'))).toEqual([
      'b.json',
      'model-test.json',
      'model-test_2.json',
    ]);
    expect(await readFile(join(folder, 'model-test.json'), 'utf8')).toBe('{\n  "id": }');
  });

  it('use one of two files with the same id and name the other', async () => {
    const { models, folder } = await start();
    await models.save(named('One'));
    await writeFile(join(folder, 'model-test-copy.json'), modelJson(named('Two')));
    const { own, damaged } = await models.list();
    expect(own).toHaveLength(1);
    expect(damaged).toMatchObject([{ errors: [{ code: 'id-twice' }] }]);
  });

  it('stay as they were when the disk is full', async () => {
    const { models, fs } = await start();
    const kept = await models.save(named('One'));
    fs.failAt('write', 'ENOSPC');
    await expect(models.save(named('Two'))).rejects.toMatchObject({ code: 'disk-full' });
    expect((await models.list()).own).toEqual([kept]);
  });
});
