import type { Session } from '../domain/model';
import type { Progress } from './types';

/** People that voted in a round or poll against the seats of the groups: participation, never content. */
export function progressOf(session: Session, run: { ballots: Record<string, unknown> }): Progress {
  const cast = new Map<string, number>();
  const voters = Object.keys(run.ballots);
  for (const id of voters) {
    const groupId = session.participants[id]?.groupId;
    if (groupId) cast.set(groupId, (cast.get(groupId) ?? 0) + 1);
  }
  return {
    cast: voters.length,
    seats: session.groups.reduce((sum, { seats }) => sum + seats, 0),
    byGroup: session.groups.map(({ id, seats }) => ({
      groupId: id,
      cast: cast.get(id) ?? 0,
      seats,
    })),
  };
}
