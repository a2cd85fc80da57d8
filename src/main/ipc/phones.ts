import { fail } from '../../shared/domain/result';
import type { Desk } from '../desk';
import type { Phones } from '../phones';
import { runPreflight, type Probes } from '../preflight';
import type { Handlers } from './router';

const done = { ok: true, value: undefined } as const;

export type PhoneParts = { desk: Desk; phones: Phones; probes: Probes };

/** Calls about phones, printed ballots and the check before the start. */
export function phoneCalls({ desk, phones, probes }: PhoneParts) {
  return {
    'phones/state': () => ({ ok: true, value: phones.state() }),
    'phones/start': ({ adapterId }) => phones.start(adapterId),
    'phones/stop': async () => {
      await phones.stop();
      return done;
    },
    'phones/lock': ({ locked }) => phones.lock(locked),
    'phones/newCode': () => phones.newCode(),
    'phones/forgetOutdated': () => phones.forgetOutdated(),
    'phones/saveWifi': ({ wifi }) => phones.saveWifi(wifi),
    'paper/look': ({ code }) => desk.current?.paperSeat(code) ?? fail('no-session'),
    'preflight/run': async () => ({ ok: true, value: await runPreflight(probes) }),
  } satisfies Partial<Handlers<'facilitator'>>;
}
