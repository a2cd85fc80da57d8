import { describe, expect, it } from 'vitest';
import { Turns } from './turns';

describe('Turns', () => {
  it('does one work after the other, in the order of asking, also after a failure', async () => {
    const turns = new Turns();
    const seen: string[] = [];
    const work = (name: string, ends: Promise<unknown>) => () => {
      seen.push(`${name} begins`);
      return ends.then(() => seen.push(`${name} ends`));
    };
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const first = turns.take(work('first', held));
    const second = turns.take(() => Promise.reject(new Error('full')));
    const third = turns.take(work('third', Promise.resolve()));
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toEqual(['first begins']);
    letGo();
    await first;
    await expect(second).rejects.toThrow('full');
    await third;
    expect(seen).toEqual(['first begins', 'first ends', 'third begins', 'third ends']);
  });

  it('is idle when all that was asked for has ended', async () => {
    const turns = new Turns();
    let done = false;
    void turns.take(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      done = true;
    });
    await turns.idle();
    expect(done).toBe(true);
  });
});
