import { IMPORTANCE_SCALE, scaleSteps, type Factor, type Scale } from '../domain/factor-model';
import type { Ballot, Round, RoundSettings, Session } from '../domain/model';
import { averageDeviation, edgeShares } from './agreement';
import { gapOf, shareBetweenGroups } from './between-groups';
import { consensusVerdict, SHARED_QUARTILE_RANGE } from './consensus';
import { orderAgreement } from './order';
import { centreOf, fixedQuadrant, quadrantOf, urgencyOf, type PriorityPoint } from './quadrants';
import {
  bandOf,
  countAnswer,
  isAbove,
  isBelow,
  NO_FIGURES,
  statisticsOf,
  toFivePoint,
  toFivePointGap,
} from './statistics';
import { shownForFactor, shownGroups } from './suppression';
import type {
  DimensionResult,
  FactorResult,
  GroupStatistics,
  RoundResults,
  SpreadLabel,
  Statistics,
} from './types';

/** A ballot with the index of its group; null = without a group. */
type RoomBallot = {
  ballot: Ballot;
  group: number | null;
  /** False for a show of hands: which answers belong to one person is not known there. */
  isPerson: boolean;
};

/** What every factor of a round is computed with. */
type Room = {
  scale: Scale;
  settings: RoundSettings;
  groupIds: readonly string[];
  ballots: readonly RoomBallot[];
  /** Ballots per group. */
  sizes: readonly number[];
  /** Groups that may be shown at all, by their number of ballots. */
  shown: readonly boolean[];
};

/**
 * Results of a round: aggregates only, with small groups suppressed (docs/method.md). Pure; asks
 * nothing about the status, the caller decides who may see them.
 * @throws RangeError for a ballot with an answer off the scale
 */
export function roundResults(session: Session, round: Round): RoundResults {
  const { factorModel, groups, participants } = session;
  const { scale } = factorModel;
  const { settings } = round;
  const indexOf = new Map(groups.map((group, index) => [group.id, index]));
  const ballots = Object.entries(round.ballots).map(([id, ballot]): RoomBallot => {
    const { groupId = null, channel } = participants[id] ?? {};
    return {
      ballot,
      group: groupId === null ? null : (indexOf.get(groupId) ?? null),
      isPerson: channel !== 'plenary',
    };
  });
  const tooFew = ballots.length < settings.minGroupSize;
  const sizes = groups.map((_, index) => ballots.filter(({ group }) => group === index).length);
  const groupIds = groups.map(({ id }) => id);
  const shown = shownGroups(sizes, ballots.length, settings.minGroupSize, groupIds);
  const room: Room = { scale, settings, groupIds, ballots, sizes, shown };

  const asked = new Set(round.factorIds);
  const counted = tooFew
    ? []
    : factorModel.factors.filter(({ id }) => asked.has(id)).map((f) => factorResult(f, room));
  const { centre, factors } = withPriorities(counted, room);
  return {
    roundId: round.id,
    number: round.number,
    ballots: ballots.length,
    publishedAt: round.publishedAt,
    scale: { min: scale.min, max: scale.max },
    settings,
    tooFew,
    factors,
    dimensions: factorModel.dimensions
      .map(({ id }) => dimensionResult(id, factors, room))
      .filter(({ factorIds }) => factorIds.length > 0),
    centre,
    order: tooFew ? null : orderOf(round.factorIds, room),
    groups: groups.map(({ id }, index) => ({
      id,
      ballots: shown[index] ? (sizes[index] ?? null) : null,
    })),
  };
}

function factorResult(factor: Factor, room: Room): FactorResult {
  const { scale, settings, ballots, groupIds } = room;
  const noCounts = scaleSteps(scale).map(() => 0);
  const all = [...noCounts];
  const perGroup = groupIds.map(() => [...noCounts]);
  for (const { ballot, group } of ballots) {
    const answer = ballot.answers[factor.id];
    if (typeof answer !== 'number') continue;
    countAnswer(all, answer, scale);
    const counts = group === null ? undefined : perGroup[group];
    if (counts) countAnswer(counts, answer, scale);
  }
  const figures = statisticsOf(all, scale);
  const base = {
    id: factor.id,
    dimensionId: factor.dimension,
    n: figures.n,
    dontKnow: ballots.length - figures.n,
    importance: importanceOf(factor.id, room),
  };
  if (figures.mean === null || figures.n < settings.minGroupSize)
    return {
      ...base,
      ...NO_FIGURES,
      distribution: [],
      band: 'too-few',
      label: 'too-few',
      ...NO_MEASURES,
      consensus: 'too-few',
      priority: null,
      groups: [],
      hiddenGroupIds: [],
      gap: null,
      eta2: null,
    };

  const shown = shownForFactor(
    perGroup.map((steps, index) => ({ steps, ballots: room.sizes[index] ?? 0 })),
    { steps: all, ballots: ballots.length },
    settings.minGroupSize,
    groupIds,
    room.shown,
  );
  const groups: GroupStatistics[] = [];
  const hiddenGroupIds: string[] = [];
  perGroup.forEach((counts, index) => {
    const id = groupIds[index] ?? '';
    if (shown[index]) groups.push({ id, ...statisticsOf(counts, scale) });
    // By its ballots, not its answers: a group that is missing here would be one in which nobody knew.
    else if ((room.sizes[index] ?? 0) > 0) hiddenGroupIds.push(id);
  });
  const gap = gapOf(groups);
  return {
    ...figures,
    ...base,
    band: bandOf(figures.mean, scale, settings.thresholds),
    label: labelOf(figures, gap, room),
    ...measuresOf(figures, room),
    consensus: consensusVerdict(figures, scale, settings.consensusRule) ?? 'too-few',
    priority: null,
    groups,
    hiddenGroupIds,
    gap,
    eta2: shareBetweenGroups(groups.map(({ distribution }) => distribution)),
  };
}

const NO_MEASURES = { averageDeviation: null, topTwo: null, bottomTwo: null } as const;

function measuresOf(
  { distribution, mean }: Statistics,
  { scale }: Room,
): Pick<FactorResult, 'averageDeviation' | 'topTwo' | 'bottomTwo'> {
  return {
    averageDeviation: averageDeviation(distribution, scale, mean),
    ...(edgeShares(distribution) ?? NO_MEASURES),
  };
}

/** Puts every factor with a known importance in its quadrants; the lines need all of them first. */
function withPriorities(
  factors: readonly FactorResult[],
  { scale, settings }: Room,
): { factors: FactorResult[]; centre: PriorityPoint | null } {
  const pointOf = ({ importance, mean }: FactorResult): PriorityPoint | null =>
    importance === null || mean === null
      ? null
      : { importance: importance.mean, score: toFivePoint(mean, scale) };
  const centre = centreOf(factors.flatMap((factor) => pointOf(factor) ?? []));
  if (!centre) return { factors: [...factors], centre };
  return {
    centre,
    factors: factors.map((factor) => {
      const point = pointOf(factor);
      if (!point) return factor;
      const priority = {
        fixed: fixedQuadrant(point, settings.thresholds.importance),
        centred: quadrantOf(point, centre),
        urgency: urgencyOf(point),
      };
      return { ...factor, priority };
    }),
  };
}

/** Kendall's W of the people who answered every factor; null below the minimum number of them. */
function orderOf(factorIds: readonly string[], { ballots, settings }: Room): RoundResults['order'] {
  const rows = ballots.flatMap(({ ballot, isPerson }) => {
    if (!isPerson) return [];
    const row = factorIds.flatMap((id) => ballot.answers[id] ?? []);
    return row.length === factorIds.length ? [row] : [];
  });
  return rows.length < settings.minGroupSize ? null : orderAgreement(rows);
}

/** Spread in words: split over the whole room goes before a difference between groups. */
export function labelOf(
  { dissent, agreement, q1, q3 }: Statistics,
  gap: number | null,
  { scale, settings: { thresholds } }: Pick<RoundResults, 'scale' | 'settings'>,
): SpreadLabel {
  const spread = dissent !== null && isAbove(dissent, thresholds.dissent);
  const camps = agreement !== null && isBelow(agreement, thresholds.agreement);
  if (spread || camps) return 'split';
  if (gap !== null && !isBelow(toFivePointGap(gap, scale), thresholds.gap)) return 'groups-differ';
  const range = toFivePointGap((q3 ?? 0) - (q1 ?? 0), scale);
  return isAbove(range, SHARED_QUARTILE_RANGE) ? 'spread' : 'shared';
}

function importanceOf(factorId: string, { ballots, settings }: Room): FactorResult['importance'] {
  if (!settings.askImportance) return null;
  const counts = scaleSteps(IMPORTANCE_SCALE).map(() => 0);
  for (const { ballot } of ballots) {
    const answer = ballot.importance[factorId];
    if (typeof answer === 'number') countAnswer(counts, answer, IMPORTANCE_SCALE);
  }
  const { n, distribution, mean } = statisticsOf(counts, IMPORTANCE_SCALE);
  if (mean === null || n < settings.minGroupSize) return null;
  return { n, dontKnow: ballots.length - n, distribution, mean };
}

function dimensionResult(
  id: string,
  factors: readonly FactorResult[],
  { scale, settings }: Room,
): DimensionResult {
  const own = factors.filter(({ dimensionId }) => dimensionId === id);
  const means = own.flatMap(({ mean }) => (mean === null ? [] : [mean]));
  const mean = means.length === 0 ? null : means.reduce((sum, m) => sum + m, 0) / means.length;
  return {
    id,
    mean,
    factors: means.length,
    band: mean === null ? 'too-few' : bandOf(mean, scale, settings.thresholds),
    factorIds: own.map((factor) => factor.id),
  };
}

/**
 * Factors worth the room's talk: split ones with the largest spread index D first, then those where
 * groups differ with the largest gap first; equal ones in the order of the model.
 */
export function mostContested(results: RoundResults): FactorResult[] {
  const by = (label: SpreadLabel, figure: (factor: FactorResult) => number | null) =>
    results.factors
      .filter((factor) => factor.label === label)
      .sort((a, b) => (figure(b) ?? 0) - (figure(a) ?? 0));
  return [...by('split', ({ dissent }) => dissent), ...by('groups-differ', ({ gap }) => gap)];
}
