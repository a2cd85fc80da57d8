/**
 * The folder for downloads that outlive `node_modules`.
 *
 * @param {NodeJS.ProcessEnv} env the environment; REGIOTAFEL_CACHE and XDG_CACHE_HOME are honoured
 */
export function cacheDirectory(env?: NodeJS.ProcessEnv): string;
/** The root of the checkout. */
export const ROOT: string;
/** Written after `npm ci` succeeded; see dependencies.mjs. */
export const DEPENDENCY_STAMP: string;
/** Which Electron the last set-up settled on; read by launch.mjs. */
export const RUNTIME_RECORD: string;
/** Written after a successful build; see build.mjs. */
export const BUILD_STAMP: string;
