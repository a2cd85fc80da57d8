/** Timers by name: setting one again replaces it. */
export class Timers<Name extends string> {
  private readonly running = new Map<Name, ReturnType<typeof setTimeout>>();

  set(name: Name, ms: number, work: () => unknown): void {
    this.clear(name);
    const timer = setTimeout(() => {
      this.running.delete(name);
      work();
    }, ms);
    this.running.set(name, timer);
  }

  has(name: Name): boolean {
    return this.running.has(name);
  }

  clear(name: Name): void {
    clearTimeout(this.running.get(name));
    this.running.delete(name);
  }

  clearAll(): void {
    for (const timer of Array.from(this.running.values())) clearTimeout(timer);
    this.running.clear();
  }
}
