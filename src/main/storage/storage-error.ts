import type { ErrorCode, Failure } from '../../shared/domain/result';
import type { DecodeFailure } from '../../shared/persistence/session-file';

/** What can go wrong with files; the interface has a sentence for each (namespace `errors`). */
export type StorageCode = Extract<
  ErrorCode,
  | 'disk-full'
  | 'not-writable'
  | 'not-readable'
  | 'not-found'
  | 'damaged'
  | 'newer-version'
  | 'foreign'
  | 'checksum'
  | 'not-json'
  | 'too-large'
  | 'invalid'
  | 'busy'
  | 'read-only'
>;

/** Thrown by the storage; `fileName` is for the sentence to the user, `detail` for the log. */
export class StorageError extends Error {
  constructor(
    readonly code: StorageCode,
    readonly fileName: string,
    readonly detail: string = '',
  ) {
    super(`${code}: ${fileName}${detail === '' ? '' : ` (${detail})`}`);
    this.name = 'StorageError';
  }

  /** As the value of a call: `detail` is the name of the file. */
  toFailure(): Failure {
    return { ok: false, error: this.code, detail: this.fileName };
  }
}

/** The `code` of a system error (`ENOSPC`, `EPERM`), or an empty text. */
export function errnoOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Explains a failed write. A folder that is gone (a stick pulled out) counts as not writable. */
export function writeError(error: unknown, fileName: string): StorageError {
  if (error instanceof StorageError) return error;
  const code = FULL.has(errnoOf(error)) ? 'disk-full' : 'not-writable';
  return new StorageError(code, fileName, describe(error));
}

/** Explains a failed read. */
export function readError(error: unknown, fileName: string): StorageError {
  if (error instanceof StorageError) return error;
  const code = errnoOf(error) === 'ENOENT' ? 'not-found' : 'not-readable';
  return new StorageError(code, fileName, describe(error));
}

/** Explains a text that is no session; a failed migration leaves the user a damaged file. */
export function decodeError(failure: DecodeFailure, fileName: string): StorageError {
  const code = failure.code === 'migration' ? 'damaged' : failure.code;
  return new StorageError(code, fileName, `${failure.code}: ${failure.detail}`);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
