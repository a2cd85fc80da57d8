import { useState } from 'react';
import { useCall } from '../actions/useCall';

export type PhoneSwitch = {
  /** The main process has not answered yet. */
  busy: boolean;
  /** The adapter chosen before switching on; undefined = as before. */
  wanted: string | null | undefined;
  choose: (adapterId: string | null) => void;
  /** Switches on, or over to another adapter; null = the recommended one. */
  start: (adapterId: string | null) => Promise<void>;
  stop: () => Promise<void>;
};

/** Switches phones on and off. A refusal by the network is part of the state, not a failure. */
export function usePhoneSwitch(): PhoneSwitch {
  const call = useCall();
  const [busy, setBusy] = useState(false);
  const [wanted, setWanted] = useState<string | null>();
  const during = async (work: Promise<unknown>): Promise<void> => {
    setBusy(true);
    await work;
    setBusy(false);
  };
  return {
    busy,
    wanted,
    choose: setWanted,
    start: (adapterId) => during(call('phones/start', { adapterId })),
    stop: () => during(call('phones/stop')),
  };
}
