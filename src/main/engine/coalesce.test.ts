import { describe, expect, it } from 'vitest';
import { coalesce } from './coalesce';

function setUp() {
  let runs = 0;
  let pending: (() => void) | null = null;
  const coalesced = coalesce(() => runs++, 50, {
    set: (callback) => (pending = callback),
    clear: () => (pending = null),
  });
  const elapse = (): void => {
    const callback = pending;
    pending = null;
    callback?.();
  };
  return { coalesced, elapse, runs: () => runs, isTiming: () => pending !== null };
}

describe('coalescing', () => {
  it('runs at once, and once more at the end of a burst', () => {
    const { coalesced, elapse, runs, isTiming } = setUp();
    for (let i = 0; i < 300; i++) coalesced.call();
    expect(runs()).toBe(1);
    elapse();
    expect(runs()).toBe(2);
    elapse();
    expect(runs()).toBe(2);
    expect(isTiming()).toBe(false);
    coalesced.call();
    expect(runs()).toBe(3);
  });

  it('forgets what waits when cancelled, and runs it when flushed', () => {
    const { coalesced, elapse, runs } = setUp();
    coalesced.call();
    coalesced.call();
    coalesced.cancel();
    elapse();
    expect(runs()).toBe(1);
    coalesced.call();
    coalesced.call();
    coalesced.flush();
    coalesced.flush();
    expect(runs()).toBe(3);
  });

  it('may be called from its own action', () => {
    let runs = 0;
    const coalesced = coalesce(() => ++runs < 3 && coalesced.call(), 50, {
      set: (callback) => {
        if (runs < 2) queueMicrotask(callback);
        return 1;
      },
      clear: () => undefined,
    });
    coalesced.call();
    expect(runs).toBe(1);
  });
});
