import { describe, expect, it } from 'vitest';
import { needsVirtualDisplay } from './lib/display.mjs';
import { displayArguments, electronEnvironment, needsNoSandbox } from './lib/launch.mjs';
import {
  installable,
  isOnPath,
  missingLibraries,
  missingPrograms,
  nameForRelease,
  packagesFor,
} from './lib/system-packages.mjs';

describe('missing libraries', () => {
  const ldd = `
\tlinux-vdso.so.1 (0x00007ffd)
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
\tlibnss3.so => not found
\tlibnssutil3.so => not found
\tlibasound.so.2 => not found
\tlibasound.so.2 => not found
`;

  it('are read from what ldd says, each once', () => {
    expect(missingLibraries(ldd)).toEqual(['libnss3.so', 'libnssutil3.so', 'libasound.so.2']);
    expect(missingLibraries('\tstatically linked\n')).toEqual([]);
  });

  it('become packages, each once, and unknown ones stay visible', () => {
    expect(packagesFor([...missingLibraries(ldd), 'libnew.so.1'])).toEqual({
      packages: ['libnss3', 'libasound2'],
      unknown: ['libnew.so.1'],
    });
  });
});

describe('names of packages', () => {
  const policy = `libasound2:
  Installed: (none)
  Candidate: (none)
  Version table:
libasound2t64:
  Installed: (none)
  Candidate: 1.2.11-1
  Version table:
     1.2.11-1 500
        500 http://archive.example noble/main amd64 Packages
xvfb:
  Installed: (none)
  Candidate: 2:21.1
`;

  it('are those with a candidate', () => {
    expect([...installable(policy)]).toEqual(['libasound2t64', 'xvfb']);
  });

  it('are the t64 ones where the release has them', () => {
    const available = installable(policy);
    expect(nameForRelease(['libasound2', 'xvfb'], available)).toEqual(['libasound2t64', 'xvfb']);
    expect(nameForRelease(['libasound2'], new Set())).toEqual(['libasound2']);
  });
});

describe('the surroundings', () => {
  it('ask for a virtual display only on Linux without any', () => {
    expect(needsVirtualDisplay({}, 'linux')).toBe(true);
    expect(needsVirtualDisplay({ DISPLAY: '' }, 'linux')).toBe(true);
    expect(needsVirtualDisplay({ DISPLAY: ':0' }, 'linux')).toBe(false);
    expect(needsVirtualDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false);
    expect(needsVirtualDisplay({}, 'darwin')).toBe(false);
  });

  it('turn the sandbox off for root on Linux only', () => {
    expect(needsNoSandbox('linux', 0)).toBe(true);
    expect(needsNoSandbox('linux', 1000)).toBe(false);
    expect(needsNoSandbox('darwin', 0)).toBe(false);
    expect(needsNoSandbox('win32', undefined)).toBe(false);
  });

  it('never turn Electron into a plain Node', () => {
    expect(electronEnvironment({ ELECTRON_RUN_AS_NODE: '1', PATH: '/bin' })).toEqual({
      PATH: '/bin',
    });
  });

  it('find a program on the path', () => {
    expect(isOnPath('no-such-program-at-all', { PATH: '/bin:/usr/bin' })).toBe(false);
    expect(isOnPath('anything', {})).toBe(false);
  });

  it('miss programs that are not on the path, and files that are not there', () => {
    const here = import.meta.filename;
    expect(missingPrograms(['no-such-program-at-all', here, `${here}.gone`])).toEqual([
      'no-such-program-at-all',
      `${here}.gone`,
    ]);
  });

  it('show windows through X on Wayland, where an app may not place them', () => {
    const wayland = { XDG_SESSION_TYPE: 'wayland', WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' };
    expect(displayArguments(wayland, 'linux')).toEqual(['--ozone-platform=x11']);
    expect(displayArguments({ ...wayland, DISPLAY: '' }, 'linux')).toEqual([]);
    expect(displayArguments({ DISPLAY: ':0' }, 'linux')).toEqual([]);
    expect(displayArguments(wayland, 'darwin')).toEqual([]);
  });
});
