/**
 * `npm test`: the set-up, then all checks in order. A failing check does not keep the later ones
 * from running, except that there are no end-to-end tests without a build. Its last line says how
 * many passed, failed and were skipped; steps such as the linter count as one.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { withDisplay } from './lib/display.mjs';
import { electronEnvironment } from './lib/launch.mjs';
import { say, sayError } from './lib/output.mjs';
import { ROOT } from './lib/paths.mjs';
import { npmCommand, run } from './lib/run.mjs';
import { prepare, runScript } from './lib/setup.mjs';
import { addUp, countRunner, countStep, failuresOf, summaryLine } from './lib/summary.mjs';
import { PHONE_BROWSER, SEVERAL_DISPLAYS } from './lib/system-packages.mjs';

const options = { cwd: ROOT, env: electronEnvironment(process.env) };

/** Runs one of the scripts of package.json. */
async function npmScript(name) {
  const [npm, ...first] = npmCommand();
  return countStep((await run(npm, [...first, 'run', '--silent', name], options)) === 0);
}

/** Runs a test runner that writes a JSON report, and counts what is in it. */
async function runner(name, args, report, env = {}) {
  const tool = path.join(ROOT, 'node_modules', ...args[0].split('/'));
  const code = await run(process.execPath, [tool, ...args.slice(1)], {
    ...options,
    env: { ...options.env, ...env },
  });
  const text = await readFile(report, 'utf8').catch(() => null);
  return { ...countRunner(name, text, code), failures: failuresOf(name, text) };
}

function unitTests(reports) {
  const report = path.join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runner('vitest', ['vitest/vitest.mjs', 'run', ...reporters], report);
}

async function build() {
  const { ensureBuild } = await import('./lib/build.mjs');
  return countStep(await ensureBuild());
}

function endToEndTests(reports) {
  const report = path.join(reports, 'e2e.json');
  const args = ['@playwright/test/cli.js', 'test', '-c', 'e2e', '--reporter=list,json'];
  return withDisplay('1920x1080', (display) =>
    runner('playwright', args, report, { ...display, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
  );
}

/** Steps that failed, each followed by its tests that failed. */
const failures = [];

/** Runs `work`, shows how it went and returns its counts; an error in it is a failure. */
async function step(title, work) {
  say(`--- ${title}`);
  const counts = await work().catch((error) => {
    sayError(error);
    return countStep(false);
  });
  say(`--- ${title}: ${summaryLine(counts)}`);
  if (counts.failed > 0) failures.push({ title, why: '' }, ...(counts.failures ?? []));
  return counts;
}

async function allSteps(reports) {
  const prepared = await step('set-up', async () => {
    await prepare({
      programs: ['pdftotext', 'qpdf'],
      offered: [...SEVERAL_DISPLAYS, PHONE_BROWSER],
      build: false,
    });
    return countStep(true);
  });
  if (prepared.failed > 0) return [prepared];
  const results = [
    prepared,
    await step('format and lint', () => npmScript('lint')),
    await step('layers', () => npmScript('layers')),
    await step('types', () => npmScript('typecheck')),
    await step('unit and property tests', () => unitTests(reports)),
    await step('build', build),
  ];
  const built = results.at(-1).failed === 0;
  results.push(
    await step('end-to-end tests', async () => {
      if (built) return endToEndTests(reports);
      say('not run: there is no build to test');
      return countStep(false);
    }),
  );
  return results;
}

await runScript(async () => {
  const reports = await mkdtemp(path.join(os.tmpdir(), 'regiotafel-test-'));
  try {
    const total = addUp(await allSteps(reports));
    for (const { title, why } of failures) say(`failed: ${title}${why === '' ? '' : `\n${why}`}`);
    process.stdout.write(`${summaryLine(total)}\n`);
    return total.failed === 0 ? 0 : 1;
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
});
