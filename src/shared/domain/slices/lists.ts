import { CommandRefused, type ErrorCode } from '../result';

type WithId = { id: string };

/** Refuses the command unless the condition holds. */
export function insist(condition: boolean, code: ErrorCode): void {
  if (!condition) throw new CommandRefused(code);
}

/** Finds an item by id; refuses the command when it is gone. */
export function findById<T extends WithId>(items: T[], id: string): T {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) throw new CommandRefused('not-found', id);
  return item;
}

/** Adds an item; an id that exists already or a full list is refused. */
export function addItem<T extends WithId>(items: T[], item: T, limit: number): void {
  if (items.some((candidate) => candidate.id === item.id))
    throw new CommandRefused('invalid', `id used twice: ${item.id}`);
  if (items.length >= limit) throw new CommandRefused('limit', String(limit));
  items.push(item);
}

/** Removes an item by id; refuses the command when it is gone. */
export function removeItem<T extends WithId>(items: T[], id: string): void {
  items.splice(items.indexOf(findById(items, id)), 1);
}

/** Moves an item to an index, clamped to the list. */
export function moveItem<T extends WithId>(items: T[], id: string, to: number): void {
  const item = findById(items, id);
  items.splice(items.indexOf(item), 1);
  items.splice(Math.min(to, items.length), 0, item);
}

/** Copies the keys of a patch that are present and not undefined. */
export function applyPatch<T extends object>(
  target: T,
  patch: { [K in keyof T]?: T[K] | undefined },
): void {
  for (const [key, value] of Object.entries(patch)) {
    if (value !== undefined) Object.assign(target, { [key]: value });
  }
}
