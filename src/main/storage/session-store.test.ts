import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '../../shared/persistence/migrations';
import { decodeSession, encodeSession, seal } from '../../shared/persistence/session-file';
import { sha256 } from './names';
import { SessionStore } from './session-store';
import { FaultyFileSystem } from './testing/faulty-fs';
import { NOW, sampleSession } from './testing/sample';
import { temporaryFolder } from './testing/temporary-folder';

const SAMPLE = sampleSession(3);
const MINUTE = 60_000;

async function setUp() {
  const dataDir = await temporaryFolder();
  const fs = new FaultyFileSystem();
  const time = { now: Date.parse(NOW) };
  const newStore = () => new SessionStore({ dataDir, id: SAMPLE.id, fs, clock: () => time.now });
  const { path } = newStore();
  await mkdir(dirname(path), { recursive: true });
  const backups = () => readdir(join(dirname(path), 'backups')).catch(() => []);
  const quarantine = () => readdir(join(dataDir, 'quarantine')).catch(() => []);
  return { dataDir, fs, time, newStore, path, backups, quarantine };
}

/** A session that was saved, opened again and saved again: there is one backup, titled "first". */
async function savedTwice() {
  const kit = await setUp();
  await kit.newStore().save({ ...SAMPLE, title: 'first' });
  kit.time.now += MINUTE;
  await kit.newStore().save({ ...SAMPLE, title: 'second' });
  kit.time.now += MINUTE;
  return kit;
}

describe('saving', () => {
  it('is read back', async () => {
    const { newStore } = await setUp();
    await newStore().save(SAMPLE);
    expect(await newStore().open()).toEqual({
      ok: true,
      session: SAMPLE,
      savedAt: NOW,
      readOnly: false,
      recoveredFrom: null,
    });
  });

  it('backs up before the first write after opening, then each ten minutes, twelve in all', async () => {
    const { newStore, time, backups } = await setUp();
    const store = newStore();
    await store.save(SAMPLE);
    expect(await backups()).toHaveLength(0);
    const again = newStore();
    await again.open();
    await again.save(SAMPLE);
    expect(await backups()).toHaveLength(1);
    time.now += 9 * MINUTE;
    await again.save(SAMPLE);
    expect(await backups()).toHaveLength(1);
    time.now += MINUTE;
    await again.save(SAMPLE);
    expect(await backups()).toHaveLength(2);
    for (let i = 0; i < 14; i++) {
      time.now += 10 * MINUTE;
      await again.save({ ...SAMPLE, title: `version ${i}` });
    }
    const names = await backups();
    expect(names).toHaveLength(12);
    expect(names.at(-1)).toContain(new Date(time.now).toISOString().slice(0, 13));
  });

  it('saves although the backup fails', async () => {
    const { newStore, fs, path } = await savedTwice();
    fs.fault = (step, target) => (step === 'rename' && target.includes('backups') ? 'EIO' : null);
    await newStore().save({ ...SAMPLE, title: 'third' });
    expect(await readFile(path, 'utf8')).toContain('third');
  });

  it('keeps what somebody else wrote into the file while it was open', async () => {
    const { newStore, path, quarantine } = await setUp();
    const store = newStore();
    await writeFile(path, '{"mine":true}');
    await store.save(SAMPLE);
    const names = await quarantine();
    expect(names.filter((name) => name.endsWith('session.json'))).toHaveLength(1);
    expect(await newStore().open()).toMatchObject({ ok: true });
  });
});

describe('a damaged file', () => {
  const good = encodeSession(SAMPLE, NOW, sha256);
  it.each([
    ['empty', '', 'not-json'],
    ['torn', good.slice(0, good.length / 2), 'not-json'],
    ['zero-filled', '\0'.repeat(4096), 'not-json'],
    ['foreign', '{"a":1}', 'foreign'],
    ['edited', good.replace('Arnhem', 'Arnhen'), 'checksum'],
    [
      'invalid',
      seal({ schemaVersion: SCHEMA_VERSION, savedAt: NOW, data: { ...SAMPLE, rounds: 1 } }, sha256),
      'invalid',
    ],
  ])('%s: goes to quarantine, and the backup can be put in its place', async (_n, text, reason) => {
    const { newStore, path, quarantine, dataDir, backups } = await savedTwice();
    await writeFile(path, text);
    const failure = { ok: false, error: 'damaged', reason, backups: 1, fileName: 'session.json' };
    expect(await newStore().peek()).toMatchObject(failure);
    expect(await quarantine()).toEqual([]);
    expect(await newStore().open()).toMatchObject(failure);
    const names = await quarantine();
    expect(names).toHaveLength(2);
    const [file = '', note = ''] = names;
    expect(await readFile(join(dataDir, 'quarantine', file), 'utf8')).toBe(text);
    const why: unknown = JSON.parse(await readFile(join(dataDir, 'quarantine', note), 'utf8'));
    expect(why).toMatchObject({ sessionId: SAMPLE.id, fileName: 'session.json', reason });
    // A second look gives the same reason, though the file has moved.
    expect(await newStore().open()).toMatchObject(failure);

    const store = newStore();
    const recovered = await store.recover();
    expect(recovered).toMatchObject({ ok: true, session: { title: 'first' } });
    expect(recovered.ok && recovered.recoveredFrom).toBe((await backups())[0]);
    expect(await newStore().open()).toMatchObject({ ok: true, session: { title: 'first' } });
    expect(await quarantine()).toHaveLength(2);
    expect(await backups()).toHaveLength(1);
  });

  it('recovers past a backup that is damaged too, and keeps the damaged file', async () => {
    const { newStore, path, time, backups, quarantine } = await savedTwice();
    time.now += 20 * MINUTE;
    await newStore().save(SAMPLE);
    const newest = (await backups()).at(-1) ?? '';
    await writeFile(join(dirname(path), 'backups', newest), 'torn');
    await writeFile(path, 'torn too');
    expect(await newStore().recover()).toMatchObject({ ok: true, session: { title: 'first' } });
    expect(await quarantine()).toHaveLength(2);
  });

  it('cannot be recovered without a backup, and stays', async () => {
    const { newStore, path } = await setUp();
    await writeFile(path, 'x');
    expect(await newStore().recover()).toMatchObject({ ok: false, reason: 'not-json', backups: 0 });
    expect(await readFile(path, 'utf8')).toBe('x');
  });

  it('is left alone by recovery when there is nothing wrong', async () => {
    const { newStore } = await savedTwice();
    expect(await newStore().recover()).toMatchObject({
      session: { title: 'second' },
      recoveredFrom: null,
    });
  });

  it('stays where it is when it cannot be moved', async () => {
    const { newStore, path, fs } = await savedTwice();
    await writeFile(path, 'torn');
    fs.failAt('rename', 'EROFS');
    expect(await newStore().open()).toMatchObject({ ok: false, error: 'damaged' });
    expect(await readFile(path, 'utf8')).toBe('torn');
  });
});

describe('a file that is not damaged but cannot be used', () => {
  it('of a newer version opens for looking and is never written', async () => {
    const { newStore, path } = await setUp();
    const data = { ...SAMPLE, organisations: [] };
    const text = seal({ schemaVersion: SCHEMA_VERSION + 1, savedAt: NOW, data }, sha256);
    await writeFile(path, text);
    const store = newStore();
    expect(await store.open()).toMatchObject({ ok: true, readOnly: true, session: SAMPLE });
    await expect(store.save(SAMPLE)).rejects.toMatchObject({ code: 'read-only' });
    await expect(newStore().save(SAMPLE)).rejects.toMatchObject({ code: 'newer-version' });
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it('of a much newer version is left alone', async () => {
    const { newStore, path, quarantine } = await setUp();
    await writeFile(path, seal({ schemaVersion: 99, savedAt: NOW, data: {} }, sha256));
    expect(await newStore().open()).toMatchObject({ ok: false, error: 'newer-version' });
    expect(await quarantine()).toEqual([]);
  });

  it('because the disk fails is left alone', async () => {
    const { newStore, fs, quarantine } = await savedTwice();
    fs.failAt('readText', 'EIO');
    expect(await newStore().open()).toMatchObject({ ok: false, error: 'not-readable', backups: 1 });
    expect(await quarantine()).toEqual([]);
  });

  it('because it is not there', async () => {
    const { dataDir } = await setUp();
    const store = new SessionStore({ dataDir, id: 'another-one' });
    expect(await store.open()).toMatchObject({ ok: false, error: 'not-found' });
  });
});

describe('whatever happens to the bytes of a file', () => {
  const good = Buffer.from(encodeSession(SAMPLE, NOW, sha256));
  const damage = fc.oneof(
    fc.record({ at: fc.nat(good.length - 1), bit: fc.nat(7) }).map(({ at, bit }) => {
      const bytes = Buffer.from(good);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      return bytes;
    }),
    fc.nat(good.length - 1).map((length) => good.subarray(0, length)),
    fc.record({ at: fc.nat(good.length - 1), n: fc.nat(600) }).map(({ at, n }) => {
      const bytes = Buffer.from(good);
      return bytes.fill(0, at, Math.min(at + n, bytes.length));
    }),
    fc
      .record({
        at: fc.nat(good.length - 1),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
      })
      .map(({ at, bytes }) => Buffer.concat([good.subarray(0, at), bytes, good.subarray(at)])),
  );

  it('never gives another session', () => {
    fc.assert(
      fc.property(damage, (bytes) => {
        const decoded = decodeSession(bytes.toString('utf8'), sha256);
        if (decoded.ok) expect(decoded.session).toEqual(SAMPLE);
      }),
      { numRuns: 400 },
    );
  });

  it('never loses them', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (bytes) => {
        const { newStore, path, dataDir, quarantine } = await savedTwice();
        await writeFile(path, bytes);
        const opened = await newStore().open();
        const names = (await quarantine()).filter((name) => name.endsWith('.session.json'));
        expect(names).toHaveLength(opened.ok ? 0 : 1);
        const kept = opened.ok ? path : join(dataDir, 'quarantine', names[0] ?? '');
        expect(Buffer.compare(await readFile(kept), bytes)).toBe(0);
        expect(await newStore().recover()).toMatchObject({ ok: true });
        expect(Buffer.compare(await readFile(kept), bytes)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
