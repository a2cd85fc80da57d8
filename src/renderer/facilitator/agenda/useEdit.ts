import { useEffect, useRef } from 'react';
import type { Result } from '../../../shared/domain/result';

/** Sends the changed value. @returns whether it was accepted */
export type Edit<T> = (change: (now: T) => T) => Promise<boolean>;

/**
 * Changes one part of a value that is sent as a whole. Builds on what was sent last: two quick
 * changes must not take each other back while the first is still on its way.
 */
export function useEdit<T>(value: T, send: (next: T) => Promise<Result>): Edit<T> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  return async (change) => {
    const before = latest.current;
    latest.current = change(before);
    const { ok } = await send(latest.current);
    if (!ok) latest.current = before;
    return ok;
  };
}

/** A copy of a list with one item moved; the ends stay the ends. */
export function moved<T extends { id: string }>(items: readonly T[], id: string, by: number): T[] {
  const from = items.findIndex((item) => item.id === id);
  const item = items[from];
  if (!item) return [...items];
  const rest = items.filter((other) => other !== item);
  rest.splice(Math.max(0, from + by), 0, item);
  return rest;
}

/** A copy of a list with one item changed. */
export function patched<T extends { id: string }>(
  items: readonly T[],
  id: string,
  patch: Partial<T>,
): T[] {
  return items.map((item) => (item.id === id ? { ...item, ...patch } : item));
}
