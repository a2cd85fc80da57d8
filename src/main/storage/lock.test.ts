import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireLock, type LockOptions } from './lock';
import { FaultyFileSystem } from './testing/faulty-fs';
import { temporaryFolder } from './testing/temporary-folder';

async function setUp() {
  const folder = await temporaryFolder();
  const time = { now: 1_000_000_000 };
  const alive = new Set([100, 200]);
  const beats: (() => Promise<void>)[] = [];
  const options: LockOptions = {
    clock: () => time.now,
    host: 'laptop',
    isAlive: (pid) => alive.has(pid),
    every: (_ms, beat) => {
      beats.push(beat);
      return () => undefined;
    },
  };
  const take = (pid: number, more: LockOptions = {}) =>
    acquireLock(folder, { ...options, pid, ...more });
  return { folder, time, alive, beats, take };
}

describe('the lock of a data folder', () => {
  it('keeps a second app out until it is released', async () => {
    const { folder, take } = await setUp();
    const lock = await take(100);
    await expect(take(200)).rejects.toMatchObject({ code: 'busy' });
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    await take(200);
  });

  it('of a process that died is taken over', async () => {
    const { folder, alive, beats, take } = await setUp();
    const dead = await take(100);
    alive.delete(100);
    await take(200);
    // The one that was thought dead leaves the lock of the other alone.
    await beats[0]?.();
    await dead.release();
    expect(await readFile(join(folder, 'app.lock'), 'utf8')).toContain('"pid":200');
    expect(await readdir(folder)).toEqual(['app.lock']);
  });

  it('of another computer counts while its heart beats', async () => {
    const { time, beats, take } = await setUp();
    const lock = await take(300, { host: 'other' });
    time.now += 100_000;
    await beats[0]?.();
    time.now += 100_000;
    await expect(take(100)).rejects.toMatchObject({ code: 'busy' });
    time.now += 100_000;
    await take(100);
    await lock.release();
  });

  it('does not trust a pid that another program got after a crash', async () => {
    const { time, take } = await setUp();
    await take(100);
    time.now += 60 * 60_000;
    await take(200);
  });

  it('that is torn is taken over', async () => {
    const { folder, take } = await setUp();
    await writeFile(join(folder, 'app.lock'), '{"pid":1');
    await take(100);
  });

  it('of two that come at once, one gets it', async () => {
    const { take } = await setUp();
    const results = await Promise.allSettled([take(100), take(200)]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('says when the folder cannot be written', async () => {
    const { take } = await setUp();
    const fs = new FaultyFileSystem();
    fs.failAt('createFile', 'EROFS');
    await expect(take(100, { fs })).rejects.toMatchObject({ code: 'not-writable' });
  });
});
