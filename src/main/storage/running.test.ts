import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../shared/domain/limits';
import { actionEntry, ActionLog } from './action-log';
import { Checkpoints } from './checkpoints';
import { nodeFileSystem } from './file-system';
import { SessionLibrary } from './library';
import { FaultyFileSystem } from './testing/faulty-fs';
import { sampleSession } from './testing/sample';
import { temporaryFolder } from './testing/temporary-folder';

const SESSION = sampleSession();
const folderOf = (dataDir: string): string => join(dataDir, 'sessions', SESSION.id, 'checkpoints');

describe('checkpoints', () => {
  it('come back exactly, newest first', async () => {
    const dataDir = await temporaryFolder();
    let now = Date.parse('2026-11-24T13:00:00.000Z');
    const checkpoints = new Checkpoints(nodeFileSystem, dataDir, SESSION.id, () => now);
    expect(await checkpoints.list()).toEqual([]);
    await checkpoints.add(SESSION, 'Voor: welkom');
    now += 60_000;
    await checkpoints.add({ ...SESSION, title: 'later' }, 'Voor: inbreng');
    await checkpoints.add({ ...SESSION, title: 'zelfde tel' }, 'Voor: inbreng');
    const list = await checkpoints.list();
    expect(list.map(({ label }) => label)).toEqual([
      'Voor: inbreng',
      'Voor: inbreng',
      'Voor: welkom',
    ]);
    expect(await checkpoints.load(list[2]?.fileName ?? '')).toEqual(SESSION);
    expect(list[2]?.at).toBe('2026-11-24T13:00:00.000Z');
  });

  it('keep the newest when there are too many', async () => {
    const dataDir = await temporaryFolder();
    let now = 1_800_000_000_000;
    const checkpoints = new Checkpoints(nodeFileSystem, dataDir, SESSION.id, () => (now += 1000));
    for (let i = 0; i < LIMITS.checkpoints + 3; i++) await checkpoints.add(SESSION, `nr ${i}`);
    const list = await checkpoints.list();
    expect(list).toHaveLength(LIMITS.checkpoints);
    expect(list.at(-1)?.label).toBe('nr 3');
  });

  it('refuse names from outside, damaged files and a full disk', async () => {
    const dataDir = await temporaryFolder();
    const fs = new FaultyFileSystem();
    const checkpoints = new Checkpoints(fs, dataDir, SESSION.id, Date.now);
    await checkpoints.add(SESSION, 'goed');
    for (const name of ['../session.json', 'x.json', '2026-..Z.json'])
      await expect(checkpoints.load(name)).rejects.toMatchObject({ code: 'not-found' });
    const name = (await checkpoints.list())[0]?.fileName ?? '';
    const path = join(folderOf(dataDir), name);
    await writeFile(path, (await readFile(path, 'utf8')).replace('Arnhem', 'Utrecht'));
    await expect(checkpoints.load(name)).rejects.toMatchObject({ code: 'damaged' });
    await writeFile(path, '{"label":');
    await expect(checkpoints.load(name)).rejects.toMatchObject({ code: 'damaged' });
    expect(await checkpoints.list()).toEqual([]);
    fs.failAt('write', 'ENOSPC');
    await expect(checkpoints.add(SESSION, 'vol')).rejects.toMatchObject({ code: 'disk-full' });
    expect((await readdir(folderOf(dataDir))).filter((n) => n.endsWith('.json'))).toEqual([name]);
  });
});

describe('own templates', () => {
  const activity = {
    id: 'activity-1',
    kind: 'break' as const,
    title: 'Pauze',
    minutes: 15,
    notes: '',
    enough: null,
    input: null,
    poll: null,
  };

  it('are kept, listed by name and removed; a bad file hides no other', async () => {
    const dataDir = await temporaryFolder();
    const templates = (await SessionLibrary.open(dataDir)).templates;
    expect(await templates.list()).toEqual([]);
    const id = await templates.save({ name: 'Zomer', activities: [activity] });
    await templates.save({ name: 'Herfst', activities: [] });
    await writeFile(join(dataDir, 'templates', 'broken.json'), '{');
    expect((await templates.list()).map(({ name }) => name)).toEqual(['Herfst', 'Zomer']);
    expect((await templates.list())[1]).toEqual({ id, name: 'Zomer', activities: [activity] });
    await templates.remove(id);
    await expect(templates.remove(id)).rejects.toMatchObject({ code: 'not-found' });
    expect(await templates.list()).toHaveLength(1);
  });
});

describe('action log', () => {
  it('lists what was done, newest first, and survives a torn line', async () => {
    const dataDir = await temporaryFolder();
    const log = new ActionLog(dataDir, SESSION.id, () => undefined);
    expect(await log.list()).toEqual([]);
    const at = '2026-11-24T13:00:00.000Z';
    void log.add({ at, type: 'live/go' });
    void log.add({ at, type: 'round/open' });
    const path = join(dataDir, 'sessions', SESSION.id, 'actions.log');
    expect(await log.list()).toEqual([
      { at, type: 'round/open' },
      { at, type: 'live/go' },
    ]);
    await appendFile(path, '{"at":"2026-11-2');
    expect(await log.list()).toHaveLength(2);
  });

  it('has one line for what one click did', async () => {
    const dataDir = await temporaryFolder();
    const log = new ActionLog(dataDir, SESSION.id, () => undefined);
    const at = '2026-11-24T13:00:00.000Z';
    const go = { type: 'live/go', activityId: 'act-input' } as const;
    const show = { type: 'projector/show', scene: { kind: 'welcome' } } as const;
    void log.add(actionEntry(at, { type: 'batch', commands: [go, show] }));
    void log.add(actionEntry(at, { type: 'batch', commands: [show] }));
    void log.add(actionEntry(at, go));
    const path = join(dataDir, 'sessions', SESSION.id, 'actions.log');
    expect(await log.list()).toEqual([
      { at, type: 'live/go' },
      { at, type: 'projector/show' },
      { at, type: 'live/go', also: ['projector/show'] },
    ]);
    await appendFile(path, `${JSON.stringify({ at, type: 'live/go', also: [1] })}\n`);
    expect(await log.list()).toHaveLength(3);
  });

  it('tells of a disk that does not write, and goes on', async () => {
    const dataDir = await temporaryFolder();
    const problems: unknown[] = [];
    // A folder where the file should be.
    await mkdir(join(dataDir, 'sessions', SESSION.id, 'actions.log'), { recursive: true });
    const log = new ActionLog(dataDir, SESSION.id, (error) => problems.push(error));
    await log.add({ at: '2026-11-24T13:00:00.000Z', type: 'live/go' });
    expect(problems).toHaveLength(1);
  });
});
