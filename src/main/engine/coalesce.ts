/** Timers, injected so that tests need not wait. */
export type Timers = {
  set: (callback: () => void, ms: number) => unknown;
  clear: (timer: unknown) => void;
};

const realTimers: Timers = {
  set: (callback, ms) => setTimeout(callback, ms),
  clear: (timer) => clearTimeout(timer as NodeJS.Timeout),
};

export type Coalesced = {
  /** Runs the action now, or once at the end of the interval that is under way. */
  call: () => void;
  /** Runs at once what is waiting. */
  flush: () => void;
  /** Forgets what is waiting. */
  cancel: () => void;
};

/** Runs an action at most once each `intervalMs`: on the leading edge, and on the trailing one. */
export function coalesce(
  action: () => void,
  intervalMs: number,
  timers: Timers = realTimers,
): Coalesced {
  let timer: unknown = null;
  let isWaiting = false;

  function run(): void {
    isWaiting = false;
    timer = timers.set(atEnd, intervalMs);
    action();
  }
  function atEnd(): void {
    timer = null;
    if (isWaiting) run();
  }
  function cancel(): void {
    isWaiting = false;
    if (timer !== null) timers.clear(timer);
    timer = null;
  }
  return {
    call: () => {
      if (timer === null) run();
      else isWaiting = true;
    },
    flush: () => {
      if (!isWaiting) return;
      cancel();
      run();
    },
    cancel,
  };
}
