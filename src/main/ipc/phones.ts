import { fail } from '../../shared/domain/result';
import type { Handlers } from './router';

/** Calls about phones, printed ballots and the check before the start. */
export function phoneCalls() {
  const none = () => fail('no-session');
  return {
    'phones/state': none,
    'phones/start': none,
    'phones/stop': none,
    'phones/lock': none,
    'phones/newCode': none,
    'phones/saveWifi': none,
    'phones/tableCards': none,
    'paper/print': none,
    'paper/look': none,
    'preflight/run': none,
  } satisfies Partial<Handlers<'facilitator'>>;
}
