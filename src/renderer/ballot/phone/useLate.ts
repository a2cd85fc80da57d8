import { useEffect, useState } from 'react';

/** A save takes this long at most on a good connection, in ms. */
const SOON = 2_500;

/** True when an answer that is on its way takes longer than a save does, or cannot arrive now. */
export function useLate(busy: boolean, offline: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLate(true), SOON);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [busy]);
  return busy && (isLate || offline);
}
