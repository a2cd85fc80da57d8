import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { removeStaleTemporaries, writeDurably } from './durable-file';
import { nodeFileSystem } from './file-system';
import { FaultyFileSystem, type Step } from './testing/faulty-fs';
import { temporaryFolder } from './testing/temporary-folder';

async function fileWith(text: string) {
  const folder = await temporaryFolder();
  const path = join(folder, 'session.json');
  await writeFile(path, text);
  return { folder, path, fs: new FaultyFileSystem() };
}

describe('writing durably', () => {
  it('syncs the file before the rename and the folder after it', async () => {
    const { path, fs } = await fileWith('old');
    await writeDurably(fs, path, 'new');
    const steps = fs.log.map((line) => line.split(' ')[0]);
    expect(steps).toEqual(['createFile', 'write', 'sync', 'close', 'rename', 'syncDirectory']);
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  it.each<[Step, string, string]>([
    ['createFile', 'EACCES', 'not-writable'],
    ['createFile', 'EROFS', 'not-writable'],
    ['createFile', 'ENOENT', 'not-writable'],
    ['write', 'ENOSPC', 'disk-full'],
    ['write', 'EDQUOT', 'disk-full'],
    ['write', 'EIO', 'not-writable'],
    ['sync', 'EIO', 'not-writable'],
    ['sync', 'ENOSPC', 'disk-full'],
    ['close', 'EIO', 'not-writable'],
    ['rename', 'EPERM', 'not-writable'],
    ['rename', 'EIO', 'not-writable'],
  ])('%s fails with %s: says %s, keeps the old file, leaves nothing', async (step, errno, code) => {
    const { folder, path, fs } = await fileWith('old');
    fs.failAt(step, errno);
    await expect(writeDurably(fs, path, 'new')).rejects.toMatchObject({
      code,
      fileName: 'session.json',
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['session.json']);
  });

  it('fails when the folder could not be synced', async () => {
    const { folder, path, fs } = await fileWith('old');
    fs.failAt('syncDirectory', 'EIO');
    await expect(writeDurably(fs, path, 'new')).rejects.toMatchObject({ code: 'not-writable' });
    expect(await readdir(folder)).toEqual(['session.json']);
  });

  it.each(['EPERM', 'EBUSY', 'EACCES'])(
    'waits while another program holds it: %s',
    async (code) => {
      const { path, fs } = await fileWith('old');
      fs.failAt('rename', code, 3);
      await writeDurably(fs, path, 'new');
      expect(await readFile(path, 'utf8')).toBe('new');
      expect(fs.waits).toEqual([10, 20, 40]);
    },
  );

  it('does not wait for ever', async () => {
    const { path, fs } = await fileWith('old');
    fs.failAt('rename', 'EBUSY');
    await expect(writeDurably(fs, path, 'new')).rejects.toMatchObject({ code: 'not-writable' });
    expect(fs.waits).toHaveLength(10);
    expect(fs.waits.reduce((a, b) => a + b)).toBeLessThan(5000);
  });

  it('writes bytes as they are', async () => {
    const { path } = await fileWith('');
    await writeDurably(nodeFileSystem, path, Uint8Array.of(0, 255, 128));
    expect([...(await readFile(path))]).toEqual([0, 255, 128]);
  });

  it('two writes at once do not share a temporary file', async () => {
    const { folder, path, fs } = await fileWith('');
    await Promise.all([writeDurably(fs, path, 'a'.repeat(50_000)), writeDurably(fs, path, 'b')]);
    expect(['a'.repeat(50_000), 'b']).toContain(await readFile(path, 'utf8'));
    expect(await readdir(folder)).toEqual(['session.json']);
  });
});

it('removes temporary files of ours and nothing else', async () => {
  const { folder, fs } = await fileWith('kept');
  await writeFile(join(folder, '.session.json.0123456789abcdef.tmp'), 'torn');
  await writeFile(join(folder, '.other.tmp'), 'not ours');
  await removeStaleTemporaries(fs, folder);
  expect((await readdir(folder)).sort()).toEqual(['.other.tmp', 'session.json']);
});
