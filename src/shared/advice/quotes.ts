import type { Contribution, Theme } from '../domain/model';
import { isAbout } from '../domain/selectors';

/** At most this many notes beside a suggestion: a taste, not the whole input. */
export const MAX_QUOTES = 3;

/** A note about a factor. */
export type Quote = {
  id: string;
  text: string;
  /** The group that wrote it; null without one or when the group may not be shown for this factor. */
  groupId: string | null;
  /** How many notes say it: itself and those merged into it. */
  count: number;
};

type Notes = { contributions: readonly Contribution[]; themes: readonly Theme[] };

/**
 * Notes linked to a factor, directly or by their theme, at most {@link MAX_QUOTES}. Held notes count
 * for nothing; notes that were merged are one. Order: chosen to be quoted first, then linked directly,
 * then said most often, then by arrival.
 *
 * @param named ids of the groups that may be named (`groupsToName` of scoring)
 */
export function quotesFor(
  factorId: string,
  { contributions, themes }: Notes,
  named: ReadonlySet<string>,
): Quote[] {
  const open = contributions.filter(({ held }) => !held);
  const byId = new Map(open.map((note) => [note.id, note]));
  const clusters = new Map<string, Contribution[]>();
  for (const note of open) {
    const head = note.mergedInto !== null && byId.has(note.mergedInto) ? note.mergedInto : note.id;
    clusters.set(head, [...(clusters.get(head) ?? []), note]);
  }
  const isDirect = (note: Contribution): boolean => note.factorId === factorId;
  return [...clusters]
    .filter(([, notes]) => notes.some((note) => isAbout(themes, note, factorId)))
    .map(([head, notes]) => {
      const said = [...notes].sort((a, b) => a.number - b.number);
      const first = said.find(({ id }) => id === head) ?? said[0];
      const chosen = said.find(({ quoted }) => quoted) ?? first;
      return { chosen, count: notes.length, direct: notes.some(isDirect) };
    })
    .flatMap(({ chosen, ...rest }) => (chosen ? [{ chosen, ...rest }] : []))
    .sort(
      (a, b) =>
        Number(b.chosen.quoted) - Number(a.chosen.quoted) ||
        Number(b.direct) - Number(a.direct) ||
        b.count - a.count ||
        a.chosen.number - b.chosen.number,
    )
    .slice(0, MAX_QUOTES)
    .map(({ chosen: { id, text, groupId }, count }) => ({
      id,
      text,
      groupId: groupId !== null && named.has(groupId) ? groupId : null,
      count,
    }));
}
