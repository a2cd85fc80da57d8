/**
 * How to launch the Electron that the last set-up settled on. Used by the scripts here, the
 * end-to-end tests and the benchmarks.
 */
import { readFileSync } from 'node:fs';
import { RUNTIME_RECORD } from './paths.mjs';

/** Chromium refuses to run its sandbox as root. */
export function needsNoSandbox(platform = process.platform, uid = process.getuid?.()) {
  return platform === 'linux' && uid === 0;
}

/**
 * On Wayland an app cannot say on which display its window has to be, so that the projector could
 * not find its own; through X (XWayland) it can.
 */
export function displayArguments(env = process.env, platform = process.platform) {
  const onBoth = platform === 'linux' && env.WAYLAND_DISPLAY && env.DISPLAY;
  return onBoth ? ['--ozone-platform=x11'] : [];
}

/** On a virtual display Chromium looks for a graphics card in vain, twice, and says so each time. */
export function graphicsArguments(display) {
  return display.DISPLAY === undefined ? [] : ['--disable-gpu'];
}

/** `env` without what would turn Electron into a plain Node. */
export function electronEnvironment(env) {
  const result = { ...env };
  delete result.ELECTRON_RUN_AS_NODE;
  return result;
}

/**
 * @returns {{executablePath: string, args: string[], env: Record<string, string>}} `args` come
 *   before the path of the app
 * @throws when no set-up has run yet
 */
export function electronLaunch() {
  let record;
  try {
    record = JSON.parse(readFileSync(RUNTIME_RECORD, 'utf8'));
  } catch {
    throw new Error('No Electron has been set up yet: run `npm run setup` first.');
  }
  return {
    executablePath: record.executablePath,
    args: [...(needsNoSandbox() ? ['--no-sandbox'] : []), ...displayArguments()],
    env: electronEnvironment(process.env),
  };
}
