import type { Duel, RankItem } from './count';

/**
 * What the duels say beside the points.
 * - `none`: nobody answered.
 * - `agree`: the one item with the most points also wins all its duels.
 * - `differ`: another item wins all its duels, or shares the most points with one that does not.
 * - `cycle`: no item wins all duels; those in `circle` beat each other in a circle.
 * - `tie`: no item wins all duels, because duels ended equal.
 */
export type Contest = {
  kind: 'none' | 'agree' | 'differ' | 'cycle' | 'tie';
  /** Items with the most points (Borda). */
  byPoints: string[];
  /** Items with the best balance of duels (Copeland). */
  byDuels: string[];
  /** Items of the circle; empty for other kinds. */
  circle: string[];
};

/** Compares the two ways to count a ranking. Worked numbers: docs/method.md. */
export function contestOf(items: readonly RankItem[], duels: readonly Duel[]): Contest {
  const byPoints = leadersBy(items, ({ borda }) => borda);
  const byDuels = leadersBy(items, ({ copeland }) => copeland);
  const contest = { byPoints, byDuels, circle: [] };
  if (duels.every(({ forA, forB }) => forA + forB === 0)) return { ...contest, kind: 'none' };
  const winner = condorcetWinner(items);
  if (winner !== null) {
    const same = byPoints.length === 1 && byPoints[0] === winner;
    return { ...contest, kind: same ? 'agree' : 'differ' };
  }
  const circle = circleOf(items, duels);
  return circle.length > 0 ? { ...contest, kind: 'cycle', circle } : { ...contest, kind: 'tie' };
}

/** The item that wins all its duels (Condorcet), or null. */
export function condorcetWinner(items: readonly RankItem[]): string | null {
  if (items.length < 2) return null;
  return items.find(({ copeland }) => copeland === items.length - 1)?.itemId ?? null;
}

function leadersBy(items: readonly RankItem[], valueOf: (item: RankItem) => number): string[] {
  const best = Math.max(...items.map(valueOf));
  return items.filter((item) => valueOf(item) === best).map(({ itemId }) => itemId);
}

/**
 * The circle at the top: of the smallest set of items that beats all others (Smith set), those
 * that can be reached from themselves along duels won. Circles further down decide nothing.
 */
function circleOf(items: readonly RankItem[], duels: readonly Duel[]): string[] {
  const beats = new Map<string, Set<string>>(items.map(({ itemId }) => [itemId, new Set()]));
  for (const { a, b, forA, forB } of duels) {
    if (forA > forB) beats.get(a)?.add(b);
    if (forB > forA) beats.get(b)?.add(a);
  }
  const ids = items.map(({ itemId }) => itemId);
  const holdsOut = (id: string, against: string): boolean => !beats.get(against)?.has(id);
  // Whoever is not beaten by all of the set belongs to it; starts with the best balance of duels.
  const top = new Set(leadersBy(items, ({ copeland }) => copeland));
  for (let grown = true; grown;) {
    grown = false;
    for (const id of ids)
      if (!top.has(id) && [...top].some((member) => holdsOut(id, member))) {
        top.add(id);
        grown = true;
      }
  }
  const reaches = (from: string): boolean => {
    const seen = new Set<string>();
    const next = [from];
    for (let id = next.pop(); id !== undefined; id = next.pop())
      for (const beaten of beats.get(id) ?? []) {
        if (beaten === from) return true;
        if (top.has(beaten) && !seen.has(beaten)) {
          seen.add(beaten);
          next.push(beaten);
        }
      }
    return false;
  };
  return ids.filter((id) => top.has(id) && reaches(id));
}
