/**
 * The steps of `npm test` and `npm run check`. A step that fails does not keep others from running.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { electronEnvironment } from './launch.mjs';
import { say, sayError } from './output.mjs';
import { ROOT } from './paths.mjs';
import { capture, run } from './run.mjs';
import { addUp, countRunner, countStep, failuresOf, summaryLine } from './summary.mjs';

/** @typedef {import('./summary.mjs').Counts & {failures?: {title: string, why: string}[]}} Result */

const options = { cwd: ROOT, env: electronEnvironment(process.env) };

const pathOf = (tool) => path.join(ROOT, 'node_modules', ...tool.split('/'));

/**
 * Runs a tool that either likes what it sees or not. What it says is shown when it has ended, for
 * another may run beside it.
 *
 * @param {string} tool its script below node_modules
 * @param {string[]} args
 * @returns {Promise<Result>}
 */
export async function check(tool, args) {
  const color = process.stderr.isTTY ? { FORCE_COLOR: '1' } : {};
  const env = { ...options.env, ...color };
  const { code, stdout, stderr } = await capture(process.execPath, [pathOf(tool), ...args], {
    ...options,
    env,
  });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  return countStep(code === 0);
}

/**
 * Runs a test runner that writes a JSON report, and counts what is in it.
 *
 * @param {'vitest' | 'playwright'} name
 * @param {string} tool its script below node_modules
 * @param {string[]} args
 * @param {string} report path of the JSON report that `args` or `env` ask for
 * @param {NodeJS.ProcessEnv} env what to add to the environment
 * @returns {Promise<Result>}
 */
export async function runner(name, tool, args, report, env = {}) {
  const code = await run(process.execPath, [pathOf(tool), ...args], {
    ...options,
    env: { ...options.env, ...env },
  });
  const text = await readFile(report, 'utf8').catch(() => null);
  return { ...countRunner(name, text, code), failures: failuresOf(name, text) };
}

/** The unit and property tests; `args` choose among them. @param {string} reports a folder */
export function unitTests(reports, args = []) {
  const report = path.join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runner('vitest', 'vitest/vitest.mjs', ['run', ...reporters, ...args], report);
}

/** The linter, the layers and the types; `npm run lint`, `layers` and `typecheck` are the same. */
export const prettier = (...args) => check('prettier/bin/prettier.cjs', ['--check', '.', ...args]);
export const eslint = (...args) =>
  check('eslint/bin/eslint.js', ['.', '--max-warnings', '0', ...args]);
export const layers = () =>
  check('dependency-cruiser/bin/dependency-cruise.mjs', [
    'src',
    '--config',
    '.dependency-cruiser.cjs',
  ]);
export const types = () => check('typescript/bin/tsc', ['--build']);

/** Runs `work`, shows how it went and returns its counts; an error in it is a failure. */
export async function step(title, work) {
  say(`--- ${title}`);
  const began = Date.now();
  const counts = await work().catch((error) => {
    sayError(error);
    return countStep(false);
  });
  const seconds = Math.round((Date.now() - began) / 1000);
  say(`--- ${title}: ${summaryLine(counts)} (${seconds} s)`);
  const failures = counts.failed > 0 ? [{ title, why: '' }, ...(counts.failures ?? [])] : [];
  return { ...counts, failures };
}

/** Runs `steps`, each a function that starts one, one after the other. */
export async function inOrder(...steps) {
  const results = [];
  for (const next of steps) results.push(await next());
  return results;
}

/**
 * Runs `allSteps` and closes with what failed and, as the last line, how many passed, failed and
 * were skipped.
 *
 * @param {(reports: string) => Promise<Result[]>} allSteps gets a folder for reports
 * @returns {Promise<number>} the exit code
 */
export async function conclude(allSteps) {
  const reports = await mkdtemp(path.join(os.tmpdir(), 'regiotafel-test-'));
  try {
    const results = await allSteps(reports);
    const total = addUp(results);
    for (const { title, why } of results.flatMap(({ failures }) => failures))
      say(`failed: ${title}${why === '' ? '' : `\n${why}`}`);
    process.stdout.write(`${summaryLine(total)}\n`);
    return total.failed === 0 ? 0 : 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}
