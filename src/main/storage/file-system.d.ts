export type FileInfo = {
    size: number;
    mtimeMs: number;
    isDirectory: boolean;
};
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
    makeDirectory(path: string, options?: {
        exclusive: boolean;
    }): Promise<void>;
    removeFile(path: string): Promise<void>;
    removeFolder(path: string): Promise<void>;
    /** Waits before a retry. */
    wait(ms: number): Promise<void>;
};
/** The real disk. */
export declare const nodeFileSystem: FileSystem;
/** The real time in milliseconds since 1970; injected so that tests own the clock. */
export type Clock = () => number;
