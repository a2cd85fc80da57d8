export type Range = [from: number, to: number];

/** The most items from each start on that fit, page after page. A page has at least one item. */
function greedily(count: number, fits: (from: number, to: number) => boolean): Range[] {
  const pages: Range[] = [];
  for (let from = 0; from < count;) {
    let to = from + 1;
    while (to < count && fits(from, to + 1)) to += 1;
    pages.push([from, to]);
    from = to;
  }
  return pages;
}

/**
 * Divides `count` items over the fewest pages on which they fit, about equally many on each. A
 * page has at least one item, also when that does not fit.
 * @param fits whether items `from` up to `to` fit on one page.
 */
export function spreadOver(count: number, fits: (from: number, to: number) => boolean): Range[] {
  const greedy = greedily(count, fits);
  const size = Math.ceil(count / Math.max(greedy.length, 1));
  const even = greedy.map((_, page): Range => [page * size, Math.min(count, (page + 1) * size)]);
  return even.every(([from, to]) => from < to && fits(from, to)) ? even : greedy;
}

/**
 * The layout of the largest scale at which everything is on one page; what needs pages anyway gets
 * scale 1, at which the most fits.
 */
export function roomiest<Page>(
  scales: readonly number[],
  layout: (scale: number) => Page[],
): { scale: number; page: Page }[] {
  for (const scale of scales) {
    const pages = layout(scale);
    if (pages.length <= 1) return pages.map((page) => ({ scale, page }));
  }
  return layout(1).map((page) => ({ scale: 1, page }));
}

/**
 * Fills columns from top to bottom, and pages from left to right. What is added at the end never
 * moves what is there: the room may be reading it.
 * @param room height of a column, in the unit of `heights`
 */
export function columnPages(heights: readonly number[], room: number, columns: number): Range[][] {
  const fits = (from: number, to: number) =>
    heights.slice(from, to).reduce((sum, height) => sum + height, 0) <= room;
  const filled = greedily(heights.length, fits);
  const pages: Range[][] = [];
  for (let at = 0; at < filled.length; at += columns) pages.push(filled.slice(at, at + columns));
  return pages;
}
