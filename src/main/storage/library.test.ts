import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../shared/persistence/migrations';
import { encodeSession, seal } from '../../shared/persistence/session-file';
import type { Session } from '../../shared/domain/model';
import { copySession, rehearsalOf } from '../../shared/domain/copies';
import { SessionLibrary } from './library';
import { sha256 } from './names';
import { sessionStage } from './summary';
import { FaultyFileSystem } from './testing/faulty-fs';
import { NOW, sampleSession } from './testing/sample';
import { temporaryFolder } from './testing/temporary-folder';

const SAMPLE = { ...sampleSession(4), isExample: true };
const DAY = 24 * 60 * 60_000;

async function setUp() {
  const dataDir = await temporaryFolder();
  const fs = new FaultyFileSystem();
  const time = { now: Date.parse(NOW) };
  const open = () => SessionLibrary.open(dataDir, { fs, clock: () => time.now });
  const library = await open();
  return { dataDir, fs, time, open, library };
}

async function withSample() {
  const kit = await setUp();
  await kit.library.create(SAMPLE);
  return kit;
}

const load = async (library: SessionLibrary, id: string) => {
  const opened = await library.store(id).open();
  if (!opened.ok) throw new Error(opened.reason);
  return opened.session;
};

describe('the list', () => {
  it('sums up a session', async () => {
    const { library, dataDir } = await withSample();
    expect(await library.list()).toEqual({
      folder: dataDir,
      damaged: [],
      sessions: [
        {
          id: SAMPLE.id,
          title: SAMPLE.title,
          date: '2026-11-23',
          place: 'Arnhem',
          regionName: 'Arnhem en omgeving',
          municipalityCodes: ['GM0202', 'GM0268'],
          participants: 4,
          stage: 'voting',
          isExample: true,
          isRehearsal: false,
          savedAt: NOW,
        },
      ],
    });
  });

  it('reads a file again only when it changed', async () => {
    const { open, fs } = await withSample();
    const reads = () => fs.log.filter((line) => /^readText .*session\.json$/.test(line)).length;
    await (await open()).list();
    const before = reads();
    const library = await open();
    await library.list();
    expect(reads()).toBe(before);
    await library.rename(SAMPLE.id, 'Andere titel die langer is');
    const [session] = (await library.list()).sessions;
    expect(session?.title).toBe('Andere titel die langer is');
  });

  it.each([
    ['torn', '{"version":1,"ent'],
    ['of another shape', '{"version":1,"entries":{"sample-0006":{"size":1}}}'],
  ])('builds an index that is %s again', async (_name, text) => {
    const { open, dataDir, library } = await withSample();
    const wanted = await library.list();
    await writeFile(join(dataDir, 'index.json'), text);
    expect(await (await open()).list()).toEqual(wanted);
    expect(await readFile(join(dataDir, 'index.json'), 'utf8')).toContain(SAMPLE.title);
  });

  it('names what it cannot read, moves nothing, and ignores other folders', async () => {
    const { library, dataDir } = await withSample();
    await mkdir(join(dataDir, 'sessions', 'damaged-session'));
    await writeFile(join(dataDir, 'sessions', 'damaged-session', 'session.json'), 'torn');
    await mkdir(join(dataDir, 'sessions', 'Not A Session'));
    const { sessions, damaged } = await library.list();
    expect(sessions).toHaveLength(1);
    expect(damaged).toEqual([
      {
        id: 'damaged-session',
        fileName: 'session.json',
        reason: 'not-json',
        backups: 0,
        title: null,
        date: null,
      },
    ]);
    expect(await readdir(join(dataDir, 'sessions', 'damaged-session'))).toEqual(['session.json']);
  });

  it('works when the index cannot be written', async () => {
    const { library, fs } = await withSample();
    fs.failAt('createFile', 'ENOSPC');
    expect((await library.list()).sessions).toHaveLength(1);
  });

  it('derives the stage', () => {
    const [round] = SAMPLE.rounds;
    if (!round) throw new Error('no round');
    const at = (...statuses: (typeof round.status)[]) =>
      sessionStage({ ...SAMPLE, rounds: statuses.map((status) => ({ ...round, status })) });
    expect(at('draft')).toBe('preparing');
    expect(at('open')).toBe('voting');
    expect(at('closed')).toBe('closed');
    expect(at('published', 'draft')).toBe('published');
    expect(at('published', 'open')).toBe('voting');
    expect(sessionStage({ ...SAMPLE, report: { ...SAMPLE.report, status: 'final' } })).toBe(
      'final',
    );
  });
});

const WELCOME: Session['agenda']['activities'][number] = {
  id: 'activity-1',
  kind: 'welcome',
  title: 'Welkom',
  minutes: 10,
  notes: '',
  status: 'draft',
  startedAt: null,
  endedAt: null,
  enough: null,
  input: null,
  poll: null,
};

describe('copies', () => {
  it('of the preparation hold nothing that people said', async () => {
    const { library } = await withSample();
    const id = await library.duplicate(SAMPLE.id, 'Vervolg', 'setup');
    const copy = await load(library, id);
    expect(copy).toMatchObject({
      title: 'Vervolg',
      region: SAMPLE.region,
      groups: SAMPLE.groups,
      challenges: SAMPLE.challenges,
      factorModel: SAMPLE.factorModel,
      participants: {},
      contributions: {},
      agreements: [],
      isExample: false,
      date: '',
    });
    expect(copy.rounds).toHaveLength(1);
    expect(copy.rounds[0]).toMatchObject({
      status: 'draft',
      number: 1,
      ballots: {},
      factorIds: [],
      settings: SAMPLE.rounds[0]?.settings,
    });
    expect(await load(library, SAMPLE.id)).toEqual(SAMPLE);
  });

  it('to practise with are marked, start anew and hold nothing real', async () => {
    const { library } = await withSample();
    const running: Session = {
      ...SAMPLE,
      agenda: {
        startTime: '13:00',
        activities: [
          { ...WELCOME, status: 'closed', startedAt: NOW, endedAt: NOW },
          { ...WELCOME, id: 'activity-2', kind: 'score' },
        ],
      },
      live: { activityId: 'activity-2', timer: null },
      parkingLot: [{ id: 'parked-01', text: 'x', outcome: null, outcomeText: '' }],
    };
    const copy = rehearsalOf(running, { newId: () => 'copied-id-1', now: NOW });
    expect(copy).toMatchObject({
      title: `Oefening: ${SAMPLE.title}`,
      isRehearsal: true,
      contributions: {},
      participants: {},
      parkingLot: [],
      live: { activityId: null },
      rounds: [{ status: 'draft', activityId: 'activity-2', ballots: {} }],
    });
    expect(copy.agenda.activities[0]).toMatchObject({ status: 'draft', startedAt: null });
    await library.create(copy);
    expect((await library.list()).sessions.filter((s) => s.isRehearsal)).toHaveLength(1);
    // Everything of a rehearsal stays a rehearsal, its preparation does not.
    const context = { newId: () => 'copied-id-2', now: NOW };
    expect(copySession(copy, 'k', 'all', context).isRehearsal).toBe(true);
    expect(copySession(copy, 'k', 'setup', context).isRehearsal).toBe(false);
  });

  it('of everything have ids of their own', async () => {
    const { library } = await withSample();
    const copy = await load(library, await library.duplicate(SAMPLE.id, 'Kopie', 'all'));
    expect(copy.id).not.toBe(SAMPLE.id);
    expect(copy.rounds[0]?.id).not.toBe(SAMPLE.rounds[0]?.id);
    expect(copy.participants).toEqual(SAMPLE.participants);
    expect(copy.isExample).toBe(false);
  });

  it('keep the ballots of published rounds only', async () => {
    const { library } = await withSample();
    const [round] = SAMPLE.rounds;
    for (const status of ['open', 'closed', 'published'] as const) {
      const session = { ...SAMPLE, id: `sample-${status}`, rounds: [{ ...round!, status }] };
      await library.create(session);
      const copy = await load(library, await library.duplicate(session.id, 'Kopie', 'all'));
      const isPublished = status === 'published';
      expect(copy.rounds[0]?.status).toBe(isPublished ? 'published' : 'draft');
      expect(copy.rounds[0]?.ballots).toEqual(isPublished ? round?.ballots : {});
    }
  });
});

describe('the trash', () => {
  it('gives a session back with its backups', async () => {
    const { library, dataDir } = await withSample();
    await library.rename(SAMPLE.id, 'Nieuw');
    await library.remove(SAMPLE.id);
    expect((await library.list()).sessions).toEqual([]);
    expect(await library.restore(SAMPLE.id)).toBe(SAMPLE.id);
    expect((await load(library, SAMPLE.id)).title).toBe('Nieuw');
    expect(await readdir(join(dataDir, 'sessions', SAMPLE.id, 'backups'))).toHaveLength(1);
  });

  it('keeps both when the id was taken meanwhile', async () => {
    const { library } = await withSample();
    await library.remove(SAMPLE.id);
    await library.create({ ...SAMPLE, title: 'Andere' });
    const id = await library.restore(SAMPLE.id);
    expect(id).not.toBe(SAMPLE.id);
    expect((await load(library, id)).id).toBe(id);
    expect((await load(library, SAMPLE.id)).title).toBe('Andere');
  });

  it('is emptied after a week, at the start', async () => {
    const { library, open, time, dataDir } = await withSample();
    await library.remove(SAMPLE.id);
    time.now += 6 * DAY;
    await open();
    expect(await readdir(join(dataDir, 'trash'))).toHaveLength(1);
    time.now += DAY + 1;
    await open();
    expect(await readdir(join(dataDir, 'trash'))).toEqual([]);
    await expect(library.restore(SAMPLE.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('import and export', () => {
  it('gives back what was exported, beside the original', async () => {
    const { library } = await withSample();
    const { text, session } = await library.exportText(SAMPLE.id);
    expect(session).toEqual(SAMPLE);
    const ids = await Promise.all([1, 2].map(() => library.importText('a.json', text)));
    expect(new Set([...ids, SAMPLE.id]).size).toBe(3);
    for (const id of ids) expect(await load(library, id)).toEqual({ ...SAMPLE, id });
  });

  it('keeps the id when it is free', async () => {
    const { library } = await setUp();
    const text = encodeSession(SAMPLE, NOW, sha256);
    expect(await library.importText('a.json', text)).toBe(SAMPLE.id);
  });

  it.each([
    ['not-json', 'x'],
    ['foreign', '{}'],
    ['checksum', encodeSession(SAMPLE, NOW, sha256).replace('Arnhem', 'Arnhex')],
    ['invalid', seal({ schemaVersion: SCHEMA_VERSION, savedAt: NOW, data: {} }, sha256)],
    [
      'newer-version',
      seal({ schemaVersion: SCHEMA_VERSION + 1, savedAt: NOW, data: SAMPLE }, sha256),
    ],
  ])('refuses a file: %s', async (code, text) => {
    const { library } = await setUp();
    await expect(library.importText('workshop.json', text)).rejects.toMatchObject({
      code,
      fileName: 'workshop.json',
    });
    expect(await library.list()).toMatchObject({ sessions: [], damaged: [] });
  });
});

describe('problems', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EACCES', 'not-writable'],
  ])('%s while creating: %s, and nothing is left', async (errno, code) => {
    const { library, fs } = await setUp();
    fs.failAt('createFile', errno);
    await expect(library.create(SAMPLE)).rejects.toMatchObject({ code });
    fs.fault = () => null;
    expect(await library.list()).toMatchObject({ sessions: [], damaged: [] });
    await library.create(SAMPLE);
    expect((await library.list()).sessions).toHaveLength(1);
  });

  it('a folder that cannot be made', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    await expect(SessionLibrary.open(join(folder, 'file'))).rejects.toMatchObject({
      code: 'not-writable',
    });
  });

  it('a session that is not there', async () => {
    const { library } = await setUp();
    const missing = { code: 'not-found' };
    await expect(library.rename('nothing-here', 'x')).rejects.toMatchObject(missing);
    await expect(library.remove('nothing-here')).rejects.toMatchObject(missing);
    await expect(library.restore('nothing-here')).rejects.toMatchObject(missing);
    await expect(library.exportText('../../secret')).rejects.toMatchObject(missing);
  });

  it('an id that is taken', async () => {
    const { library } = await withSample();
    await expect(library.create(SAMPLE)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('recovers a damaged session', async () => {
    const { library, dataDir } = await withSample();
    await library.rename(SAMPLE.id, 'Nieuw');
    await writeFile(join(dataDir, 'sessions', SAMPLE.id, 'session.json'), '');
    expect((await library.list()).damaged).toMatchObject([{ reason: 'not-json', backups: 1 }]);
    await library.recover(SAMPLE.id);
    expect((await library.list()).sessions).toMatchObject([{ title: SAMPLE.title }]);
  });
});
