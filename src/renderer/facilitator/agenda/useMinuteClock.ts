import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

function subscribe(onChange: () => void): () => void {
  let timer: number | undefined;
  // Just after the full minute, also when the laptop slept in between.
  const wait = () => {
    timer = window.setTimeout(
      () => {
        onChange();
        wait();
      },
      MINUTE - (Date.now() % MINUTE) + 20,
    );
  };
  wait();
  window.addEventListener('focus', onChange);
  return () => {
    window.clearTimeout(timer);
    window.removeEventListener('focus', onChange);
  };
}

const currentMinute = (): number => Math.floor(Date.now() / MINUTE) * MINUTE;

/** The time in ms since 1970, in whole minutes: changes once a minute. */
export function useMinuteClock(): number {
  return useSyncExternalStore(subscribe, currentMinute);
}
