import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SetupError } from './lib/output.mjs';
import { ROOT } from './lib/paths.mjs';
import { capture, exitCode, npmCommand, run, start } from './lib/run.mjs';
import { SLOW_SUITES } from './lib/slow-suites.mjs';
import { conclude, inOrder, step } from './lib/steps.mjs';
import { addUp, countRunner, countStep, failuresOf, summaryLine } from './lib/summary.mjs';
import { directorySize, watchDownload } from './lib/watch-download.mjs';

const node = (script) => [process.execPath, ['-e', script]];

describe('running programs', () => {
  it('passes on exit codes and signals', async () => {
    expect(await run(...node('process.exit(7)'))).toBe(7);
    expect(exitCode({ code: null, signal: 'SIGTERM' })).toBe(143);
  });

  it('keeps arguments as they are', async () => {
    const words = ['import', '--model', 'a file.json', '$HOME', '"'];
    const script = 'process.stdout.write(JSON.stringify(process.argv.slice(1)))';
    const { stdout } = await capture(process.execPath, ['-e', script, '--', ...words]);
    expect(JSON.parse(stdout)).toEqual(words);
  });

  it('says when a program is missing', async () => {
    await expect(run('no-such-program-at-all', [])).rejects.toThrow('ENOENT');
  });

  it('uses the npm that runs us', () => {
    expect(npmCommand({ npm_execpath: '/x/npm-cli.js' })).toEqual([
      process.execPath,
      '/x/npm-cli.js',
    ]);
    expect(npmCommand({}).at(-1)).toBe('npm');
  });
});

describe('watching a download', () => {
  it('ends one that stands still, and lets one that grows finish', async () => {
    const directory = await mkdtemp(path.join(os.tmpdir(), 'regiotafel-watch-'));
    try {
      const silent = start(...node('setTimeout(() => {}, 60000)'), { stdio: 'ignore' });
      expect(await watchDownload(silent, [directory], 0.6)).toMatchObject({ stalled: true });
      const file = JSON.stringify(path.join(directory, 'part'));
      const growing = `const fs = require('fs'); let n = 0;
        const timer = setInterval(() => { fs.appendFileSync(${file}, 'x'.repeat(10));
        if (++n === 20) clearInterval(timer); }, 100);`;
      const child = start(...node(growing), { stdio: 'ignore' });
      expect(await watchDownload(child, [directory], 1.5)).toEqual({ code: 0, stalled: false });
      await writeFile(path.join(directory, 'other'), 'abc');
      expect(await directorySize(directory)).toBe(203);
      expect(await directorySize(path.join(directory, 'missing'))).toBe(0);
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
});

describe('the steps of npm test and npm run check', () => {
  afterEach(() => vi.restoreAllMocks());

  it('leave out no suite that is not there any more', () => {
    for (const suite of SLOW_SUITES) expect(existsSync(path.join(ROOT, suite)), suite).toBe(true);
  });

  it('go on after one that fails, and say which', async () => {
    const said = [];
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((text) => said.push(text) > 0);
    const done = [];
    const passing = (name) => () => step(name, async () => (done.push(name), countStep(true)));
    const failing = () => step('b', () => Promise.reject(new SetupError('no disk')));
    const results = await inOrder(passing('a'), failing, passing('c'));
    expect(done).toEqual(['a', 'c']);
    expect(addUp(results)).toEqual({ passed: 2, failed: 1, skipped: 0 });
    expect(results.flatMap(({ failures }) => failures)).toEqual([{ title: 'b', why: '' }]);
    expect(await conclude(async () => results)).toBe(1);
    expect(said.slice(-2)).toEqual(['[regiotafel] failed: b\n', '2 passed, 1 failed, 0 skipped\n']);
    expect(await conclude(async () => [results[0]])).toBe(0);
    expect(said.at(-1)).toBe('1 passed, 0 failed, 0 skipped\n');
  });
});

describe('counting results', () => {
  const vitest = (counts, testResults = []) =>
    JSON.stringify({
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults,
      ...counts,
    });
  const playwright = (stats, errors = []) =>
    JSON.stringify({
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
      errors,
    });

  it('reads both runners', () => {
    const unit = vitest({ numPassedTests: 5, numPendingTests: 1, numTodoTests: 1 });
    expect(countRunner('vitest', unit, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
    const e2e = playwright({ expected: 3, unexpected: 1, flaky: 1, skipped: 2 });
    expect(countRunner('playwright', e2e, 1)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  });

  it('counts a test file that could not be loaded as a failure', () => {
    const report = vitest({ numPassedTests: 5 }, [{ status: 'failed', assertionResults: [] }]);
    expect(countRunner('vitest', report, 1).failed).toBe(1);
    expect(countRunner('playwright', playwright({ expected: 1 }, [{}]), 1).failed).toBe(1);
  });

  it.each([
    ['no report', null, 0],
    ['a damaged report', '{"numPassedTests": 3', 0],
    ['a report of something else', '{}', 0],
    ['no tests', vitest({}), 0],
    ['only skipped tests', vitest({ numPendingTests: 2 }), 0],
    ['all passed but a bad exit code', vitest({ numPassedTests: 2 }), 1],
  ])('counts a failure for %s', (_case, text, code) => {
    expect(countRunner('vitest', text, code).failed).toBe(1);
  });

  it('names what failed, in both runners', () => {
    const failed = { status: 'failed', fullName: 'adds up', failureMessages: ['1 is not 2'] };
    const unit = vitest({ numFailedTests: 1 }, [
      { name: 'sum.test.ts', status: 'failed', assertionResults: [failed, { status: 'passed' }] },
      { name: 'broken.test.ts', status: 'failed', assertionResults: [], message: 'no such file' },
    ]);
    expect(failuresOf('vitest', unit)).toEqual([
      { title: 'sum.test.ts: adds up', why: '1 is not 2' },
      { title: 'broken.test.ts', why: 'no such file' },
    ]);
    const e2e = JSON.stringify({
      suites: [
        {
          specs: [{ ok: true, file: 'a.spec.ts', title: 'works', tests: [] }],
          suites: [
            {
              specs: [
                {
                  ok: false,
                  file: 'a.spec.ts',
                  title: 'opens',
                  tests: [{ results: [{ error: { message: 'not seen' } }] }],
                },
              ],
            },
          ],
        },
      ],
      errors: [],
    });
    expect(failuresOf('playwright', e2e)).toEqual([{ title: 'a.spec.ts: opens', why: 'not seen' }]);
    expect(failuresOf('vitest', null)).toEqual([]);
  });

  it('adds up to one line', () => {
    const counts = [countStep(true), countStep(false), { passed: 3, failed: 0, skipped: 2 }];
    expect(summaryLine(addUp(counts))).toBe('4 passed, 1 failed, 2 skipped');
  });
});
