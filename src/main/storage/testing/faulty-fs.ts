import { nodeFileSystem, type FileSystem, type WritableFile } from '../file-system';

export type Step =
  | 'createFile'
  | 'write'
  | 'sync'
  | 'close'
  | 'rename'
  | 'syncDirectory'
  | 'readText'
  | 'info'
  | 'list'
  | 'makeDirectory'
  | 'removeFile'
  | 'removeFolder';

/** The real disk with failures on request, a list of what was done, and no waiting. */
export class FaultyFileSystem implements FileSystem {
  /** `step name-of-file`, in order. */
  readonly log: string[] = [];
  /** Milliseconds that were waited for, not spent. */
  readonly waits: number[] = [];
  /** Asked before each step; an answer is the code of the system error to throw. */
  fault: (step: Step, path: string) => string | null = () => null;
  /** Awaited before each step: holds a write until a test lets it go. */
  gate: (step: Step, path: string) => Promise<void> | null = () => null;

  /** Fails one step, `times` times or always. */
  failAt(step: Step, code: string, times = Infinity, ending = ''): void {
    let left = times;
    this.fault = (candidate, path) =>
      candidate === step && path.endsWith(ending) && left-- > 0 ? code : null;
  }

  count(step: Step): number {
    return this.log.filter((line) => line.startsWith(`${step} `)).length;
  }

  async createFile(path: string): Promise<WritableFile> {
    await this.#enter('createFile', path);
    const file = await nodeFileSystem.createFile(path);
    return {
      write: async (content) => {
        try {
          await this.#enter('write', path);
        } catch (error) {
          // A full disk takes a part.
          await file.write(content.slice(0, Math.floor(content.length / 2)));
          throw error;
        }
        await file.write(content);
      },
      sync: async () => {
        await this.#enter('sync', path);
        await file.sync();
      },
      close: async () => {
        await file.close();
        await this.#enter('close', path);
      },
    };
  }
  async rename(from: string, to: string): Promise<void> {
    await this.#enter('rename', to);
    await nodeFileSystem.rename(from, to);
  }
  async syncDirectory(path: string): Promise<void> {
    await this.#enter('syncDirectory', path);
    await nodeFileSystem.syncDirectory(path);
  }
  async readText(path: string): Promise<string> {
    await this.#enter('readText', path);
    return nodeFileSystem.readText(path);
  }
  async info(path: string) {
    await this.#enter('info', path);
    return nodeFileSystem.info(path);
  }
  async list(path: string): Promise<string[]> {
    await this.#enter('list', path);
    return nodeFileSystem.list(path);
  }
  async makeDirectory(path: string, options?: { exclusive: boolean }): Promise<void> {
    await this.#enter('makeDirectory', path);
    await nodeFileSystem.makeDirectory(path, options);
  }
  async removeFile(path: string): Promise<void> {
    await this.#enter('removeFile', path);
    await nodeFileSystem.removeFile(path);
  }
  async removeFolder(path: string): Promise<void> {
    await this.#enter('removeFolder', path);
    await nodeFileSystem.removeFolder(path);
  }
  wait(ms: number): Promise<void> {
    this.waits.push(ms);
    return Promise.resolve();
  }

  async #enter(step: Step, path: string): Promise<void> {
    this.log.push(`${step} ${path}`);
    await this.gate(step, path);
    const code = this.fault(step, path);
    if (code !== null) throw Object.assign(new Error(`${code}: ${step}`), { code });
  }
}
