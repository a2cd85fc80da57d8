import type { FactorResult, RoundResults } from './types';

type Round = {
  results:
    | (Pick<RoundResults, 'groups' | 'tooFew'> & { factors: Pick<FactorResult, 'id' | 'groups'>[] })
    | null;
};

/**
 * The groups that may be named beside the text of a note, so that words tell no more of who said what
 * than the figures do: about a factor that was asked, those whose figures for it may be shown; about
 * anything else, those whose number of ballots may be shown. In each published round that has results;
 * without one, none.
 *
 * @param factorId what the note is about; null when it is about no factor
 */
export function groupsToName(
  rounds: readonly Round[],
  factorId: string | null,
): ReadonlySet<string> {
  const shown = rounds.flatMap(({ results }) => (results && !results.tooFew ? [results] : []));
  const perRound = shown.map(({ factors, groups }) => {
    const asked = factors.find(({ id }) => id === factorId);
    return new Set(
      asked
        ? asked.groups.map(({ id }) => id)
        : groups.flatMap(({ id, ballots }) => (ballots === null ? [] : [id])),
    );
  });
  const [first = new Set<string>(), ...others] = perRound;
  return new Set([...first].filter((id) => others.every((round) => round.has(id))));
}
