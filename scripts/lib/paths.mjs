/**
 * Where the tooling keeps its things. Everything inside the checkout is under `node_modules` or
 * `out`, so that a fresh clone starts clean; the downloaded runtime outlives the checkout.
 */
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Written after `npm ci` succeeded; see dependencies.mjs. */
export const DEPENDENCY_STAMP = path.join(ROOT, 'node_modules/.regiotafel-stamp');

/** Which Electron the last set-up settled on; read by launch.mjs. */
export const RUNTIME_RECORD = path.join(ROOT, 'node_modules/.regiotafel-runtime.json');

/** Written after a successful build; see build.mjs. */
export const BUILD_STAMP = path.join(ROOT, 'out/.stamp');

/**
 * The folder for downloads that outlive `node_modules`.
 *
 * @param {NodeJS.ProcessEnv} env the environment; REGIOTAFEL_CACHE and XDG_CACHE_HOME are honoured
 */
export function cacheDirectory(env = process.env) {
  if (env.REGIOTAFEL_CACHE) return path.resolve(env.REGIOTAFEL_CACHE);
  return path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'regiotafel');
}
