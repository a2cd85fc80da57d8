import { LIMITS } from '../../../../shared/domain/limits';
import { cleanText } from '../../../../shared/domain/text';

type Mark = { groupId: string; letter: string };

/** Letters of a group with a colon or slash: `g: text` or `g/text`. */
const GROUP_PREFIX = /^\s*(\p{L}{1,2})\s*[:/]\s*/u;

/** What was typed: the text of the note, and the group that its first letter names. */
export function readEntry(
  typed: string,
  marks: readonly Mark[],
): { text: string; groupId: string | undefined } {
  const [prefix, letter] = GROUP_PREFIX.exec(typed) ?? [];
  const mark = letter && marks.find((m) => m.letter.toUpperCase() === letter.toUpperCase());
  if (!prefix || !mark) return { text: cleanText(typed), groupId: undefined };
  return { text: cleanText(typed.slice(prefix.length)), groupId: mark.groupId };
}

/** Lines of a pasted text that hold something; tabs become spaces. */
export function pastedLines(pasted: string): string[] {
  return cleanText(pasted)
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '');
}

/** Characters over the limit of a note; 0 when it fits. */
export const tooMany = (text: string): number => Math.max(0, text.length - LIMITS.longText);
