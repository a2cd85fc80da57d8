import type { Activity } from '../../../shared/domain/agenda';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { useSend } from '../actions/useSend';

/** Minutes that one press adds. */
export const EXTRA_MINUTES = 3;

/** The clock of the live activity; what cannot be done now is null. */
export type TimerActions = {
  start: (() => void) | null;
  /** Pauses, or runs on. */
  toggle: (() => void) | null;
  add: (() => void) | null;
  stop: (() => void) | null;
};

/** Commands of the timer. @param live the activity that the room is in */
export function useTimer(
  { live: { timer } }: Pick<FacilitatorSnapshot['session'], 'live'>,
  live: Activity | undefined,
  readOnly: boolean,
): TimerActions {
  const send = useSend();
  const seconds = (live?.minutes ?? 0) * 60;
  const act = (command: Parameters<typeof send>[0]) => () => void send(command);
  if (readOnly || live === undefined) return { start: null, toggle: null, add: null, stop: null };
  if (timer === null)
    return {
      start: seconds > 0 ? act({ type: 'timer/start', seconds }) : null,
      toggle: null,
      add: null,
      stop: null,
    };
  return {
    start: null,
    toggle: act({ type: timer.endsAt === null ? 'timer/resume' : 'timer/pause' }),
    add: act({ type: 'timer/add', seconds: EXTRA_MINUTES * 60 }),
    stop: act({ type: 'timer/stop' }),
  };
}
