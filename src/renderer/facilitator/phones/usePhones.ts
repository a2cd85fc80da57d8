import { useEffect, useState } from 'react';
import type { PhonesState } from '../../../shared/contract/phones';
import { bridge } from '../../transport/bridge';

/** Everything about phones, as it changes; null until the main process has answered. */
export function usePhones(): PhonesState | null {
  const [phones, setPhones] = useState<PhonesState | null>(null);
  useEffect(() => {
    const main = bridge<'facilitator'>();
    let pushed = false;
    const stop = main.on('phones', (state) => {
      pushed = true;
      setPhones(state);
    });
    void main.call('phones/state').then((result) => {
      if (!pushed && result.ok) setPhones(result.value);
    });
    return stop;
  }, []);
  return phones;
}
