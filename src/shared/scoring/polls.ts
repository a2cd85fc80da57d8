import {
  BUDGET_POINTS,
  GRADIENT_REASON_UP_TO,
  GRADIENT_STEPS,
  type Poll,
  type PollBallot,
} from '../domain/polls';
import { condorcetWinner, contestOf, type Contest } from './duels';

/** Dots of an item and the people who gave them: ten dots of two people are no broad support. */
export type DotsItem = { itemId: string; dots: number; voters: number; share: number };
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
export type BudgetItem = {
  itemId: string;
  points: number;
  /** Share of all points given, 0..1. */
  share: number;
  /** Standard deviation over the voters (population), in points. */
  sd: number;
  voters: number;
};
export type ChoiceItem = { itemId: string; votes: number; share: number };

export type PollOutcome =
  | { method: 'dots'; items: DotsItem[]; total: number }
  | {
      method: 'rank';
      items: RankItem[];
      duels: Duel[];
      condorcetWinner: string | null;
      contest: Contest;
    }
  | { method: 'budget'; items: BudgetItem[] }
  | { method: 'single' | 'multiple'; items: ChoiceItem[] }
  | {
      method: 'gradients';
      /** People per step, from 1 (cannot live with it) to 7. */
      counts: number[];
      /** People at or below the step up to which a reason was asked. */
      low: number;
      /** Lowest step first, in alphabetical order within a step: order tells nothing. */
      reasons: { level: number; text: string }[];
    }
  | {
      method: 'number';
      median: number | null;
      /** Middle half of the answers; the extremes are single persons and stay hidden. */
      lowerQuartile: number | null;
      upperQuartile: number | null;
    }
  /** Fewer people answered than the minimum size of a group: what each of them said would show. */
  | { method: 'too-few'; needed: number };

/** Result of a poll. `voters` are all who took part, `abstained` those who chose not to answer. */
export type PollResults = {
  pollId: string;
  voters: number;
  abstained: number;
  outcome: PollOutcome;
};

type BallotOf<K extends PollBallot['kind']> = Extract<PollBallot, { kind: K }>;

function ballotsOf<K extends PollBallot['kind']>(poll: Poll, kind: K): BallotOf<K>[] {
  return Object.values(poll.ballots).filter((b): b is BallotOf<K> => b.kind === kind);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** The results as they may be known: without figures when fewer than `needed` people answered. */
export function protectedPoll(results: PollResults, needed: number): PollResults {
  if (results.voters - results.abstained >= needed) return results;
  return { ...results, outcome: { method: 'too-few', needed } };
}

/**
 * Counts a poll. Items come in order of their outcome, equal ones in the order of the ballot. Pure;
 * the order of the ballots does not matter. Formulas and worked numbers: docs/method.md.
 */
export function pollResults(poll: Poll): PollResults {
  const voters = Object.keys(poll.ballots).length;
  const abstained = ballotsOf(poll, 'abstain').length;
  return { pollId: poll.id, voters, abstained, outcome: outcomeOf(poll) };
}

function outcomeOf(poll: Poll): PollOutcome {
  const { method, items } = poll.settings;
  const ids = items.map(({ id }) => id);
  switch (method) {
    case 'dots':
      return countDots(ids, ballotsOf(poll, 'dots'));
    case 'rank':
      return countRanks(ids, ballotsOf(poll, 'rank'));
    case 'budget':
      return countBudget(ids, ballotsOf(poll, 'budget'));
    case 'single':
    case 'multiple':
      return countChoices(method, ids, ballotsOf(poll, 'choice'));
    case 'gradients':
      return countGradients(ballotsOf(poll, 'gradient'));
    case 'number':
      return summariseNumbers(ballotsOf(poll, 'number'));
  }
}

function countDots(ids: string[], ballots: BallotOf<'dots'>[]): PollOutcome {
  const total = sum(ballots.flatMap(({ dots }) => Object.values(dots)));
  const items = ids.map((itemId) => {
    const given = ballots.map(({ dots }) => dots[itemId] ?? 0);
    const dots = sum(given);
    const voters = given.filter((n) => n > 0).length;
    return { itemId, dots, voters, share: total === 0 ? 0 : dots / total };
  });
  items.sort((a, b) => b.dots - a.dots || b.voters - a.voters);
  return { method: 'dots', items, total };
}

/** Borda (1781) and pairwise duels (Copeland 1951); both are shown because they can differ. */
function countRanks(ids: string[], ballots: BallotOf<'rank'>[]): PollOutcome {
  const places = ballots.map(({ order }) => new Map(order.map((id, place) => [id, place])));
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

function countBudget(ids: string[], ballots: BallotOf<'budget'>[]): PollOutcome {
  const n = ballots.length;
  const items = ids.map((itemId) => {
    const given = ballots.map(({ points }) => points[itemId] ?? 0);
    const points = sum(given);
    const mean = n === 0 ? 0 : points / n;
    const sd = n === 0 ? 0 : Math.sqrt(sum(given.map((p) => (p - mean) ** 2)) / n);
    const voters = given.filter((p) => p > 0).length;
    return { itemId, points, share: mean / BUDGET_POINTS, sd, voters };
  });
  items.sort((a, b) => b.points - a.points);
  return { method: 'budget', items };
}

function countChoices(
  method: 'single' | 'multiple',
  ids: string[],
  ballots: BallotOf<'choice'>[],
): PollOutcome {
  const n = ballots.length;
  const items = ids.map((itemId) => {
    const votes = ballots.filter(({ itemIds }) => itemIds.includes(itemId)).length;
    return { itemId, votes, share: n === 0 ? 0 : votes / n };
  });
  items.sort((a, b) => b.votes - a.votes);
  return { method, items };
}

function countGradients(ballots: BallotOf<'gradient'>[]): PollOutcome {
  const counts = Array.from(
    { length: GRADIENT_STEPS },
    (_, i) => ballots.filter(({ level }) => level === i + 1).length,
  );
  const low = ballots.filter(({ level }) => level <= GRADIENT_REASON_UP_TO);
  const reasons = low
    .filter(({ reason }) => reason !== '')
    .map(({ level, reason }) => ({ level, text: reason }))
    .sort((a, b) => a.level - b.level || a.text.localeCompare(b.text));
  return { method: 'gradients', counts, low: low.length, reasons };
}

function summariseNumbers(ballots: BallotOf<'number'>[]): PollOutcome {
  const values = ballots.map(({ value }) => value).sort((a, b) => a - b);
  return {
    method: 'number',
    median: quantile(values, 0.5),
    lowerQuartile: quantile(values, 0.25),
    upperQuartile: quantile(values, 0.75),
  };
}

/** Quantile of sorted values by linear interpolation (Hyndman & Fan type 7, the default of R). */
function quantile(sorted: readonly number[], p: number): number | null {
  if (sorted.length === 0) return null;
  const at = (sorted.length - 1) * p;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
