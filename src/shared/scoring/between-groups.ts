/**
 * Share of the variance that lies between groups, eta squared = SSB / SST, 0..1; 0 = all groups have the
 * same mean, 1 = all people of a group answer the same. No test of significance: the room is no sample.
 * @param groups head counts per step of each group that may be shown; the figure is about their people
 * @returns null below two groups with answers, and when everybody answers the same
 */
export function shareBetweenGroups(groups: readonly (readonly number[])[]): number | null {
  let [n, sum, squares, between, filled] = [0, 0, 0, 0, 0];
  for (const counts of groups) {
    let [groupN, groupSum] = [0, 0];
    counts.forEach((count, step) => {
      groupN += count;
      groupSum += count * step;
      squares += count * step * step;
    });
    if (groupN === 0) continue;
    filled++;
    n += groupN;
    sum += groupSum;
    between += groupSum ** 2 / groupN;
  }
  if (filled < 2) return null;
  const correction = sum ** 2 / n;
  const all = squares - correction;
  return all <= 1e-9 ? null : Math.min(1, Math.max(0, (between - correction) / all));
}

/** Highest minus lowest group mean in points of the scale; null below two groups. */
export function gapOf(groups: readonly { mean: number | null }[]): number | null {
  const means = groups.flatMap(({ mean }) => (mean === null ? [] : [mean]));
  return means.length < 2 ? null : Math.max(...means) - Math.min(...means);
}
