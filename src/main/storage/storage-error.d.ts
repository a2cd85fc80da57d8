import type { ErrorCode, Failure } from '../../shared/domain/result';
import type { DecodeFailure } from '../../shared/persistence/session-file';
/** What can go wrong with files; the interface has a sentence for each (namespace `errors`). */
export type StorageCode = Extract<ErrorCode, 'disk-full' | 'not-writable' | 'not-readable' | 'not-found' | 'damaged' | 'newer-version' | 'foreign' | 'checksum' | 'not-json' | 'too-large' | 'invalid' | 'busy' | 'read-only'>;
/** Thrown by the storage; `fileName` is for the sentence to the user, `detail` for the log. */
export declare class StorageError extends Error {
    readonly code: StorageCode;
    readonly fileName: string;
    readonly detail: string;
    constructor(code: StorageCode, fileName: string, detail?: string);
    /** As the value of a call: `detail` is the name of the file. */
    toFailure(): Failure;
}
/** The `code` of a system error (`ENOSPC`, `EPERM`), or an empty text. */
export declare function errnoOf(error: unknown): string;
/** Explains a failed write. A folder that is gone (a stick pulled out) counts as not writable. */
export declare function writeError(error: unknown, fileName: string): StorageError;
/** Explains a failed read. */
export declare function readError(error: unknown, fileName: string): StorageError;
/** Explains a text that is no session; a failed migration leaves the user a damaged file. */
export declare function decodeError(failure: DecodeFailure, fileName: string): StorageError;
