import { basename } from 'node:path';
import type { Adapter } from 'lowdb';
import { LIMITS } from '../../shared/domain/limits';
import { writeDurably } from './durable-file';
import type { FileSystem } from './file-system';
import { errnoOf, readError, StorageError } from './storage-error';

/** How a document becomes the text of a file and back; `decode` throws for a text that is none. */
export type TextCodec<T> = { encode: (data: T) => string; decode: (text: string) => T };

/**
 * Adapter for lowdb's `Low` that writes durably: lowdb's own adapter does not fsync and uses a fixed
 * temporary name.
 */
export class DurableJsonAdapter<T> implements Adapter<T> {
  constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
    private readonly codec: TextCodec<T>,
  ) {}

  /** The document, or null when there is no file. @throws StorageError or what `decode` throws */
  read = async (): Promise<T | null> => {
    try {
      return this.codec.decode(await readLimited(this.fs, this.path));
    } catch (error) {
      if (error instanceof StorageError && error.code === 'not-found') return null;
      throw error;
    }
  };

  /** Resolves when the document is on disk. @throws StorageError */
  write = (data: T): Promise<void> => {
    const text = this.codec.encode(data);
    // Never write what could not be read back.
    const size = Buffer.byteLength(text);
    if (size > LIMITS.fileBytes)
      throw new StorageError('too-large', basename(this.path), String(size));
    return writeDurably(this.fs, this.path, text);
  };
}

/** Reads a text that is not larger than a file of ours can be. @throws StorageError */
export async function readLimited(fs: FileSystem, path: string): Promise<string> {
  try {
    const { size } = await fs.info(path);
    if (size > LIMITS.fileBytes) throw new StorageError('too-large', basename(path), String(size));
    return await fs.readText(path);
  } catch (error) {
    throw readError(error, basename(path));
  }
}

/** Is there something at this path? Everything but "no such file" counts as yes. */
export async function exists(fs: FileSystem, path: string): Promise<boolean> {
  try {
    await fs.info(path);
    return true;
  } catch (error) {
    return !['ENOENT', 'ENOTDIR'].includes(errnoOf(error));
  }
}
