import { useEffect, useState } from 'react';
import type { Result } from '../../shared/domain/result';
import { keepEqual } from '../ui/keep-equal';

type Source<S> = {
  /** Asks for the present state. */
  get: () => Promise<Result<S | null>>;
  /** Listens to later states; returns the way to stop. */
  listen: (listener: (snapshot: S | null) => void) => () => void;
};

/**
 * The latest snapshot of a window: asked for once, then pushed. An answer that was overtaken by a
 * push is ignored, so that state never goes back in time. What a push leaves as it was stays the same
 * object.
 * @returns undefined while loading, null when no session is open.
 */
export function useSnapshot<S>({ get, listen }: Source<S>): S | null | undefined {
  const [snapshot, setSnapshot] = useState<S | null | undefined>(undefined);
  useEffect(() => {
    let pushed = false;
    const stop = listen((next) => {
      pushed = true;
      setSnapshot((shown) => keepEqual(shown, next));
    });
    void get().then((result) => {
      if (!pushed) setSnapshot(result.ok ? result.value : null);
    });
    return stop;
  }, [get, listen]);
  return snapshot;
}
