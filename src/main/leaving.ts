/** Work that must not be cut off: making a file, writing it where the user asked. */
export class Jobs {
  private readonly running = new Set<Promise<unknown>>();

  /** Does the work and remembers it until it ends, well or badly. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const job = work();
    this.running.add(job);
    const forget = (): void => void this.running.delete(job);
    job.then(forget, forget);
    return job;
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    while (this.running.size > 0) await Promise.allSettled(this.running);
  }
}

/**
 * The last words of the facilitator's page: what was typed in the last moment before closing. The
 * page sends it as commands and then says that it is done.
 */
export class LastWords {
  private answered: () => void = () => undefined;

  /** Asks and waits for the answer. A page that hangs is not waited for longer than the limit. */
  ask(send: () => void, limitMs: number): Promise<void> {
    return within(
      new Promise<void>((resolve) => {
        this.answered = () => resolve();
        send();
      }),
      limitMs,
    );
  }

  /** The page is done. */
  done(): void {
    this.answered();
  }
}

/** Waits for a promise, but not longer than the limit; how it ends does not matter. */
export async function within(promise: Promise<unknown>, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([promise.catch(() => undefined), limit]);
  clearTimeout(timer);
}
