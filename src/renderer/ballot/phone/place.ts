import type { BallotSnapshot } from '../../../shared/projection/types';
import type { PhoneState } from '../../transport/phone/PhoneClient';
import { voteOf } from '../voter/kinds';

/** What the room asks of a phone; `look`: nothing, look at the screen. */
export type Mode = 'vote' | 'notes' | 'look';

/** What the room asks now; a vote goes before notes. */
export function modeOf(snapshot: BallotSnapshot | null | undefined): Mode {
  if (voteOf(snapshot)) return 'vote';
  return snapshot?.input ? 'notes' : 'look';
}

/** Where the person is: on the way in, or at the table. */
export type Place = 'connecting' | 'code' | 'refused' | 'closed' | 'moved' | 'join' | 'activity';

type Seen = Pick<PhoneState, 'link' | 'reason' | 'seat' | 'moved' | 'snapshot'>;

/**
 * The screen that fits the connection. Who is at the table stays there through every gap; answers
 * in progress are never taken away, not even when the laptop lets nobody in for a while.
 */
export function placeOf({ link, reason, seat, moved, snapshot }: Seen, busy: boolean): Place {
  const seated = Boolean(seat && seat.groupId !== null && snapshot);
  if (busy && seated) return 'activity';
  if (link === 'refused' && reason === 'code-unknown') return 'code';
  if (link === 'refused') return 'refused';
  if (snapshot === null) return 'closed';
  if (snapshot === undefined || seat === undefined) return 'connecting';
  if (moved) return 'moved';
  return seated ? 'activity' : 'join';
}
