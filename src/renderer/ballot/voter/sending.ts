import type { ErrorCode } from '../../../shared/domain/result';

/** Why sending or recalling failed; `transport`: no answer from the app. */
export type Trouble = ErrorCode | 'transport';

export type Sending =
  | { state: 'idle' }
  | { state: 'busy' }
  | { state: 'failed'; error: Trouble }
  /** Taken back by the voter while it waited: what becomes of it no longer moves the page. */
  | { state: 'held' };

export const IDLE: Sending = { state: 'idle' };
