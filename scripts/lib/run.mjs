/**
 * Runs other programs. Every child is the head of its own process group, so that all it started
 * can be ended with it, whatever way this process ends.
 */
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { SetupError } from './output.mjs';

/** How long a child may take to end by itself after it was asked to. */
const GRACE_MS = 5000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/**
 * Children that the others need, such as the display; they end last.
 * @type {Set<import('node:child_process').ChildProcess>}
 */
const servers = new Set();

/** Set once we were asked to stop: nothing is started any more. */
let stopping = false;

/** Sends `signal` to `child` and all that it started. */
export function killTree(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // it had ended already
  }
}

/** The exit code a shell would give for a child that ended with `code` or by `signal`. */
export function exitCode({ code, signal }) {
  return code ?? 128 + (constants.signals[signal] ?? 0);
}

function startIn(group, command, args, options) {
  if (stopping) throw new SetupError('stopped');
  const child = spawn(command, args, { detached: process.platform !== 'win32', ...options });
  group.add(child);
  child.once('close', () => group.delete(child));
  child.once('error', () => group.delete(child));
  return child;
}

/**
 * Starts `command`; the child is ended together with this process.
 *
 * @throws {SetupError} when this process was asked to stop
 */
export function start(command, args, options = {}) {
  return startIn(children, command, args, options);
}

/** Like `start`, for a child that is ended after all those of `start`. */
export function startServer(command, args, options = {}) {
  return startIn(servers, command, args, options);
}

/**
 * Waits until `child` has ended.
 *
 * @throws when it could not be started at all
 * @returns {Promise<{code: number | null, signal: NodeJS.Signals | null}>}
 */
export function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
}

/** Runs `command` to its end and returns its exit code; its output goes to the terminal. */
export async function run(command, args, options = {}) {
  return exitCode(await ended(start(command, args, { stdio: 'inherit', ...options })));
}

/** Runs `command` to its end and returns its exit code and what it wrote. */
export async function capture(command, args, options = {}) {
  const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  return { code: exitCode(await ended(child)), stdout, stderr };
}

/**
 * The npm that runs us, or else the one on the path, as a command and its first arguments.
 * npm's own script is preferred because a `.cmd` file cannot be spawned without a shell.
 */
export function npmCommand(env = process.env) {
  if (/\.[cm]?js$/.test(env.npm_execpath ?? '')) return [process.execPath, env.npm_execpath];
  return process.platform === 'win32' ? ['cmd', '/c', 'npm'] : ['npm'];
}

/**
 * Ends all children, then this process, when this process is asked to stop. The signal is passed
 * on first; what has not ended after a few seconds is killed.
 */
export function endChildrenWithUs() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (stopping) return; // Ctrl+C reaches us twice: from the terminal and through npm
      stopping = true;
      for (const child of children) killTree(child, signal);
      const giveUp = Date.now() + GRACE_MS;
      const timer = setInterval(() => {
        if (children.size > 0 && Date.now() < giveUp) return;
        clearInterval(timer);
        process.exit(128 + constants.signals[signal]);
      }, 50);
    });
  }
  process.on('exit', () => {
    for (const child of [...children, ...servers]) killTree(child, 'SIGKILL');
  });
}
