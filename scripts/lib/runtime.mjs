/**
 * Chooses the Electron to run and gets it where it is missing: the official one where its download
 * is reachable, else the fallback runtime on Linux x64.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { FALLBACK, fallbackFits, installFallback, installedFallback } from './fallback-runtime.mjs';
import { installOfficial, installedOfficial } from './official-runtime.mjs';
import { SetupError, sayError } from './output.mjs';
import { RUNTIME_RECORD, cacheDirectory } from './paths.mjs';
import { writeStamp } from './stamp.mjs';

const WAYS_OUT = `
No Electron could be fetched. Ways out:
  - set ELECTRON_MIRROR to a mirror of the Electron downloads that you can reach;
  - unpack an Electron release by hand and set ELECTRON_OVERRIDE_DIST_PATH to its folder;
  - set REGIOTAFEL_RUNTIME to the path of an Electron executable;
  - copy node_modules/electron/dist and path.txt from a machine that has them.
Then start again.`;

/** The runtime that REGIOTAFEL_RUNTIME names by its path. */
function namedRuntime(value) {
  const executablePath = path.resolve(value);
  if (existsSync(executablePath)) return { kind: 'named', executablePath };
  throw new SetupError(
    `REGIOTAFEL_RUNTIME: neither "official" nor "fallback" nor an existing file: ${value}`,
  );
}

/** A runtime that needs no download, or null. */
async function presentRuntime(choice, cache) {
  if (choice !== 'fallback') {
    const executablePath = installedOfficial();
    if (executablePath !== null) return { kind: 'official', executablePath };
  }
  if (choice !== 'official' && fallbackFits()) {
    const executablePath = await installedFallback(cache);
    if (executablePath !== null) return { kind: 'fallback', executablePath };
  }
  return null;
}

/** Downloads a runtime. */
async function fetchRuntime(choice, cache) {
  if (choice !== 'fallback') {
    const executablePath = await installOfficial(cache);
    if (executablePath !== null) return { kind: 'official', executablePath };
  }
  if (choice !== 'official' && fallbackFits()) {
    try {
      return { kind: 'fallback', executablePath: await installFallback(cache) };
    } catch (error) {
      sayError(error);
    }
  }
  throw new SetupError(WAYS_OUT.trim());
}

/**
 * Makes sure that there is an Electron, and records which for launch.mjs.
 *
 * @returns {Promise<{kind: string, executablePath: string}>}
 * @throws {SetupError} when there is none to be had
 */
export async function ensureRuntime(env = process.env) {
  const choice = env.REGIOTAFEL_RUNTIME ?? '';
  const cache = cacheDirectory(env);
  const runtime = ['', 'official', 'fallback'].includes(choice)
    ? ((await presentRuntime(choice, cache)) ?? (await fetchRuntime(choice, cache)))
    : namedRuntime(choice);
  await writeStamp(RUNTIME_RECORD, JSON.stringify(runtime));
  return runtime;
}

/** The runtime in words, for the user. */
export function describeRuntime({ kind, executablePath }) {
  if (kind === 'official') return 'the official Electron';
  if (kind === 'named') return executablePath;
  return `the fallback runtime, Electron ${FALLBACK.version} (development and tests only)`;
}
