import type { FileSystem } from './file-system';
/**
 * Replaces a file so that after a crash or power cut either the old or the new content is there, whole:
 * unique temporary file in the same folder, write, fsync, rename, fsync of the folder.
 *
 * When only the last step fails the new content may be on disk although the write failed: the next
 * write replaces it.
 * @throws StorageError `disk-full` or `not-writable`; the temporary file is then removed
 */
export declare function writeDurably(fs: FileSystem, path: string, content: string | Uint8Array): Promise<void>;
/** Renames; tries again while another program holds the file. Rethrows the last system error. */
export declare function renameWithRetries(fs: FileSystem, from: string, to: string): Promise<void>;
/** Removes temporary files that a crash left in a folder. Only for the one writer of that folder. */
export declare function removeStaleTemporaries(fs: FileSystem, folder: string): Promise<void>;
