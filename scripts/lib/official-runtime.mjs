/**
 * The official Electron, as fetched by the installer of the `electron` package. That installer
 * honours ELECTRON_MIRROR and keeps its downloads in a cache of its own.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { SetupError, say } from './output.mjs';
import { ROOT } from './paths.mjs';
import { start } from './run.mjs';
import { STALL_SECONDS, watchDownload } from './watch-download.mjs';

const PACKAGE = path.join(ROOT, 'node_modules/electron');

/** The version that package.json asks for. */
export function officialVersion() {
  return JSON.parse(readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')).version;
}

/** Where the executable lies inside a `dist` folder of Electron. */
export function executableName(platform = process.platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * The executable of a finished official Electron, or null. ELECTRON_OVERRIDE_DIST_PATH, a folder
 * with an unpacked Electron, comes first.
 *
 * @throws {SetupError} when that folder holds no Electron
 */
export function installedOfficial(env = process.env) {
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    const executable = path.resolve(env.ELECTRON_OVERRIDE_DIST_PATH, executableName());
    if (existsSync(executable)) return executable;
    throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH: there is no ${executable}`);
  }
  const executable = path.join(PACKAGE, 'dist', executableName());
  const versionFile = path.join(PACKAGE, 'dist/version');
  // The installer writes path.txt last: without it the unpacking was interrupted.
  if (!existsSync(path.join(PACKAGE, 'path.txt')) || !existsSync(versionFile)) return null;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  return version === officialVersion() && existsSync(executable) ? executable : null;
}

/**
 * Runs the installer of the `electron` package.
 *
 * @param {string} cache our cache; the installer's temporary files go there, to be watched
 * @returns {Promise<string | null>} the executable, or null when it could not be fetched
 */
export async function installOfficial(cache) {
  say(`downloading Electron ${officialVersion()}`);
  say(`  given up after ${STALL_SECONDS} seconds without a byte`);
  const temporary = path.join(cache, 'tmp-official');
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  const env = { ...process.env, TMPDIR: temporary, TMP: temporary, TEMP: temporary };
  try {
    const child = start(process.execPath, [path.join(PACKAGE, 'install.js')], {
      env,
      stdio: ['ignore', 2, 'pipe'],
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (complaint += text));
    const { code, stalled } = await watchDownload(child, [temporary, path.join(PACKAGE, 'dist')]);
    if (stalled) say(`  no byte arrived for ${STALL_SECONDS} seconds`);
    else if (code !== 0) say(`  not reachable: ${summarise(complaint)}`);
    return installedOfficial();
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The line of a Node error report that names the reason. */
export function summarise(report) {
  return (
    report
      .split('\n')
      .find((line) => /Error\b.*:/.test(line))
      ?.trim() ?? 'unknown reason'
  );
}
