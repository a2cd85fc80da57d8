/**
 * Brings `node_modules` in line with package-lock.json.
 */
import { SetupError, say } from './output.mjs';
import { DEPENDENCY_STAMP, ROOT } from './paths.mjs';
import { npmCommand, run } from './run.mjs';
import { hashContents, isStamped, removeStamp, writeStamp } from './stamp.mjs';

/** The oldest Node that the tools run on; also in package.json under `engines`. */
export const OLDEST_NODE = '20.19.0';

/** Whether Node `version` is at least `oldest`; both as in `process.versions.node`. */
export function isNewEnough(version, oldest = OLDEST_NODE) {
  const have = version.split('.').map((part) => Number.parseInt(part, 10));
  const want = oldest.split('.').map(Number);
  const differing = want.findIndex((part, index) => part !== have[index]);
  return differing === -1 || have[differing] > want[differing];
}

/** @throws {SetupError} when Node is too old */
export function checkNode() {
  if (isNewEnough(process.versions.node)) return;
  throw new SetupError(
    `Node ${OLDEST_NODE} or newer is needed; this is Node ${process.versions.node}. ` +
      'Install a newer one (for example the current LTS version) and try again.',
  );
}

/**
 * What npm is asked. Its warnings stay out of sight: the dependencies are locked and tested with
 * OLDEST_NODE, also those that ask for a newer one. Its errors are shown; who wants to see more
 * sets a loglevel.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export function installArguments(env = process.env) {
  // The tools are development dependencies, also where the environment says "production".
  const args = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund'];
  return env.npm_config_loglevel ? args : [...args, '--loglevel=error'];
}

/**
 * Installs the locked dependencies where they are missing or out of date.
 *
 * @throws {SetupError} when npm fails
 */
export async function ensureDependencies() {
  // Some packages bring a binary for the platform they were installed on.
  const wanted = `${process.platform}-${process.arch} ${await hashContents(ROOT, ['package-lock.json'])}`;
  if (await isStamped(DEPENDENCY_STAMP, wanted)) return;
  say('installing the locked dependencies (npm ci)');
  await removeStamp(DEPENDENCY_STAMP);
  const [npm, ...first] = npmCommand();
  const args = [...first, ...installArguments()];
  const code = await run(npm, args, { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new SetupError(`npm ci failed (exit code ${code}); see above`);
  await writeStamp(DEPENDENCY_STAMP, wanted);
}
