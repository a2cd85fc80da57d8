import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuilt } from './lib/build.mjs';
import { isNewEnough } from './lib/dependencies.mjs';
import {
  hasIntegrity,
  fallbackFits,
  installedFallback,
  placeEntry,
} from './lib/fallback-runtime.mjs';
import { isStale, withLock } from './lib/lock.mjs';
import { executableName, installedOfficial, summarise } from './lib/official-runtime.mjs';
import { cacheDirectory } from './lib/paths.mjs';
import { hashContents, hashListing, isStamped, removeStamp, writeStamp } from './lib/stamp.mjs';

let directory;

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'regiotafel-scripts-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

describe('the cache directory', () => {
  it('is the first of REGIOTAFEL_CACHE, XDG_CACHE_HOME and the home directory', () => {
    expect(cacheDirectory({ REGIOTAFEL_CACHE: '/a', XDG_CACHE_HOME: '/b' })).toBe(
      path.resolve('/a'),
    );
    expect(cacheDirectory({ XDG_CACHE_HOME: '/b' })).toBe(path.join('/b', 'regiotafel'));
    expect(cacheDirectory({})).toBe(path.join(os.homedir(), '.cache', 'regiotafel'));
  });
});

describe('the version of Node', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['20.18.9', false],
    ['18.20.4', false],
  ])('%s: new enough is %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});

describe('stamps', () => {
  it('hold only for the value they were written for', async () => {
    const stamp = path.join(directory, 'new/folder/.stamp');
    expect(await isStamped(stamp, 'one')).toBe(false);
    await writeStamp(stamp, 'one');
    expect(await isStamped(stamp, 'one')).toBe(true);
    expect(await isStamped(stamp, 'two')).toBe(false);
    await removeStamp(stamp);
    expect(await isStamped(stamp, 'one')).toBe(false);
  });

  it('change with the content and the name of a file, and with a new file', async () => {
    const hash = () => hashContents(directory, ['src', 'missing.json']);
    const seen = new Set([await hash()]);
    await mkdir(path.join(directory, 'src/deep'), { recursive: true });
    for (const [name, content] of [
      ['deep/a.ts', 'one'],
      ['deep/a.ts', 'two'],
      ['b.ts', 'one'],
    ]) {
      await writeFile(path.join(directory, 'src', name), content);
      seen.add(await hash());
    }
    expect(seen.size).toBe(4);
    expect(await hash()).toBe([...seen].at(-1));
  });

  it('of a build see that a built file was removed or changed', async () => {
    const out = path.join(directory, 'out');
    const stamp = path.join(out, '.stamp');
    await mkdir(out);
    await writeFile(path.join(out, 'index.js'), '1');
    const value = `${await hashContents(directory, ['src'])} ${await hashListing(out)}`;
    await writeStamp(stamp, value);
    expect(await isBuilt(directory, stamp)).toBe(true);
    await writeFile(path.join(out, 'index.js'), '22');
    expect(await isBuilt(directory, stamp)).toBe(false);
  });
});

describe('the lock', () => {
  const lockPath = () => path.join(directory, 'setup.lock');

  /** Leaves a lock behind as a killed set-up would. */
  async function leaveLock(owner) {
    await mkdir(lockPath());
    await writeFile(path.join(lockPath(), 'owner.json'), JSON.stringify(owner));
  }

  it('lets one work at a time, and is gone afterwards', async () => {
    const events = [];
    const work = (name) =>
      withLock(lockPath(), async () => {
        events.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 20));
        events.push(`${name} ends`);
      });
    await Promise.all([work('a'), work('b'), work('c')]);
    for (let index = 0; index < events.length; index += 2) {
      expect(events[index + 1]).toBe(events[index].replace('begins', 'ends'));
    }
    expect(await readdir(directory)).toEqual([]);
  });

  it('is given back after an error', async () => {
    const failing = withLock(lockPath(), () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await withLock(lockPath(), async () => 'yes')).toBe('yes');
  });

  it('of a process that is gone is ignored', async () => {
    await leaveLock({ pid: 2 ** 30, host: os.hostname() });
    expect(await withLock(lockPath(), async () => 'mine')).toBe('mine');
  });

  it('that nobody touched for long is ignored, also when the process number is in use', async () => {
    await leaveLock({ pid: process.pid, host: os.hostname() });
    expect(await isStale(lockPath())).toBe(false);
    const past = new Date(Date.now() - 120_000);
    await utimes(lockPath(), past, past);
    expect(await isStale(lockPath())).toBe(true);
  });

  it('without an owner yet is not stale', async () => {
    await mkdir(lockPath());
    expect(await isStale(lockPath())).toBe(false);
  });
});

describe('the fallback runtime', () => {
  it('is for Linux on x64 only', () => {
    expect(fallbackFits('linux', 'x64')).toBe(true);
    expect(fallbackFits('linux', 'arm64')).toBe(false);
    expect(fallbackFits('win32', 'x64')).toBe(false);
  });

  it('is refused when a byte differs', async () => {
    const file = path.join(directory, 'package.tgz');
    const abc =
      'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==';
    await writeFile(file, 'abc');
    expect(await hasIntegrity(file, abc)).toBe(true);
    await writeFile(file, 'abd');
    expect(await hasIntegrity(file, abc)).toBe(false);
  });

  it('leaves out the foreign app', () => {
    expect(placeEntry('Cypress/Cypress')).toBe('electron');
    expect(placeEntry('Cypress/locales/nl.pak')).toBe('locales/nl.pak');
    expect(placeEntry('Cypress/resources/app/index.js')).toBeNull();
    expect(placeEntry('Cypress/browser_v8_context_snapshot.bin')).toBeNull();
  });

  it('is not taken for present in an empty cache', async () => {
    expect(await installedFallback(directory)).toBeNull();
    await mkdir(path.join(directory, 'tmp-abc/runtime'), { recursive: true });
    await writeFile(path.join(directory, 'tmp-abc/runtime/electron'), '');
    expect(await installedFallback(directory)).toBeNull();
  });
});

describe('the official runtime', () => {
  it('knows the executable of each platform', () => {
    expect(executableName('linux')).toBe('electron');
    expect(executableName('win32')).toBe('electron.exe');
    expect(executableName('darwin')).toBe('Electron.app/Contents/MacOS/Electron');
  });

  it('can be a folder of the user, which has to hold an Electron', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: directory };
    expect(() => installedOfficial(env)).toThrow('ELECTRON_OVERRIDE_DIST_PATH');
    const executable = path.join(directory, executableName());
    await mkdir(path.dirname(executable), { recursive: true });
    await writeFile(executable, '');
    expect(installedOfficial(env)).toBe(executable);
  });

  it('gives the reason of a failed download in one line', () => {
    expect(summarise('TypeError: fetch failed\n    at node:internal')).toBe(
      'TypeError: fetch failed',
    );
    expect(summarise('')).toBe('unknown reason');
  });
});
