import type { Contribution } from '../../../shared/domain/model';
import { isAbout, shownThemeId } from '../../../shared/domain/selectors';
import type { FacilitatorSnapshot } from '../../../shared/projection/types';
import { groupsToName } from '../../../shared/scoring';
import type { RoundResults } from '../../../shared/scoring/types';

type View = Pick<FacilitatorSnapshot['session'], 'contributions' | 'themes' | 'groups'> & {
  rounds: readonly { results: RoundResults | null }[];
};

export type LinkedNote = Pick<Contribution, 'id' | 'text' | 'kind'> & {
  /** Name of its theme; empty = none. */
  theme: string;
  /** Name of its group; empty = none, or not to be named. */
  group: string;
};

/**
 * Notes about a factor: linked to it themselves or through their theme, in order of arrival. Notes
 * that wait for the facilitator and those kept under another are left out.
 */
export function linkedNotes(
  { contributions, themes, groups, rounds }: View,
  factorId: string,
): LinkedNote[] {
  const named = groupsToName(rounds, factorId);
  const nameOf = (id: string | null, list: readonly { id: string; name: string }[]): string =>
    list.find((item) => item.id === id)?.name ?? '';
  return contributions
    .filter(({ held, mergedInto }) => !held && mergedInto === null)
    .filter((note) => isAbout(themes, note, factorId))
    .map(({ id, text, kind, themeId, groupId }) => ({
      id,
      text,
      kind,
      theme: nameOf(themeId === null ? null : shownThemeId(themes, themeId), themes),
      group: groupId !== null && named.has(groupId) ? nameOf(groupId, groups) : '',
    }));
}
