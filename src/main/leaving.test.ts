import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Jobs, LastWords, within } from './leaving';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A promise with its ends in hand. */
function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Resolves to true when the promise has ended by now. */
async function hasEnded(promise: Promise<unknown>): Promise<boolean> {
  let ended = false;
  void promise.then(() => (ended = true));
  await vi.advanceTimersByTimeAsync(0);
  return ended;
}

describe('running jobs', () => {
  it('are waited for, also those that begin meanwhile and those that fail', async () => {
    const jobs = new Jobs();
    expect(await hasEnded(jobs.idle())).toBe(true);
    const first = deferred<string>();
    const second = deferred<undefined>();
    const answer = jobs.run(() => first.promise);
    const idle = jobs.idle();
    void jobs.run(() => second.promise).catch(() => undefined);
    first.resolve('made');
    expect(await answer).toBe('made');
    expect(await hasEnded(idle)).toBe(false);
    second.reject(new Error('disk'));
    expect(await hasEnded(idle)).toBe(true);
  });

  it('that hang are not waited for for ever', async () => {
    const jobs = new Jobs();
    void jobs.run(() => new Promise(() => undefined));
    const waiting = within(jobs.idle(), 5000);
    await vi.advanceTimersByTimeAsync(4999);
    expect(await hasEnded(waiting)).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await hasEnded(waiting)).toBe(true);
  });
});

describe('last words', () => {
  it('are waited for until the page says that it is done', async () => {
    const words = new LastWords();
    const send = vi.fn();
    const asked = words.ask(send, 1500);
    expect(send).toHaveBeenCalledOnce();
    expect(await hasEnded(asked)).toBe(false);
    words.done();
    expect(await hasEnded(asked)).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('do not keep the app open when the page does not answer', async () => {
    const asked = new LastWords().ask(() => undefined, 1500);
    await vi.advanceTimersByTimeAsync(1500);
    expect(await hasEnded(asked)).toBe(true);
  });
});
