import type { RoundResults } from './types';

/**
 * The groups that may be named beside the text of a note, so that words tell no more of who said what
 * than the figures do: about a factor that was asked, those whose figures for it may be shown; about
 * anything else, those whose number of ballots may be shown.
 *
 * @param results null when nothing is published: then no group is named
 * @param factorId what the note is about; null when it is about no factor
 */
export function groupsToName(
  results: Pick<RoundResults, 'factors' | 'groups'> | null,
  factorId: string | null,
): ReadonlySet<string> {
  if (!results) return new Set();
  const asked = results.factors.find(({ id }) => id === factorId);
  if (asked) return new Set(asked.groups.map(({ id }) => id));
  return new Set(results.groups.flatMap(({ id, ballots }) => (ballots === null ? [] : id)));
}
