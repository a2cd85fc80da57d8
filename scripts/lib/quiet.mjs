/**
 * Electron without the lines of Chromium that mean nothing to who reads them here. All else that is
 * written to stderr is passed on, line by line.
 */
import { createInterface } from 'node:readline';
import { ended, exitCode, run, start } from './run.mjs';

const MEANINGLESS = [
  // There is no message bus, as in a container: what Chromium asks there has no use for this app.
  /^\[[\d:/.]+:ERROR:(?:dbus\/)?(?:bus|object_proxy)\.cc[(:]/,
  // Ctrl+C ends the helpers of Chromium together with the app; it sees them go first.
  /^\[[\d:/.]+:ERROR:(?:content\/browser\/)?network_service_instance_impl\.cc[(:]/,
  // DevTools asks for what only Chrome has.
  /^\[[\d:/.]+:ERROR:CONSOLE[(:]\d+\)?\] "Request Autofill\./,
];

/** Whether `line` of Chromium is one that nobody here can do anything with. */
export function isMeaningless(line) {
  return MEANINGLESS.some((pattern) => pattern.test(line));
}

/** Passes on the lines of `stream` that mean something. */
export function passOn(stream) {
  createInterface({ input: stream }).on('line', (line) => {
    if (!isMeaningless(line)) process.stderr.write(`${line}\n`);
  });
}

/** Like `run`; on Linux, where Chromium says so much, its stderr goes through `passOn`. */
export async function runElectron(command, args, options = {}) {
  if (process.platform !== 'linux') return run(command, args, options);
  const child = start(command, args, { ...options, stdio: ['inherit', 'inherit', 'pipe'] });
  passOn(child.stderr);
  return exitCode(await ended(child));
}
