import { useEffect, useState } from 'react';
import type { TourEvents } from '../../../shared/rehearsal/tour';
import { bridge } from '../../transport/bridge';

/** What happens in other windows and in files during the tour; what happened once stays done. */
export function useTourEvents(): TourEvents {
  const [events, setEvents] = useState<TourEvents>({ projectorOpened: false, reportMade: false });
  useEffect(() => {
    const main = bridge<'facilitator'>();
    const note = (event: Partial<TourEvents>): void => setEvents((now) => ({ ...now, ...event }));
    const stops = [
      main.on('windows', ({ projector }) => {
        if (projector !== 'closed') note({ projectorOpened: true });
      }),
      main.on('exportProgress', ({ done, total }) => {
        if (done >= total) note({ reportMade: true });
      }),
    ];
    void main.call('windows/state').then((result) => {
      if (result.ok && result.value.projector !== 'closed') note({ projectorOpened: true });
    });
    return () => stops.forEach((stop) => stop());
  }, []);
  return events;
}
