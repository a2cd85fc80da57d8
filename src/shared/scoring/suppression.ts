/**
 * Which groups may be shown: at least `minimum` people each, and such that the total minus what is
 * shown never leaves 1 to minimum - 1 people. While it does, the next smallest shown group is hidden
 * as well; of equal ones the one with the highest id, so that moving groups in the list cannot show
 * first one and then the other.
 *
 * @param sizes people per group, in the order of the session
 * @param total all people, with those outside the groups: they belong to the hidden rest
 * @param ids ids of the groups, in the same order
 * @param mayShow false keeps a group hidden whatever its size
 * @returns per group whether it may be shown; an empty group is never shown
 */
export function shownGroups(
  sizes: readonly number[],
  total: number,
  minimum: number,
  ids: readonly string[],
  mayShow: (index: number) => boolean = () => true,
): boolean[] {
  const shown = sizes.map((size, index) => size > 0 && size >= minimum && mayShow(index));
  for (;;) {
    const rest = sizes.reduce((left, size, index) => (shown[index] ? left - size : left), total);
    if (rest <= 0 || rest >= minimum) return shown;
    const next = smallestShown(sizes, shown, ids);
    if (next === null) return shown;
    shown[next] = false;
  }
}

function smallestShown(
  sizes: readonly number[],
  shown: readonly boolean[],
  ids: readonly string[],
): number | null {
  const id = (index: number): string => ids[index] ?? '';
  let found: number | null = null;
  for (const [index, size] of sizes.entries()) {
    if (!shown[index]) continue;
    const least = found === null ? Infinity : (sizes[found] ?? 0);
    if (size < least || (found !== null && size === least && id(index) > id(found))) found = index;
  }
  return found;
}
