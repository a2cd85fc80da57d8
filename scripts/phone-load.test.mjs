import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT } from './lib/paths.mjs';
import {
  builtFiles,
  gapsWithoutFallback,
  phoneLoad,
  scriptTooNew,
  styleTooNew,
} from './lib/phone-load.mjs';

/** Everything a phone loads, packed: the promise of issue 4. */
const MOST = 60_000;
/** One method that comes on demand. */
const MOST_METHOD = 4_000;

let folder = '';
const text = (name) => readFile(path.join(folder, name), 'utf8');

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'regiotafel-ballot-'));
  const page = path.join(ROOT, 'src/renderer/ballot');
  // Else the parts are made for development, three kilobytes more than what phones get.
  vi.stubEnv('NODE_ENV', 'production');
  await build({
    root: page,
    configFile: path.join(page, 'vite.config.ts'),
    logLevel: 'error',
    // A test runner asks for a development build otherwise.
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: folder },
  });
}, 120_000);
afterAll(() => {
  vi.unstubAllEnvs();
  return rm(folder, { recursive: true, force: true });
});

describe('the ballot page as built', () => {
  it('is light enough for a phone with the largest of the other languages', async () => {
    const { files, texts, methods } = await phoneLoad(folder);
    const names = [...files.keys()].join(' ');
    expect(names).toMatch(/index-[\w-]+\.js/);
    expect(names).toMatch(/\.css/);
    expect(names).toMatch(/\.woff2/);
    expect([...texts.keys()].map((name) => /texts-(\w\w)/.exec(name)?.[1]).sort()).toEqual([
      'de',
      'en',
      'fr',
      'fy',
    ]);
    expect([...methods.keys()].map((name) => /method-(\w+)/.exec(name)?.[1]).sort()).toEqual([
      'budget',
      'multiple',
      'number',
      'rank',
    ]);
    // What one more method costs a phone that is in the room already.
    for (const size of methods.values()) expect(size).toBeLessThanOrEqual(MOST_METHOD);
    const all = [...files.values(), Math.max(...texts.values())].reduce((a, b) => a + b, 0);
    expect(all).toBeLessThanOrEqual(MOST);
  });

  it('keeps what only the ballot window shows out of what phones load', async () => {
    const windowPart = (await builtFiles(folder, '.js')).filter((name) => /window-/.test(name));
    expect(windowPart).toHaveLength(1);
    expect([...(await phoneLoad(folder)).files.keys()]).not.toContain(windowPart[0]);
  });

  it('has scripts that engines of 2020 can read and run', async () => {
    for (const name of await builtFiles(folder, '.js'))
      expect(scriptTooNew(await text(name)), name).toEqual([]);
  });

  it('has styles that engines of 2020 understand', async () => {
    const sheets = await builtFiles(folder, '.css');
    expect(sheets.length).toBeGreaterThan(0);
    for (const name of sheets) {
      expect(styleTooNew(await text(name)), name).toEqual([]);
      expect(gapsWithoutFallback(await text(name)), name).toEqual([]);
    }
  });

  it('has nothing inline that the content security policy refuses', async () => {
    const html = await text('index.html');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
    for (const name of [...(await builtFiles(folder, '.css'))])
      expect(await text(name)).not.toContain('data:');
  });
});

describe('the check itself', () => {
  it('finds words and syntax that came after 2020', () => {
    expect(scriptTooNew('x.at(-1); structuredClone(y); Object.hasOwn(a, b)')).toEqual([
      '.at',
      'structuredClone',
      '.hasOwn',
    ]);
    expect(scriptTooNew('const at = 1; f({ at }); /(?<=a)b/.test(c)')).toEqual(['/(?<=a)b/']);
    expect(() => scriptTooNew('a ??= b')).toThrow();
    expect(() => scriptTooNew('class A { x = 1 }')).toThrow();
  });

  it('finds styles that came after 2020', () => {
    expect(styleTooNew('.a{inset:0}')).toEqual(['logical shorthand']);
    expect(styleTooNew('.a{min-height:100dvh}')).toEqual(['min-height:100dvh']);
    expect(styleTooNew('.a{min-height:100vh;min-height:100dvh}')).toEqual([]);
    expect(styleTooNew('.a:focus-visible{color:red}')).toHaveLength(1);
    expect(styleTooNew('.a:focus:not(:focus-visible){outline:none}')).toEqual([]);
    expect(styleTooNew('.a{&:hover{color:red}}')).toEqual(['nesting']);
    expect(styleTooNew('.b,.a:has(.c){color:red}')).toEqual([':has() in a list']);
    expect(gapsWithoutFallback('.a{display:flex;gap:1px}')).toEqual(['.a']);
    expect(
      gapsWithoutFallback(
        '.a{display:flex;gap:1px}.g{display:grid;gap:1px}@supports not (aspect-ratio:1){.b,.a{gap:0}}',
      ),
    ).toEqual([]);
  });
});
