import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, Settings } from './settings';
import { FaultyFileSystem } from './testing/faulty-fs';
import { temporaryFolder } from './testing/temporary-folder';

describe('settings', () => {
  it('start with the defaults and are kept', async () => {
    const folder = await temporaryFolder();
    const settings = await Settings.open(folder);
    expect(settings.value).toEqual(DEFAULT_SETTINGS);
    expect(settings.warning).toBeNull();
    const bounds = { x: -10, y: 0, width: 1280, height: 800 };
    await Promise.all([settings.update({ language: 'en' }), settings.update({ bounds })]);
    const again = await Settings.open(folder);
    expect(again.value).toEqual({ ...DEFAULT_SETTINGS, language: 'en', bounds });
  });

  it.each([
    ['torn', '{"lang', 'not-json'],
    ['no settings', '[1]', 'invalid'],
  ])('fall back on the defaults with a warning: %s', async (_name, text, code) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'settings.json'), text);
    const settings = await Settings.open(folder);
    expect(settings.value).toEqual(DEFAULT_SETTINGS);
    expect(settings.warning).toMatchObject({ code, fileName: 'settings.json' });
    expect(await settings.update({ firstStart: false })).toBeNull();
    expect((await Settings.open(folder)).value.firstStart).toBe(false);
  });

  it('lose only the value that does not fit', async () => {
    const folder = await temporaryFolder();
    const text = JSON.stringify({ language: 'xx', firstStart: false, bounds: { x: 'a' }, more: 1 });
    await writeFile(join(folder, 'settings.json'), text);
    const { value } = await Settings.open(folder);
    expect(value).toEqual({ ...DEFAULT_SETTINGS, firstStart: false });
  });

  it('keep how phones come back and the network of the room, or forget what does not fit', async () => {
    const folder = await temporaryFolder();
    const phones = {
      sessionId: 'session-0001',
      on: true,
      code: 'ACDEF',
      port: 7410,
      locked: false,
      adapterId: null,
      address: '192.168.1.20',
      given: ['http://192.168.1.20:7410'],
    };
    const wifi = { name: 'Zaal', password: 'geheim', hidden: false };
    await (await Settings.open(folder)).update({ phones, wifi });
    expect((await Settings.open(folder)).value).toMatchObject({ phones, wifi });
    const bad = { phones: { ...phones, address: 'evil.example' }, wifi, firstStart: false };
    await writeFile(join(folder, 'settings.json'), JSON.stringify(bad));
    const { value } = await Settings.open(folder);
    expect(value).toMatchObject({ phones: null, wifi, firstStart: false });
  });

  it('stay in memory with a warning when the disk is full', async () => {
    const folder = await temporaryFolder();
    const fs = new FaultyFileSystem();
    const settings = await Settings.open(folder, fs);
    await settings.update({ language: 'en' });
    fs.failAt('write', 'ENOSPC');
    expect(await settings.update({ firstStart: false })).toMatchObject({ code: 'disk-full' });
    expect(settings.value).toMatchObject({ language: 'en', firstStart: false });
    expect(await readFile(join(folder, 'settings.json'), 'utf8')).toContain('"firstStart": true');
    fs.fault = () => null;
    expect(await settings.update({})).toBeNull();
    expect(settings.warning).toBeNull();
  });
});
