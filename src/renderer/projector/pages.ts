/**
 * Divides `count` items over the fewest pages on which they fit, about equally many on each. A
 * page has at least one item, also when that does not fit.
 * @param fits whether items `from` up to `to` fit on one page.
 */
export function spreadOver(
  count: number,
  fits: (from: number, to: number) => boolean,
): [from: number, to: number][] {
  const greedy: [number, number][] = [];
  for (let from = 0; from < count;) {
    let to = from + 1;
    while (to < count && fits(from, to + 1)) to += 1;
    greedy.push([from, to]);
    from = to;
  }
  const size = Math.ceil(count / Math.max(greedy.length, 1));
  const even = greedy.map((_, page): [number, number] => [
    page * size,
    Math.min(count, (page + 1) * size),
  ]);
  return even.every(([from, to]) => from < to && fits(from, to)) ? even : greedy;
}
