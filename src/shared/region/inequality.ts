/** A municipality in a region: a value in a unit with a true zero (income, years), and its residents. */
export type InequalityUnit = { group: string; value: number; weight: number };

export type Inequality = {
  /** Theil's T, 0 = all the same; `total` = `within` + `between` exactly. */
  total: number;
  within: number;
  between: number;
  /** within / total, 0..1; null when all values are the same. */
  withinShare: number | null;
  groups: {
    id: string;
    /** Share of the group in the sum of the values: the weight of its T. */
    share: number;
    mean: number;
    theil: number;
    /** Terms of the sums above; those of `between` may be negative. */
    within: number;
    between: number;
  }[];
};

/**
 * Theil's T (1967) within and between groups: T = sum of (w/W)(y/mu) ln(y/mu) = sum of s T_g + sum of
 * s ln(mu_g/mu), with s the share of a group in the values (not in the residents). Groups in order of
 * first appearance.
 * @throws RangeError without units, and for values or weights that are not above 0: shifting them would
 *   change the outcome. Not for scores or standardised indices
 */
export function theil(units: readonly InequalityUnit[]): Inequality {
  if (units.length === 0) throw new RangeError('no units');
  for (const { group, value, weight } of units)
    if (!isPositive(value) || !isPositive(weight))
      throw new RangeError(`value ${value} or weight ${weight} in ${group} is not above 0`);
  const byGroup = new Map<string, InequalityUnit[]>();
  for (const unit of units) byGroup.set(unit.group, [...(byGroup.get(unit.group) ?? []), unit]);
  const mean = meanOf(units);
  const sum = valueOf(units);
  const groups = [...byGroup].map(([id, members]) => {
    const own = meanOf(members);
    const share = valueOf(members) / sum;
    const inside = valueOf(members);
    const spread = members.reduce(
      (t, { value, weight }) => t + ((value * weight) / inside) * Math.log(value / own),
      0,
    );
    return {
      id,
      share,
      mean: own,
      theil: spread,
      within: share * spread,
      between: share * Math.log(own / mean),
    };
  });
  const within = groups.reduce((t, group) => t + group.within, 0);
  const between = groups.reduce((t, group) => t + group.between, 0);
  const total = within + between;
  const withinShare = total > 1e-12 ? within / total : null;
  return { total, within, between, withinShare, groups };
}

/**
 * Gini coefficient: sum of |x_i - x_j| / (2 n2 mean); 0 = all the same. Does not split exactly into within
 * and between groups: {@link theil} does.
 * @returns 0..(n - 1)/n
 * @throws RangeError without values, for a negative value, or when all are 0
 */
export function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const sum = sorted.reduce((total, value) => total + value, 0);
  if (!(sum > 0) || !sorted.every((value) => Number.isFinite(value) && value >= 0))
    throw new RangeError('values must be 0 or more, and not all 0');
  const n = sorted.length;
  // With sorted values the double sum is 2 x sum of (2i - n - 1) x_i, i = 1..n.
  return sorted.reduce((total, value, i) => total + (2 * (i + 1) - n - 1) * value, 0) / (n * sum);
}

const isPositive = (value: number): boolean => Number.isFinite(value) && value > 0;
const valueOf = (units: readonly InequalityUnit[]): number =>
  units.reduce((sum, { value, weight }) => sum + value * weight, 0);
const meanOf = (units: readonly InequalityUnit[]): number =>
  valueOf(units) / units.reduce((sum, { weight }) => sum + weight, 0);
