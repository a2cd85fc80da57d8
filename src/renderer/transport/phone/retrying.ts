import type { PhoneRefusal } from '../../../shared/contract/phone-protocol';
import type { ErrorCode } from '../../../shared/domain/result';
import { RELOAD_GUARD_MS } from './timing';
import type { PhoneSettings } from './types';

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

/** Loads the page anew because it is too old; not twice in a short time. */
export function reloadOnce({
  storage,
  now,
  reload,
}: Pick<PhoneSettings, 'storage' | 'now' | 'reload'>): void {
  const last = Number(storage.get('reloaded') ?? 0);
  // Without a place to remember it, the page would load again and again.
  if (Math.abs(now() - last) > RELOAD_GUARD_MS && storage.set('reloaded', String(now()))) reload();
}
