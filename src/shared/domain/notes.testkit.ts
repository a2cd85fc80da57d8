import type { Contribution, Theme } from './model';

/** An idea of a participant, about nothing and in no theme unless given. */
export const testNote = (number: number, patch: Partial<Contribution> = {}): Contribution => ({
  id: `note-${String(number).padStart(4, '0')}`,
  number,
  text: `note ${number}`,
  kind: 'idea',
  groupId: null,
  factorId: null,
  challengeId: null,
  activityId: null,
  questionId: null,
  origin: 'participant',
  held: false,
  quoted: false,
  edited: false,
  comments: [],
  themeId: null,
  mergedInto: null,
  ...patch,
});

/** A theme with its id as name. */
export const testTheme = (
  id: string,
  factorId: string | null,
  mergedInto: string | null = null,
): Theme => ({ id, name: id, factorId, challengeId: null, mergedInto });
