/**
 * `npm start`: sets up what is missing and opens the app. `npm start -- <arguments>` passes
 * arguments on to it; its output and its exit code are those of the command.
 */
import { withDisplay } from './lib/display.mjs';
import { electronLaunch, graphicsArguments, needsNoSandbox } from './lib/launch.mjs';
import { say } from './lib/output.mjs';
import { ROOT } from './lib/paths.mjs';
import { runElectron } from './lib/quiet.mjs';
import { prepare, runScript } from './lib/setup.mjs';

await runScript(async () => {
  await prepare();
  return withDisplay('1366x768', async (display) => {
    const { executablePath, args, env } = electronLaunch();
    if (needsNoSandbox()) say("running as root: Chromium's sandbox is off (--no-sandbox)");
    const switches = [...args, ...graphicsArguments(display)];
    return runElectron(executablePath, [...switches, ROOT, ...process.argv.slice(2)], {
      // npm changes to the root of the project; relative paths are meant from where the user is.
      env: { ...env, ...display, REGIOTAFEL_CWD: process.env.INIT_CWD ?? process.cwd() },
    });
  });
});
