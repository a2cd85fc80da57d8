import type { Adapter } from 'lowdb';
import type { FileSystem } from './file-system';
/** How a document becomes the text of a file and back; `decode` throws for a text that is none. */
export type TextCodec<T> = {
    encode: (data: T) => string;
    decode: (text: string) => T;
};
/**
 * Adapter for lowdb's `Low` that writes durably: lowdb's own adapter does not fsync and uses a fixed
 * temporary name.
 */
export declare class DurableJsonAdapter<T> implements Adapter<T> {
    private readonly fs;
    private readonly path;
    private readonly codec;
    constructor(fs: FileSystem, path: string, codec: TextCodec<T>);
    /** The document, or null when there is no file. @throws StorageError or what `decode` throws */
    read: () => Promise<T | null>;
    /** Resolves when the document is on disk. @throws StorageError */
    write: (data: T) => Promise<void>;
}
/** Reads a text that is not larger than a file of ours can be. @throws StorageError */
export declare function readLimited(fs: FileSystem, path: string): Promise<string>;
/** Is there something at this path? Everything but "no such file" counts as yes. */
export declare function exists(fs: FileSystem, path: string): Promise<boolean>;
