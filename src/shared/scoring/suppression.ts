/**
 * Which groups may be shown: at least `minimum` people each, and such that the total minus what is
 * shown never leaves 1 to minimum - 1 people. While it does, the next smallest shown group is hidden
 * as well; of equal ones the one with the highest id, so that moving groups in the list cannot show
 * first one and then the other.
 *
 * @param sizes people per group, in the order of the session
 * @param total all people, with those outside the groups: they belong to the hidden rest
 * @param ids ids of the groups, in the same order
 * @returns per group whether it may be shown; an empty group is never shown
 */
export function shownGroups(
  sizes: readonly number[],
  total: number,
  minimum: number,
  ids: readonly string[],
): boolean[] {
  const shown = sizes.map((size) => size > 0 && size >= minimum);
  return hideUntilSafe(shown, sizes, ids, () => {
    const rest = left(total, sizes, shown);
    return rest <= 0 || rest >= minimum;
  });
}

/** Answers to one factor: head counts per step, and the ballots with those that did not know. */
export type Counts = { steps: readonly number[]; ballots: number };

/**
 * Which groups may be shown for one factor, of those that may be shown at all. The rule of
 * {@link shownGroups} on the answers, because "don't know" lowers their number, and one more: when all
 * people of a group give the same answer, the group shows what each of them said, and so does the rest
 * that a reader can compute. Then no group is shown for the factor, only the total: with that one group
 * hidden, whoever knows the rule could tell which it was.
 *
 * @param groups per group its counts, in the order of the session
 * @param all counts of the whole room, with people outside the groups
 * @param mayShow per group whether its number of ballots is shown
 */
export function shownForFactor(
  groups: readonly Counts[],
  all: Counts,
  minimum: number,
  ids: readonly string[],
  mayShow: readonly boolean[],
): boolean[] {
  const sizes = groups.map(({ steps }) => sum(steps));
  const shown = groups.map((_, index) => mayShow[index] === true && (sizes[index] ?? 0) >= minimum);
  const ballots = groups.map((group) => group.ballots);
  const people = (): number => left(all.ballots, ballots, shown);
  const rest = (): number[] =>
    all.steps.map((count, step) =>
      left(
        count,
        groups.map(({ steps }) => steps[step] ?? 0),
        shown,
      ),
    );
  hideUntilSafe(shown, sizes, ids, () => people() === 0 || sum(rest()) >= minimum);
  const isOneMind =
    groups.some(({ steps }, index) => shown[index] && filled(steps) === 1) ||
    (people() > 0 && filled(rest()) === 1);
  return isOneMind ? shown.map(() => false) : shown;
}

/** Hides the smallest shown group, in place, until the rest tells nothing or nothing is shown. */
function hideUntilSafe(
  shown: boolean[],
  sizes: readonly number[],
  ids: readonly string[],
  isSafe: () => boolean,
): boolean[] {
  while (!isSafe()) {
    const next = smallestShown(sizes, shown, ids);
    if (next === null) break;
    shown[next] = false;
  }
  return shown;
}

const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);
const filled = (steps: readonly number[]): number => steps.filter((count) => count > 0).length;
/** The total minus what is shown. */
const left = (total: number, sizes: readonly number[], shown: readonly boolean[]): number =>
  sizes.reduce((rest, size, index) => (shown[index] ? rest - size : rest), total);

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
