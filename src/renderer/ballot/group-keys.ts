import type { GroupMark } from '../../shared/charts/types';

/** The group that a key chooses: its letter, or its place in the list (1 to 9). */
export function groupForKey(key: string, marks: readonly GroupMark[]): string | undefined {
  const byLetter = marks.find((mark) => mark.letter === key.toUpperCase());
  if (byLetter) return byLetter.groupId;
  return /^[1-9]$/.test(key) ? marks[Number(key) - 1]?.groupId : undefined;
}
