import { useState } from 'react';

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function keep(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    const parts = after.map((part, index) => keep(before[index], part));
    const same = before.length === parts.length && parts.every((part, i) => part === before[i]);
    return same ? before : parts;
  }
  if (!isPlain(before) || !isPlain(after)) return after;
  // By own keys only, and not by assignment: a key may be called `__proto__`. Not with `hasOwn`, which
  // engines that the ballot page is made for lack.
  const has = (key: string): boolean => Object.prototype.hasOwnProperty.call(before, key);
  const parts = Object.keys(after).map((key): [string, unknown] => [
    key,
    keep(has(key) ? before[key] : undefined, after[key]),
  ]);
  const same =
    Object.keys(before).length === parts.length &&
    parts.every(([key, part]) => has(key) && part === before[key]);
  return same ? before : Object.fromEntries(parts);
}

/**
 * `after`, with the parts that equal those of `before` taken from there: the same object as long as
 * it says the same. Snapshots arrive as copies, many times a second, and what did not change must not
 * be drawn again.
 * @param after plain data: objects, arrays and values; other objects are taken as they are
 */
export function keepEqual<T>(before: unknown, after: T): T {
  // What is kept equals `after` in every part.
  return keep(before, after) as T;
}

/** A value that is made anew in every render: the same object until it says something else. */
export function useKept<T>(value: T): T {
  const [kept, setKept] = useState(value);
  const next = keepEqual(kept, value);
  if (next !== kept) setKept(next);
  return next;
}
