import { sum } from '../../parts/sums';
import { condorcetWinner, contestOf, type Contest } from './duels';
import type { RankAnswer, RankSettings } from './schema';

export type RankItem = {
  itemId: string;
  /** Borda: n-1 points for a first place, 0 for the last. */
  borda: number;
  firstPlaces: number;
  /** Duels won minus duels lost (Copeland). */
  copeland: number;
};
/** How many voters put `a` above `b` and the other way round. */
export type Duel = { a: string; b: string; forA: number; forB: number };
export type RankOutcome = {
  method: 'rank';
  items: RankItem[];
  duels: Duel[];
  condorcetWinner: string | null;
  contest: Contest;
};

/** Borda (1781) and pairwise duels (Copeland 1951); both are shown because they can differ. */
export function countRanks(
  { items: options }: Pick<RankSettings, 'items'>,
  answers: readonly RankAnswer[],
): RankOutcome {
  const ids = options.map(({ id }) => id);
  const places = answers.map(({ order }) => new Map(order.map((id, place) => [id, place])));
  const last = ids.length;
  const placeIn = (ballot: Map<string, number>, id: string): number => ballot.get(id) ?? last;
  const duels: Duel[] = ids.flatMap((a, i) =>
    ids.slice(i + 1).map((b) => {
      const forA = places.filter((p) => placeIn(p, a) < placeIn(p, b)).length;
      const forB = places.filter((p) => placeIn(p, b) < placeIn(p, a)).length;
      return { a, b, forA, forB };
    }),
  );
  const balance = (id: string): number =>
    sum(
      duels.map(({ a, b, forA, forB }) =>
        id === a ? Math.sign(forA - forB) : id === b ? Math.sign(forB - forA) : 0,
      ),
    );
  const items = ids.map((itemId) => ({
    itemId,
    borda: sum(places.map((p) => last - 1 - placeIn(p, itemId))),
    firstPlaces: places.filter((p) => p.get(itemId) === 0).length,
    copeland: balance(itemId),
  }));
  items.sort((a, b) => b.borda - a.borda || b.copeland - a.copeland);
  return {
    method: 'rank',
    items,
    duels,
    condorcetWinner: condorcetWinner(items),
    contest: contestOf(items, duels),
  };
}
