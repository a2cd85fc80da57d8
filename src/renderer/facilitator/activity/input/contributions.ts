import type { Contribution, ContributionKind } from '../../../../shared/domain/model';
import type { FacilitatorSnapshot } from '../../../../shared/projection/types';

/** What the list of contributions is narrowed to; null = all. */
export type ContributionFilter = {
  kind: ContributionKind | null;
  groupId: string | null;
  challengeId: string | null;
  questionId: string | null;
};

export const NO_FILTER: ContributionFilter = {
  kind: null,
  groupId: null,
  challengeId: null,
  questionId: null,
};

/** Is the list narrowed by anything? */
export const isFiltered = (filter: ContributionFilter): boolean =>
  Object.values(filter).some((value) => value !== null);

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
        (filter.challengeId === null || item.challengeId === filter.challengeId) &&
        (filter.questionId === null || item.questionId === filter.questionId),
    )
    .reverse();
}

/**
 * Notes to list at an input activity: its own, and those of no activity that still exists, so that
 * a note is never out of sight.
 */
export function notesOfActivity(
  { contributions, agenda }: Pick<FacilitatorSnapshot['session'], 'contributions' | 'agenda'>,
  activityId: string,
): Contribution[] {
  const known = new Set(agenda.activities.map(({ id }) => id));
  return contributions.filter(
    (note) =>
      note.activityId === activityId || note.activityId === null || !known.has(note.activityId),
  );
}
