import { useEffect, useRef, useState } from 'react';

/** A value that stays for at least `ms` before it gives way to the latest: nothing flickers. */
export function useSteady<T>(latest: T, ms: number): T {
  const [shown, setShown] = useState(latest);
  const since = useRef(0);
  useEffect(() => {
    if (latest === shown) return;
    const wait = Math.max(0, since.current + ms - Date.now());
    const timer = setTimeout(() => {
      since.current = Date.now();
      setShown(latest);
    }, wait);
    return () => clearTimeout(timer);
  }, [latest, shown, ms]);
  return shown;
}
