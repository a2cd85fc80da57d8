import type { PhoneRefusal } from '../../../shared/contract/phone-protocol';
import type { ErrorCode } from '../../../shared/domain/result';

/** Trying again later may help: the answers stay on the phone. */
export const TEMPORARY: readonly ErrorCode[] = [
  'not-saved',
  'busy',
  'disk-full',
  'not-writable',
  'no-session',
];
/** Only a person can help: no new attempt by itself. */
export const FINAL_REFUSALS: readonly PhoneRefusal[] = ['code-unknown', 'reload', 'invalid'];
