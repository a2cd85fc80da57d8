import type { Ecosystem, StakeholderGroup } from '../domain/model';
import type { GroupMark, MarkShape } from './types';

/** Shape per ecosystem, so that a mark is known without its colour. */
export const MARK_SHAPES: Record<Ecosystem, MarkShape> = {
  administrative: 'square',
  economic: 'circle',
  social: 'hexagon',
};

const SPARE = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ123456789'];

/** Letters and digits of a name as capitals without accents, in order. */
function characters(name: string): string[] {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  return [...plain].filter((c) => /[\p{L}\p{N}]/u.test(c)).map((c) => [...c.toUpperCase()][0] ?? c);
}

function freeLetter(name: string, taken: ReadonlySet<string>): string {
  const own = characters(name);
  const single = [...own, ...SPARE].find((c) => !taken.has(c));
  if (single !== undefined) return single;
  const first = own[0] ?? 'A';
  for (let n = 2; ; n += 1) if (!taken.has(`${first}${n}`)) return `${first}${n}`;
}

/**
 * A mark per group, in the order of the session: first letter of the name, the next letters when
 * it is taken, then any free letter or digit, then a letter with a number. Unique in the session.
 */
export function groupMarks(
  groups: readonly Pick<StakeholderGroup, 'id' | 'name' | 'ecosystem'>[],
): GroupMark[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    const letter = freeLetter(group.name, taken);
    taken.add(letter);
    const { id: groupId, name, ecosystem } = group;
    return { groupId, name, ecosystem, letter, shape: MARK_SHAPES[ecosystem] };
  });
}
