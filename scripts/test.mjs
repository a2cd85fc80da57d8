/**
 * `npm test`: the set-up, then all checks. A failing check does not keep the later ones from
 * running, except that there are no end-to-end tests without a build. Its last line says how many
 * passed, failed and were skipped; steps such as the linter count as one. Nothing here trusts a
 * cache of an earlier run, but for what the compiler checks itself.
 */
import path from 'node:path';
import { withDisplay } from './lib/display.mjs';
import { say } from './lib/output.mjs';
import { prepare, runScript } from './lib/setup.mjs';
import * as steps from './lib/steps.mjs';
import { countStep } from './lib/summary.mjs';
import { PHONE_BROWSER, SEVERAL_DISPLAYS } from './lib/system-packages.mjs';

const { inOrder, step } = steps;

async function build() {
  const { ensureBuild } = await import('./lib/build.mjs');
  return countStep(await ensureBuild());
}

function endToEndTests(reports) {
  const report = path.join(reports, 'e2e.json');
  const args = ['test', '-c', 'e2e', '--reporter=list,json'];
  return withDisplay('1920x1080', (display) => {
    const env = { ...display, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    return steps.runner('playwright', '@playwright/test/cli.js', args, report, env);
  });
}

/** Reads the source from three sides; each uses one core, and the linter takes longest. */
async function readings() {
  const [lint, others] = await Promise.all([
    step('lint', steps.eslint),
    inOrder(
      () => step('format', steps.prettier),
      () => step('layers', steps.layers),
      () => step('types', steps.types),
    ),
  ]);
  return [lint, ...others];
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
    ...(await readings()),
    await step('unit and property tests', () => steps.unitTests(reports)),
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

await runScript(() => steps.conclude(allSteps));
