import { LIMITS } from './limits';
import type { Session, StakeholderGroup } from './model';

/** Groups that could be one: their ids in the order of the session, and the people they would have. */
export type MergeProposal = { ids: string[]; seats: number };

/**
 * Which small groups could merge, so that every group has the people to be shown. Small ones of one
 * ecosystem go together first, smallest first; what is left over joins the smallest group there, and
 * only then groups of other ecosystems. Groups without a number of seats stay out.
 *
 * @param minimum fewest people of a group that is shown
 * @returns proposals that share no group; empty when all are large enough, or when no merging would do
 */
export function mergeProposals(
  groups: readonly StakeholderGroup[],
  minimum: number,
): MergeProposal[] {
  const known = groups.filter(({ seats }) => seats > 0);
  if (known.every(({ seats }) => seats >= minimum)) return [];
  const ecosystems = [...new Set(known.map(({ ecosystem }) => ecosystem))];
  let bins: StakeholderGroup[][] = [];
  for (const ecosystem of ecosystems)
    bins.push(
      ...gather(
        known.filter((group) => group.ecosystem === ecosystem).map((group) => [group]),
        minimum,
      ),
    );
  bins = gather(bins, minimum);
  if (bins.some((bin) => seatsOf(bin) < minimum)) return [];
  return bins
    .filter((bin) => bin.length > 1)
    .map((bin) => ({
      ids: groups.filter((group) => bin.includes(group)).map(({ id }) => id),
      seats: seatsOf(bin),
    }))
    .sort((a, b) => placeOf(groups, a) - placeOf(groups, b));
}

const seatsOf = (bin: readonly StakeholderGroup[]): number =>
  bin.reduce((sum, { seats }) => sum + seats, 0);
const placeOf = (groups: readonly StakeholderGroup[], { ids }: MergeProposal): number =>
  groups.findIndex(({ id }) => id === ids[0]);

/** Joins the two smallest until none is too small; one may stay when there is nothing to join. */
function gather(bins: readonly StakeholderGroup[][], minimum: number): StakeholderGroup[][] {
  const rest = [...bins].sort((a, b) => seatsOf(a) - seatsOf(b));
  for (;;) {
    const [first, second, ...others] = rest;
    if (!first || !second || seatsOf(first) >= minimum) return rest;
    const joined = [...first, ...second];
    const place = others.findIndex((bin) => seatsOf(bin) >= seatsOf(joined));
    others.splice(place < 0 ? others.length : place, 0, joined);
    rest.splice(0, rest.length, ...others);
  }
}

/** A name for merged groups, within the limit of a name; people can change it. */
export function mergedName(names: readonly string[]): string {
  return [...names.join(' + ')].slice(0, LIMITS.name).join('').trim();
}

/**
 * May groups still merge? Not while people vote, and not after a vote: a vote keeps the group it was cast
 * in, and tables before and after would differ by exactly those who moved.
 */
export function canMerge(
  runs: readonly { status: Session['rounds'][number]['status']; cast: number }[],
): boolean {
  return runs.every(({ status, cast }) => status !== 'open' && cast === 0);
}
