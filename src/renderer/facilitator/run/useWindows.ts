import { useEffect, useState } from 'react';
import type { WindowState } from '../../../shared/contract/window-calls';
import { bridge } from '../../transport/bridge';

/** Which windows are open now; null until the main process has answered. */
export function useWindows(): WindowState | null {
  const [windows, setWindows] = useState<WindowState | null>(null);
  useEffect(() => {
    const main = bridge<'facilitator'>();
    let pushed = false;
    const stop = main.on('windows', (state) => {
      pushed = true;
      setWindows(state);
    });
    void main.call('windows/state').then((result) => {
      if (!pushed && result.ok) setWindows(result.value);
    });
    return stop;
  }, []);
  return windows;
}
