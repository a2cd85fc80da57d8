import type { Session } from '../domain/model';
import type { Progress } from './types';

/** People that voted in a round or poll against the seats of the groups: participation, never content. */
export function progressOf(
  session: Session,
  run: { ballots: Record<string, unknown>; onPaper: readonly string[] },
): Progress {
  const cast = new Map<string, number>();
  const voters = Object.keys(run.ballots);
  let hands = 0;
  for (const id of voters) {
    const { groupId, channel } = session.participants[id] ?? {};
    if (channel === 'plenary') hands += 1;
    if (groupId) cast.set(groupId, (cast.get(groupId) ?? 0) + 1);
  }
  return {
    cast: voters.length,
    seats: expectedSeats(session),
    paper: run.onPaper.length,
    hands,
    byGroup: session.groups.map(({ id, seats }) => ({
      groupId: id,
      cast: cast.get(id) ?? 0,
      seats,
    })),
  };
}

/** People expected to vote: the seats of the groups, and the facilitator when that was asked. */
function expectedSeats({ groups, facilitatorVotes }: Session): number {
  const seats = groups.reduce((sum, group) => sum + group.seats, 0);
  return seats > 0 && facilitatorVotes ? seats + 1 : seats;
}
