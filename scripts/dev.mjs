/**
 * `npm run dev`: opens the app from source. A change of a page is in the window at once, a change
 * of main or of a preload starts the app again, a new build of the ballot page reloads its window.
 * F12 opens DevTools. `npm run dev -- <arguments>` passes arguments on to the app.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { withDisplay } from './lib/display.mjs';
import { electronLaunch, graphicsArguments } from './lib/launch.mjs';
import { say } from './lib/output.mjs';
import { BUILD_STAMP, ROOT } from './lib/paths.mjs';
import { passOn } from './lib/quiet.mjs';
import { ended, exitCode, killTree, start } from './lib/run.mjs';
import { prepare, runScript } from './lib/setup.mjs';
import { removeStamp } from './lib/stamp.mjs';

/** Builds and serves; calls `restart` after a change of main or of a preload. */
async function openWorkshop(restart) {
  const { ballotConfig, configFor, keepBuilt, servePages } = await import('./lib/dev-build.mjs');
  const { main, preload, renderer } = await configFor();
  await keepBuilt(main, restart);
  await keepBuilt(preload, restart);
  // Main looks for new builds there, also when the first one fails.
  await mkdir(path.join(ROOT, 'out/renderer/ballot'), { recursive: true });
  await keepBuilt(ballotConfig());
  return servePages(renderer);
}

/** Runs the app until it ends by itself, and returns its exit code. */
async function runApp(display) {
  let app = null;
  let again;
  const server = await openWorkshop(() => {
    if (app === null) return;
    say('main or a preload has changed: starting again');
    again = true;
    // Ended like this the app opens the same session again, as after a crash.
    killTree(app, 'SIGKILL');
  });
  const { executablePath, args, env } = electronLaunch();
  const switches = [...args, ...graphicsArguments(display)];
  const options = {
    stdio: ['inherit', 'inherit', 'pipe'],
    env: {
      ...env,
      ...display,
      REGIOTAFEL_DEV_SERVER: server,
      REGIOTAFEL_CWD: process.env.INIT_CWD ?? process.cwd(),
    },
  };
  for (;;) {
    again = false;
    app = start(executablePath, [...switches, ROOT, ...process.argv.slice(2)], options);
    passOn(app.stderr);
    const result = await ended(app);
    if (!again) return exitCode(result);
  }
}

await runScript(async () => {
  await prepare({ build: false });
  // What is built here is no build for `npm start`.
  await removeStamp(BUILD_STAMP);
  process.exitCode = await withDisplay('1366x768', runApp);
  // The server and the watchers would go on.
  process.exit();
});
