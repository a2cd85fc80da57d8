/**
 * The set-up that all commands share: dependencies, a runtime and the system packages it needs.
 */
import path from 'node:path';
import { checkNode, ensureDependencies } from './dependencies.mjs';
import { needsVirtualDisplay } from './display.mjs';
import { withLock } from './lock.mjs';
import { SetupError, say, sayError } from './output.mjs';
import { cacheDirectory } from './paths.mjs';
import { endChildrenWithUs } from './run.mjs';
import { ensureSystemPackages, offerPrograms } from './system-packages.mjs';

/**
 * Prepares this checkout. Nothing is done that was done before.
 *
 * @param {{programs?: string[], offered?: string[], build?: boolean}} options `programs` that must
 *   be there, those `offered` that some tests can be skipped without, and whether the app is built
 * @throws {SetupError} with what the user can do about it
 */
export async function prepare({ programs = [], offered = [], build = true } = {}) {
  await withLock(path.join(cacheDirectory(), 'setup.lock'), async () => {
    await ensureDependencies();
    // These use packages that are only there from here on.
    const { describeRuntime, ensureRuntime } = await import('./runtime.mjs');
    const { ensureBuild } = await import('./build.mjs');
    const runtime = await ensureRuntime();
    say(`using ${describeRuntime(runtime)}`);
    const needed = [...(needsVirtualDisplay() ? ['Xvfb'] : []), ...programs];
    await ensureSystemPackages(runtime.executablePath, needed);
    await offerPrograms(offered);
    if (build && !(await ensureBuild())) throw new SetupError('The build failed; see above.');
  });
}

/** Runs the `main` of a script: its result is the exit code, its errors are shown. */
export async function runScript(main) {
  endChildrenWithUs();
  try {
    checkNode();
    process.exitCode = await main();
  } catch (error) {
    sayError(error);
    process.exitCode = 1;
  }
}
