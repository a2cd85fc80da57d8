/**
 * What the runtime and the tests need of the system on Linux. On Debian and Ubuntu it is installed
 * when we are root; otherwise the user is told the command.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError, say } from './output.mjs';
import { capture, run } from './run.mjs';

/**
 * The Debian package of a shared library, older name. Newer releases add `t64` to some of these.
 * A package brings what it depends on, so that only libraries at the top need to be here.
 */
const PACKAGE_OF_LIBRARY = {
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libX11.so.6': 'libx11-6',
  'libxcb.so.1': 'libxcb1',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXrandr.so.2': 'libxrandr2',
  'libXss.so.1': 'libxss1',
};

/** Opened by name while running, so that ldd does not list it for every Electron. */
const OPENED_LATER = ['libgtk-3.so.0'];

/** A driver for displays that are not there, where Debian puts it. */
const DUMMY_DRIVER = '/usr/lib/xorg/modules/drivers/dummy_drv.so';

/** The browser that plays the phones of participants, where Debian puts it. */
export const PHONE_BROWSER = '/usr/bin/chromium';

/** The package of a program or file, where a set-up may need one. */
const PACKAGE_OF_PROGRAM = {
  Xvfb: 'xvfb',
  Xorg: 'xserver-xorg-core',
  [DUMMY_DRIVER]: 'xserver-xorg-video-dummy',
  xrandr: 'x11-xserver-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  [PHONE_BROWSER]: 'chromium',
};

/** What a test with several displays needs: the X server, its driver, and what plugs them. */
export const SEVERAL_DISPLAYS = ['Xorg', DUMMY_DRIVER, 'xrandr'];

/** The libraries that the output of `ldd` reports as missing. */
export function missingLibraries(lddOutput) {
  const lines = lddOutput.split('\n').filter((line) => line.includes('=> not found'));
  return [...new Set(lines.map((line) => line.trim().split(/\s/)[0]))];
}

/** The packages for `libraries`, and the libraries whose package we do not know. */
export function packagesFor(libraries) {
  const known = libraries.filter((library) => library in PACKAGE_OF_LIBRARY);
  return {
    packages: [...new Set(known.map((library) => PACKAGE_OF_LIBRARY[library]))],
    unknown: libraries.filter((library) => !(library in PACKAGE_OF_LIBRARY)),
  };
}

/** The packages that have an installable version, from the output of `apt-cache policy`. */
export function installable(policyOutput) {
  const entries = policyOutput.matchAll(/^(\S+):\n(?:.*\n)*?\s+Candidate: (\S+)/gm);
  return new Set(
    [...entries].filter(([, , version]) => version !== '(none)').map(([, name]) => name),
  );
}

/** The names that this release uses: the newer `t64` name where it exists. */
export function nameForRelease(packages, available) {
  return packages.map((name) => (available.has(`${name}t64`) ? `${name}t64` : name));
}

/** Whether `program` is on the path. */
export function isOnPath(program, env = process.env) {
  return (env.PATH ?? '')
    .split(path.delimiter)
    .some((directory) => existsSync(path.join(directory, program)));
}

/** Which of `programs` (names of programs, or absolute paths of files) are not there. */
export function missingPrograms(programs) {
  return programs.filter((name) => !(path.isAbsolute(name) ? existsSync(name) : isOnPath(name)));
}

/** What the system says about itself; empty where it says nothing. */
const release = () =>
  existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';

/** Whether this is Debian, Ubuntu or a relative of theirs. */
export function hasApt() {
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release()) && isOnPath('apt-get');
}

/** Whether the set-up installs `program`, so that no test may go without it. */
export function canInstall(program) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !hasApt()) return false;
  // Ubuntu has Chromium as a snap only, for which apt is not enough.
  return program !== PHONE_BROWSER || /^ID=debian$/m.test(release());
}

/** The libraries that `executable` misses on this system. */
async function findMissingLibraries(executable) {
  const { stdout } = await capture('ldd', [executable]);
  const missing = missingLibraries(stdout);
  const cached = await capture('/sbin/ldconfig', ['-p']).catch(() => null);
  if (cached?.code !== 0) return missing;
  return [
    ...new Set([...missing, ...OPENED_LATER.filter((name) => !cached.stdout.includes(name))]),
  ];
}

async function releaseNames(packages) {
  const asked = packages.flatMap((name) => [name, `${name}t64`]);
  const { stdout } = await capture('apt-cache', ['policy', ...asked], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  const available = installable(stdout);
  const names = nameForRelease(packages, available);
  return { names, complete: names.every((name) => available.has(name)) };
}

/** Installs `packages`; as another user than root it says how and stops. */
async function install(packages) {
  let { names, complete } = await releaseNames(packages);
  if (process.getuid() !== 0) {
    throw new SetupError(
      `These system packages are missing. Install them and start again:\n` +
        `  sudo apt-get update && sudo apt-get install --no-install-recommends ${names.join(' ')}`,
    );
  }
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 2],
  };
  if (!complete) {
    say('refreshing the list of system packages (apt-get update)');
    await run('apt-get', ['update', '-q'], options);
    ({ names } = await releaseNames(packages));
  }
  say(`installing system packages: ${names.join(' ')}`);
  const args = ['install', '-y', '-q', '--no-install-recommends', ...names];
  let code = await run('apt-get', args, options);
  if (code !== 0 && complete) {
    // The list may be so old that the versions in it are gone.
    await run('apt-get', ['update', '-q'], options);
    code = await run('apt-get', args, options);
  }
  if (code !== 0) throw new SetupError(`apt-get ${args.join(' ')} failed (exit code ${code})`);
}

/**
 * Installs those of `programs` that are missing where we can; elsewhere it says what cannot run.
 *
 * @param {string[]} programs out of `PACKAGE_OF_PROGRAM`
 * @throws {SetupError} when they could not be installed although we may
 */
export async function offerPrograms(programs) {
  if (process.platform !== 'linux') return;
  const missing = missingPrograms(programs);
  if (missing.length === 0) return;
  const packages = missing.map((program) => PACKAGE_OF_PROGRAM[program]);
  if (hasApt() && process.getuid() === 0) await install(packages);
  else say(`some tests are skipped, for this system misses: ${packages.join(' ')}`);
}

/**
 * Makes sure that the system has what `executable` and `programs` need.
 *
 * @param {string} executable the Electron that will run
 * @param {string[]} programs out of `PACKAGE_OF_PROGRAM`
 * @throws {SetupError} when something is missing that we cannot install; it says what to do
 */
export async function ensureSystemPackages(executable, programs) {
  if (process.platform !== 'linux') return;
  const libraries = await findMissingLibraries(executable);
  const missing = missingPrograms(programs);
  if (libraries.length + missing.length === 0) return;
  const { packages, unknown } = packagesFor(libraries);
  const wanted = [...packages, ...missing.map((program) => PACKAGE_OF_PROGRAM[program])];
  const list = [...libraries, ...missing].join(', ');
  if (!hasApt()) {
    throw new SetupError(`This system misses ${list}. Install them and start again.`);
  }
  if (wanted.length > 0) await install(wanted);
  // An unknown library often comes along with a known one.
  const left = unknown.length > 0 ? await findMissingLibraries(executable) : [];
  if (left.length > 0) {
    throw new SetupError(
      `This system misses ${left.join(', ')}, and which package has it we do not know.`,
    );
  }
}
