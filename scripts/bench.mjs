/**
 * `npm run bench`: the set-up, then the benchmarks in the real app.
 */
import path from 'node:path';
import { withDisplay } from './lib/display.mjs';
import { electronEnvironment } from './lib/launch.mjs';
import { ROOT } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { prepare, runScript } from './lib/setup.mjs';

await runScript(async () => {
  await prepare();
  return withDisplay('1920x1080', (display) =>
    run(process.execPath, [path.join(ROOT, 'bench/run.mjs'), ...process.argv.slice(2)], {
      cwd: ROOT,
      env: { ...electronEnvironment(process.env), ...display },
    }),
  );
});
