import type { Contribution, ContributionKind } from '../../../shared/domain/model';

/** What the list of contributions is narrowed to; null = all. */
export type ContributionFilter = {
  kind: ContributionKind | null;
  groupId: string | null;
  challengeId: string | null;
};

export const NO_FILTER: ContributionFilter = { kind: null, groupId: null, challengeId: null };

/** Contributions that match every part of the filter, newest first. */
export function filterContributions(
  contributions: readonly Contribution[],
  filter: ContributionFilter,
): Contribution[] {
  return contributions
    .filter(
      (item) =>
        (filter.kind === null || item.kind === filter.kind) &&
        (filter.groupId === null || item.groupId === filter.groupId) &&
        (filter.challengeId === null || item.challengeId === filter.challengeId),
    )
    .reverse();
}
