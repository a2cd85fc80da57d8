import type { Scale } from '../domain/factor-model';
import type { RoundSettings } from '../domain/model';
import type { OrderAgreement } from './order';
import type { PriorityPoint, Quadrant } from './quadrants';

/**
 * Height of a mean in words: strength / discuss / concern ("sterk", "bespreken", "zorg"), or
 * `too-few` when fewer than the minimum number of people answered.
 */
export type Band = 'strength' | 'discuss' | 'concern' | 'too-few';

/** Spread in words: "gedeeld", "gespreid", "verdeeld", "groepen verschillen", "te weinig antwoorden". */
export type SpreadLabel = 'shared' | 'spread' | 'split' | 'groups-differ' | 'too-few';

/**
 * Verdict of the rule of consensus: agreed on the high side, on the low side, in the middle, or not.
 */
export type Consensus = 'positive' | 'negative' | 'neutral' | 'none';

/** Figures of one set of answers on an integer scale; "don't know" is left out. */
export type Statistics = {
  /** Number of answers without "don't know". */
  n: number;
  /**
   * Head count per step of the scale, lowest step first. Sums to n; empty when the figures of a
   * factor are withheld ({@link FactorResult}).
   */
  distribution: number[];
  /** Null when n = 0. */
  mean: number | null;
  median: number | null;
  /** Quartiles, type 7 of Hyndman and Fan (1996): the default of R, Excel's QUARTILE.INC. */
  q1: number | null;
  q3: number | null;
  /** Standard deviation with n - 1; null when n < 2. */
  sdSample: number | null;
  sdPopulation: number | null;
  /** Spread index D = sdPopulation / (scale max - scale min), 0..0.5. */
  dissent: number | null;
  /** Van der Eijk's agreement A, -1..1; null when n = 0 or the scale has fewer than three steps. */
  agreement: number | null;
};

/** Figures of a stakeholder group that is large enough to show for this factor. */
export type GroupStatistics = Statistics & { id: string };

/**
 * Below the minimum number of answers the figures are withheld: `n` and `dontKnow` stay, `band` and
 * `label` are `too-few`, `distribution` and `groups` are empty and every other figure is null.
 */
export type FactorResult = Statistics & {
  id: string;
  dimensionId: string;
  dontKnow: number;
  band: Band;
  label: SpreadLabel;
  /** By the rule in the settings of the round. */
  consensus: Consensus | 'too-few';
  /** Mean distance to the mean, in points of the scale. */
  averageDeviation: number | null;
  /** Shares (0..1) of the two highest and the two lowest steps; of one each below four steps. */
  topTwo: number | null;
  bottomTwo: number | null;
  /** Place by importance and score; null when the importance is not known. */
  priority: PriorityResult | null;
  /** Only groups that may be shown for this factor, in the order of the session. */
  groups: GroupStatistics[];
  /**
   * All other groups with ballots, whether or not anybody in them answered: too small, of one mind, or
   * needed to protect another. Empty when the factor itself is withheld.
   */
  hiddenGroupIds: string[];
  /** Highest minus lowest mean of the shown groups, in points of the scale; null below two groups. */
  gap: number | null;
  /** Share of the variance of the people in shown groups that lies between them; null below two. */
  eta2: number | null;
  /** Importance on 1..5 as asked; null when the round did not ask or too few answered. */
  importance: { n: number; dontKnow: number; distribution: number[]; mean: number } | null;
};

/** Importance against score on 1..5. */
export type PriorityResult = {
  /** With the lines of the settings: importance limit and a score of 3.5. */
  fixed: Quadrant;
  /** With lines through the means of all factors of the round ({@link RoundResults}). */
  centred: Quadrant;
  /** Importance x (5 - score): order within a quadrant, highest first. */
  urgency: number;
};

export type DimensionResult = {
  id: string;
  /** Mean of the means of its factors that have enough answers; null when there is none. */
  mean: number | null;
  /** Number of factors in the mean. */
  factors: number;
  band: Band;
  factorIds: string[];
};

/**
 * Everything that may be known of a round once it is published. Holds aggregates only, with small
 * groups suppressed: it can go to any window, report or export.
 */
export type RoundResults = {
  roundId: string;
  number: number;
  /** Ballots in the round. */
  ballots: number;
  publishedAt: string | null;
  scale: Pick<Scale, 'min' | 'max'>;
  settings: RoundSettings;
  /** Too few ballots for any result: only the number is known, `factors` and `dimensions` are empty. */
  tooFew: boolean;
  factors: FactorResult[];
  dimensions: DimensionResult[];
  /** Where the lines through the means cross, on 1..5; null when no importance is known. */
  centre: PriorityPoint | null;
  /**
   * Do people put the factors in the same order? Of those who answered every factor; null when they are
   * fewer than the minimum. Ballots of a show of hands are no persons and stay out.
   */
  order: OrderAgreement | null;
  /**
   * Ballots per group, in the order of the session; null where the group is too small to say or
   * hidden to protect a small one. A group that is shown for a factor always has a number here.
   */
  groups: { id: string; ballots: number | null }[];
};
