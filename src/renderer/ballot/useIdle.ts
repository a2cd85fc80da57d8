import { useCallback, useEffect, useState } from 'react';

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

type IdleOptions = {
  enabled: boolean;
  /** Milliseconds without a touch or key until the warning. */
  warnAfter: number;
  /** Milliseconds from the warning until `onExpire`. */
  expireAfter: number;
  /** True: once warned, only `stay()` helps, because a dialog asks the question. */
  askFirst: boolean;
  onExpire: () => void;
};

/**
 * Notices that nobody touches the page any more. Moving the mouse does not count: a browser also
 * reports it when the page changes under a resting pointer.
 */
export function useIdle(options: IdleOptions): { warned: boolean; stay: () => void } {
  const { enabled, warnAfter, expireAfter, askFirst, onExpire } = options;
  const [warned, setWarned] = useState(false);
  const stay = useCallback(() => setWarned(false), []);

  useEffect(() => {
    if (!enabled || warned) return;
    let timer = setTimeout(() => setWarned(true), warnAfter);
    const restart = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setWarned(true), warnAfter);
    };
    for (const sign of SIGNS) window.addEventListener(sign, restart, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, restart);
    };
  }, [enabled, warned, warnAfter]);

  useEffect(() => {
    if (!enabled || !warned) return;
    const timer = setTimeout(() => {
      setWarned(false);
      onExpire();
    }, expireAfter);
    if (!askFirst) for (const sign of SIGNS) window.addEventListener(sign, stay, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, stay);
    };
  }, [enabled, warned, expireAfter, askFirst, onExpire, stay]);

  return { warned: enabled && warned, stay };
}
