import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { displayNumber } from '../../scripts/lib/display.mjs';
import { hasApt, missingPrograms, SEVERAL_DISPLAYS } from '../../scripts/lib/system-packages.mjs';

const execute = promisify(execFile);

/** Where the two displays are in the space of the windows. */
export const LAPTOP = { x: 0, y: 0, width: 1366, height: 768 };
export const BEAMER = { x: 1366, y: 0, width: 1920, height: 1080 };

/** Root on Debian gets these packages from the set-up, so that nothing may be missing there. */
const mustRun = (): boolean => process.platform === 'linux' && process.getuid?.() === 0 && hasApt();

/** Why there can be no second display here, or null. */
export function noDisplays(): string | null {
  if (process.platform !== 'linux') return 'displays can be plugged by a test on Linux only';
  const missing = missingPrograms(SEVERAL_DISPLAYS);
  return missing.length > 0 && !mustRun() ? `this system misses ${missing.join(', ')}` : null;
}

/** A laptop to which a projector can be plugged: an X server of our own. */
export class Room {
  private constructor(
    private readonly server: ChildProcess,
    /** For the environment of programs that have to show their windows here. */
    readonly display: string,
  ) {}

  /**
   * @param folder for the log of the server
   * @returns null when this user may not start such a server
   */
  static async open(folder: string): Promise<Room | null> {
    const config = join(import.meta.dirname, 'xorg-dummy.conf');
    const log = join(folder, 'xorg.log');
    const args = ['-displayfd', '3', '-noreset', '-nolisten', 'tcp', '-novtswitch', '-sharevts'];
    const server = spawn('Xorg', [...args, '-config', config, '-logfile', log], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    try {
      const room = new Room(server, `:${await displayNumber(server)}`);
      await room.xrandr('--output', 'DUMMY0', '--primary', '--mode', '1366x768');
      for (const mode of ['1920x1080', '1366x768']) await room.xrandr('--addmode', 'DUMMY1', mode);
      return room;
    } catch (error) {
      server.kill();
      if (mustRun()) throw error;
      return null;
    }
  }

  /** Plugs the projector, to the right of the laptop, or gives it another size. */
  async plug({ width, height } = BEAMER): Promise<void> {
    const mode = `${width}x${height}`;
    await this.xrandr('--output', 'DUMMY1', '--mode', mode, '--right-of', 'DUMMY0');
  }

  async unplug(): Promise<void> {
    await this.xrandr('--output', 'DUMMY1', '--off');
  }

  /** Ends the server. */
  async close(): Promise<void> {
    if (this.server.exitCode !== null) return;
    const ended = once(this.server, 'exit');
    this.server.kill();
    await ended;
  }

  /** Changes outputs. The query after it makes the server see what is connected, and tell it. */
  private async xrandr(...args: string[]): Promise<void> {
    await execute('xrandr', ['--display', this.display, ...args]);
    await execute('xrandr', ['--display', this.display, '--query']);
  }
}
