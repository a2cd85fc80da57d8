import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SessionLibrary } from './library';
import { sampleSession } from './testing/sample';
import { temporaryFolder } from './testing/temporary-folder';

const SAMPLE = sampleSession(4);

async function withSample() {
  const dataDir = await temporaryFolder();
  const library = await SessionLibrary.open(dataDir);
  await library.create(SAMPLE);
  return { library, dataDir };
}

describe('a damaged session in the list', () => {
  const named = async (damage: (text: string) => string) => {
    const kit = await withSample();
    const path = join(kit.dataDir, 'sessions', SAMPLE.id, 'session.json');
    await writeFile(path, damage(await readFile(path, 'utf8')));
    return kit;
  };
  const titled = [{ title: SAMPLE.title, date: SAMPLE.date }];

  it('has its title and date when they can still be read', async () => {
    const changed = await named((text) => text.replace('"checksum":"', '"checksum":"0'));
    expect((await changed.library.list()).damaged).toMatchObject(titled);
    const torn = await named((text) => text.slice(0, -20));
    expect((await torn.library.list()).damaged).toMatchObject(titled);
  });

  it('keeps them when opening has moved the file to quarantine', async () => {
    const { library } = await named((text) => text.slice(0, -20));
    expect(await library.store(SAMPLE.id).open()).toMatchObject({ ok: false });
    expect((await library.list()).damaged).toMatchObject(titled);
  });

  it('gets them from a backup when the file says nothing any more', async () => {
    const { library, dataDir } = await withSample();
    await library.rename(SAMPLE.id, 'Nieuw');
    await writeFile(join(dataDir, 'sessions', SAMPLE.id, 'session.json'), '\0'.repeat(4000));
    expect((await library.list()).damaged).toMatchObject(titled);
  });

  it('has none when nothing can be read', async () => {
    const { library } = await named(() => 'torn');
    expect((await library.list()).damaged).toMatchObject([{ title: null, date: null }]);
  });
});
