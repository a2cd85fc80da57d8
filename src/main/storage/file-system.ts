import * as fs from 'node:fs/promises';
import { errnoOf } from './storage-error';

export type FileInfo = { size: number; mtimeMs: number; isDirectory: boolean };

/** An open file that is being written. */
export type WritableFile = {
  write(content: string | Uint8Array): Promise<void>;
  /** Waits until the disk has it (fsync). */
  sync(): Promise<void>;
  close(): Promise<void>;
};

/** The few file operations that the storage needs; tests inject failures at each of them. */
export type FileSystem = {
  /** Opens a new file; fails with EEXIST when it is there already. */
  createFile(path: string): Promise<WritableFile>;
  rename(from: string, to: string): Promise<void>;
  /** Makes a rename in this folder survive a power cut; does nothing where that is not supported. */
  syncDirectory(path: string): Promise<void>;
  readText(path: string): Promise<string>;
  info(path: string): Promise<FileInfo>;
  /** Names in a folder; empty when there is no such folder. */
  list(path: string): Promise<string[]>;
  /** Makes a folder; `exclusive` fails with EEXIST, otherwise parents are made too. */
  makeDirectory(path: string, options?: { exclusive: boolean }): Promise<void>;
  removeFile(path: string): Promise<void>;
  removeFolder(path: string): Promise<void>;
  /** Waits before a retry. */
  wait(ms: number): Promise<void>;
};

/** Systems and file systems (Windows, some network disks) that cannot sync a folder say so thus. */
const NO_DIRECTORY_SYNC: ReadonlySet<string> = new Set([
  'EINVAL',
  'EPERM',
  'EACCES',
  'EISDIR',
  'EBADF',
  'ENOTSUP',
  'ENOSYS',
]);

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  async createFile(path) {
    const handle = await fs.open(path, 'wx', 0o600);
    return {
      write: (content) => handle.writeFile(content, 'utf8'),
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  rename: (from, to) => fs.rename(from, to),
  async syncDirectory(path) {
    try {
      const handle = await fs.open(path, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (!NO_DIRECTORY_SYNC.has(errnoOf(error))) throw error;
    }
  },
  readText: (path) => fs.readFile(path, 'utf8'),
  async info(path) {
    const stat = await fs.stat(path);
    return { size: stat.size, mtimeMs: stat.mtimeMs, isDirectory: stat.isDirectory() };
  },
  async list(path) {
    try {
      return (await fs.readdir(path)).sort();
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return [];
      throw error;
    }
  },
  async makeDirectory(path, options) {
    await fs.mkdir(path, { recursive: options?.exclusive !== true, mode: 0o700 });
  },
  removeFile: (path) => fs.rm(path, { force: true }),
  removeFolder: (path) => fs.rm(path, { recursive: true, force: true, maxRetries: 3 }),
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
};

/** The real time in milliseconds since 1970; injected so that tests own the clock. */
export type Clock = () => number;
