/** Agreement on the order of items in words, after Schmidt (1997). */
export type OrderStrength = 'very-weak' | 'weak' | 'moderate' | 'strong' | 'very-strong';

/** Do raters put the items in the same order? */
export type OrderAgreement = {
  /** Kendall's W, 0 (no common order) to 1 (all the same order), corrected for ties. */
  w: number;
  /** Mean of Spearman's rank correlation over all pairs of raters, -1/(m - 1)..1. */
  meanSpearman: number;
  strength: OrderStrength;
  raters: number;
  items: number;
};

/**
 * Sum of the ranks per item and T, the sum over raters and their ties of t3 - t. The lowest answer of a
 * rater gets rank 1; equal answers get the mean of their ranks.
 * @param rows per rater one integer answer per item, all of the same length
 */
export function rankSums(rows: readonly (readonly number[])[]): { sums: number[]; ties: number } {
  const sums = (rows[0] ?? []).map(() => 0);
  let ties = 0;
  for (const row of rows) {
    const counts = new Map<number, number>();
    for (const answer of row) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    const rankOf = new Map<number, number>();
    let before = 0;
    for (const [answer, count] of [...counts].sort(([a], [b]) => a - b)) {
      rankOf.set(answer, before + (count + 1) / 2);
      before += count;
      ties += count ** 3 - count;
    }
    row.forEach((answer, i) => (sums[i] = (sums[i] ?? 0) + (rankOf.get(answer) ?? 0)));
  }
  return { sums, ties };
}

/**
 * Kendall's W with correction for ties: 12 S / (m2 (n3 - n) - m T), S the squared distances of the rank
 * sums to their mean; mean Spearman = (mW - 1)/(m - 1).
 * @param rows per rater one integer answer per item; raters who left an item out stay out
 * @returns null below two raters or two items, and when nobody puts the items in any order
 */
export function orderAgreement(rows: readonly (readonly number[])[]): OrderAgreement | null {
  const raters = rows.length;
  const items = rows[0]?.length ?? 0;
  if (raters < 2 || items < 2) return null;
  const { sums, ties } = rankSums(rows);
  const middle = (raters * (items + 1)) / 2;
  const squares = sums.reduce((sum, rank) => sum + (rank - middle) ** 2, 0);
  const possible = raters ** 2 * (items ** 3 - items) - raters * ties;
  if (possible <= 0) return null;
  const w = (12 * squares) / possible;
  return {
    w,
    meanSpearman: (raters * w - 1) / (raters - 1),
    strength: strengthOf(w),
    raters,
    items,
  };
}

/** The nearest of Schmidt's marks: .1 very weak, .3 weak, .5 moderate, .7 strong, .9 very strong. */
function strengthOf(w: number): OrderStrength {
  if (w < 0.2) return 'very-weak';
  if (w < 0.4) return 'weak';
  if (w < 0.6) return 'moderate';
  return w < 0.8 ? 'strong' : 'very-strong';
}
