import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installArguments } from './lib/dependencies.mjs';
import { graphicsArguments } from './lib/launch.mjs';
import { ROOT } from './lib/paths.mjs';
import { isMeaningless } from './lib/quiet.mjs';
import { capture, npmCommand } from './lib/run.mjs';

const BUS =
  '[7646:1201/142341.980778:ERROR:bus.cc(407)] Failed to connect to the bus: No such file or directory';

describe('what Chromium says', () => {
  it.each([
    BUS,
    '[1:1/1.1:ERROR:dbus/bus.cc:408] Failed to connect to the bus',
    '[1:1/1.1:ERROR:object_proxy.cc(577)] Failed to call method: org.freedesktop.portal',
    '[1:1/1.1:ERROR:network_service_instance_impl.cc(613)] Network service crashed, restarting',
  ])('is left out: %s', (line) => expect(isMeaningless(line)).toBe(true));

  it.each([
    '[1:1/1.1:ERROR:ozone_platform_x11.cc(245)] Missing X server or $DISPLAY',
    '[1:1/1.1:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found',
    '[1:1/1.1:ERROR:CONSOLE(1)] "Uncaught TypeError", source: app://regiotafel/index.js (1)',
    '14:28:28.735 › storage Error: ENOSPC in bus.cc(1)',
    `Error: ${BUS}`,
    '',
  ])('is passed on: %s', (line) => expect(isMeaningless(line)).toBe(false));

  it('is read to the end, and the exit code stays', async () => {
    const lines = [BUS, 'Bestand niet gevonden', BUS, 'no newline behind this'].join('\n');
    const app = `process.stderr.write(${JSON.stringify(lines)}); process.exitCode = 3`;
    const url = pathToFileURL(path.join(ROOT, 'scripts/lib/quiet.mjs')).href;
    const script = `const { runElectron } = await import(${JSON.stringify(url)});
      process.exitCode = await runElectron(process.execPath, ['-e', ${JSON.stringify(app)}]);`;
    const { code, stderr } = await capture(process.execPath, ['--input-type=module', '-e', script]);
    expect(code).toBe(3);
    expect(stderr).toBe('Bestand niet gevonden\nno newline behind this\n');
  });

  it('of graphics cards is not asked for on a virtual display, and only there', () => {
    expect(graphicsArguments({ DISPLAY: ':1' })).toEqual(['--disable-gpu']);
    expect(graphicsArguments({})).toEqual([]);
  });
});

describe('the installation', () => {
  let directory;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'regiotafel-npm-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  /** Installs a project that asks for a Node that there is not. */
  async function install(lock) {
    const project = { name: 'x', version: '1.0.0', engines: { node: '>=999' } };
    await writeFile(path.join(directory, 'package.json'), JSON.stringify(project));
    const content = { ...project, lockfileVersion: 3, requires: true, packages: { '': project } };
    if (lock) await writeFile(path.join(directory, 'package-lock.json'), JSON.stringify(content));
    const env = { ...process.env };
    delete env.npm_config_loglevel;
    const [npm, ...first] = npmCommand();
    return capture(npm, [...first, ...installArguments(env)], { cwd: directory, env });
  }

  it('says nothing of versions that it does not mind', async () => {
    expect(await install(true)).toMatchObject({ code: 0, stderr: '' });
  });

  it('says why it fails', async () => {
    const { code, stderr } = await install(false);
    expect(code).not.toBe(0);
    expect(stderr).toContain('package-lock.json');
  });

  it('says more to who asks for it', () => {
    expect(installArguments({ npm_config_loglevel: 'verbose' })).not.toContain('--loglevel=error');
  });
});
