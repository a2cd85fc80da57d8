/**
 * A virtual display for machines that have none.
 */
import { SetupError, say } from './output.mjs';
import { killTree, startServer } from './run.mjs';

const START_TIMEOUT_MS = 15_000;

/** Whether windows need a virtual display here. */
export function needsVirtualDisplay(env = process.env, platform = process.platform) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/**
 * Waits until an X server has written the number of its display to its fourth stream, which it
 * does with `-displayfd 3`.
 *
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 * @throws {SetupError} when the server ends or gives no answer
 */
export function displayNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = (reason) => reject(new SetupError(`The virtual display did not start: ${reason}`));
    const timer = setTimeout(() => fail('no answer'), START_TIMEOUT_MS);
    let text = '';
    server.stdio[3].setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (!text.endsWith('\n')) return;
      clearTimeout(timer);
      resolve(text.trim());
    });
    server.once('error', (error) => fail(error.message));
    server.once('close', (code) => fail(`it ended with code ${code}`));
  });
}

/**
 * Runs `work` with a display.
 *
 * @template T
 * @param {string} size of the virtual display where one is needed, such as `1366x768`
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the variables to add to the environment
 * @returns {Promise<T>}
 * @throws {SetupError} when the virtual display does not start
 */
export async function withDisplay(size, work) {
  if (!needsVirtualDisplay()) return work({});
  // Xvfb chooses a free number itself.
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'];
  const xvfb = startServer('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  try {
    const number = await displayNumber(xvfb);
    say(`no display found: windows are shown on a virtual one (:${number}, ${size})`);
    return await work({ DISPLAY: `:${number}` });
  } finally {
    killTree(xvfb);
  }
}
