/**
 * `npm run check`: the quick answer before a commit. Format, lint, layers, types and unit tests, two
 * at a time, with the caches of earlier runs and without the slow suites. `npm test` trusts no
 * cache and leaves nothing out.
 */
import path from 'node:path';
import { say } from './lib/output.mjs';
import { ROOT } from './lib/paths.mjs';
import { prepare, runScript } from './lib/setup.mjs';
import { SLOW_SUITES } from './lib/slow-suites.mjs';
import * as steps from './lib/steps.mjs';

const { inOrder, step } = steps;

/** What tells Prettier and ESLint to skip files whose content was good before. */
const cached = (name) => [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  path.join(ROOT, 'node_modules/.cache', name),
];

async function allSteps(reports) {
  const withoutSlow = SLOW_SUITES.flatMap((file) => ['--exclude', file]);
  const lanes = await Promise.all([
    inOrder(
      () => step('format', () => steps.prettier(...cached('prettier.json'))),
      () => step('lint', () => steps.eslint(...cached('eslint.json'))),
      () => step('layers', steps.layers),
    ),
    inOrder(
      () => step('types', steps.types),
      () => step('unit tests', () => steps.unitTests(reports, withoutSlow)),
    ),
  ]);
  return lanes.flat();
}

await runScript(async () => {
  await prepare({ build: false });
  say(`npm test also runs the app itself and ${SLOW_SUITES.length} slow suites`);
  return steps.conclude(allSteps);
});
