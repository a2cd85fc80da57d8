import type { FileSystem } from './file-system';
export declare const SESSION_FILE = "session.json";
/** The folders below a data folder. */
export declare const FOLDERS: {
    readonly sessions: "sessions";
    readonly backups: "backups";
    readonly quarantine: "quarantine";
    readonly trash: "trash";
};
/** Hex SHA-256 of the UTF-8 bytes of a text. */
export declare const sha256: (text: string) => string;
/** A random id for anything in a session; also fit for a folder name. */
export declare const newId: () => string;
/** A time as part of a file name that sorts by time: `2026-11-23T22-26-01-123Z`. */
export declare const stamp: (now: number) => string;
/** The time in a {@link stamp}, or null for another text. */
export declare function readStamp(text: string): number | null;
/** A path in `folder` that is not taken: `<stem><ending>`, `<stem>_2<ending>`, ... */
export declare function freePath(fs: FileSystem, folder: string, stem: string, ending: string): Promise<string>;
