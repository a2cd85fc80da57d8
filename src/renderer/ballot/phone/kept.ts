import type { DRAFTS, PhoneStorage } from '../../transport/phone/storage';

type Name = (typeof DRAFTS)[number];

/** Keeps what is in progress for one round, poll or activity; the one before makes place. */
export function keep(storage: PhoneStorage, name: Name, id: string, value: object): void {
  storage.set(name, JSON.stringify({ id, value }));
}

/**
 * What was kept for exactly this round, poll or activity. It is this page's own writing; the caller
 * takes over only what the questions ask for.
 */
export function kept<T extends object>(storage: PhoneStorage, name: Name, id: string): T | null {
  try {
    const found: unknown = JSON.parse(storage.get(name) ?? 'null');
    if (typeof found !== 'object' || found === null) return null;
    const { id: of, value } = found as Record<string, unknown>;
    return of === id && typeof value === 'object' && value !== null ? (value as T) : null;
  } catch {
    return null;
  }
}
