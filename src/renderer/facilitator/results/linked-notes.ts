import type { Contribution } from '../../../shared/domain/model';
import { shownThemeId } from '../../../shared/domain/selectors';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import type { RoundResults } from '../../../shared/scoring/types';

type View = FacilitatorSnapshot['session'];

export type LinkedNote = Pick<Contribution, 'id' | 'text' | 'kind'> & {
  /** Name of its theme; empty = none. */
  theme: string;
  /** Name of its group; empty = none, or too small to name. */
  group: string;
};

/**
 * Notes about a factor: linked to it themselves or through their theme, in order of arrival. Notes
 * that wait for the facilitator and those kept under another are left out. A group is named only when
 * the round may show it: a note of one of three people would not be anonymous.
 */
export function linkedNotes(
  { contributions, themes, groups }: Pick<View, 'contributions' | 'themes' | 'groups'>,
  factorId: string,
  results: Pick<RoundResults, 'groups'>,
): LinkedNote[] {
  const mayName = new Set(
    results.groups.flatMap(({ id, ballots }) => (ballots === null ? [] : id)),
  );
  const themeOf = ({ themeId }: Contribution) =>
    themeId === null ? undefined : themes.find(({ id }) => id === shownThemeId(themes, themeId));
  return contributions
    .filter(({ held, mergedInto }) => !held && mergedInto === null)
    .filter((note) => note.factorId === factorId || themeOf(note)?.factorId === factorId)
    .map((note) => ({
      id: note.id,
      text: note.text,
      kind: note.kind,
      theme: themeOf(note)?.name ?? '',
      group:
        note.groupId !== null && mayName.has(note.groupId)
          ? (groups.find(({ id }) => id === note.groupId)?.name ?? '')
          : '',
    }));
}
