import type { Session } from '../domain/model';

/**
 * What a schema cannot say: ids are unique, everyone sits in a group that exists and every ballot
 * belongs to a participant.
 * @returns the path of the first problem, for example `rounds.1.ballots.p-4711abc`, or null
 */
export function findBrokenReference(session: Session): string | null {
  const lists = {
    groups: session.groups,
    challenges: session.challenges,
    contributions: session.contributions,
    rounds: session.rounds,
    recommendations: session.recommendations,
    agreements: session.agreements,
  };
  for (const [name, items] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [index, { id }] of items.entries()) {
      if (seen.has(id)) return `${name}.${index}.id`;
      seen.add(id);
    }
  }
  const groups = new Set(session.groups.map((group) => group.id));
  for (const [id, { groupId }] of Object.entries(session.participants))
    if (groupId !== null && !groups.has(groupId)) return `participants.${id}.groupId`;
  for (const [index, round] of session.rounds.entries())
    for (const id of Object.keys(round.ballots))
      if (!Object.hasOwn(session.participants, id)) return `rounds.${index}.ballots.${id}`;
  return null;
}
