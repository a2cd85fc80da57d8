import { useState } from 'react';
import { useCall } from '../actions/useCall';

export type PhoneSwitch = {
  /** The main process has not answered yet. */
  busy: boolean;
  /** Switches on, or over to another adapter; null = the recommended one. */
  start: (adapterId: string | null) => Promise<void>;
  stop: () => Promise<void>;
};

/** Switches phones on and off. A refusal by the network is part of the state, not a failure. */
export function usePhoneSwitch(): PhoneSwitch {
  const call = useCall();
  const [busy, setBusy] = useState(false);
  const during = async (work: Promise<unknown>): Promise<void> => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  return {
    busy,
    start: (adapterId) => during(call('phones/start', { adapterId })),
    stop: () => during(call('phones/stop')),
  };
}
