import { useEffect, useState } from 'react';

/** After this a part that did not come is asked for again: phones lose the line for a while. */
const RETRY_MS = 3_000;

const listeners = new Set<() => void>();

/** A part of the page that is fetched when it is needed. */
export type Part<T> = {
  /** The part, or null while it is not here. */
  now: () => T | null;
  /** Fetches it unless it is here or on its way; asks again when it does not come. */
  fetch: () => void;
};

export function onDemand<T>(load: () => Promise<T>): Part<T> {
  let part: T | null = null;
  let asked = false;
  const ask = (): void => {
    load().then(
      (arrived) => {
        part = arrived;
        for (const listener of listeners) listener();
      },
      () => setTimeout(ask, RETRY_MS),
    );
  };
  return {
    now: () => part,
    fetch: () => {
      if (asked) return;
      asked = true;
      ask();
    },
  };
}

/** A part that comes with the page. */
export const atHand = <T>(part: T): Part<T> => ({ now: () => part, fetch: () => undefined });

/** Hears when a part has arrived. @returns stops hearing */
export function onArrival(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Draws again when a part has arrived. @returns how many have */
export function useArrivals(): number {
  const [arrivals, setArrivals] = useState(0);
  useEffect(() => onArrival(() => setArrivals((count) => count + 1)), []);
  return arrivals;
}
