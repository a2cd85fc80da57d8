import { createHash } from 'node:crypto';
import type { Command } from '../../shared/domain/commands';
import type { Participant, Session } from '../../shared/domain/model';

/**
 * What the session keeps of a phone: a hash of its secret with the id of the session, so that the
 * files of two sessions do not tell that the same phone was in both.
 */
export const deviceOf = (sessionId: string, token: string): string =>
  createHash('sha256').update(`${sessionId}:${token}`).digest('base64url');

/**
 * The id of a command: of this phone, this request and this seat. No phone can meet the id of another,
 * and a vote that is sent once more after the facilitator corrected the group is no contradiction.
 */
export function commandIdOf(device: string, requestId: string, command: Command): string {
  const groupId = 'groupId' in command ? command.groupId : '';
  const participantId = 'participantId' in command ? command.participantId : '';
  const text = [device, requestId, participantId, groupId].join(':');
  return createHash('sha256').update(text).digest('hex');
}

export type Seat = { participantId: string; participant: Participant };

/** Finds seats by phone; looks through the session only when its seats changed. */
export class SeatIndex {
  #known: Session['participants'] | null = null;
  readonly #byDevice = new Map<string, string>();

  find({ participants }: Session, device: string): Seat | null {
    if (this.#known !== participants) {
      this.#byDevice.clear();
      for (const [id, seat] of Object.entries(participants))
        if (seat.device !== '') this.#byDevice.set(seat.device, id);
      this.#known = participants;
    }
    const participantId = this.#byDevice.get(device);
    const participant = participantId === undefined ? undefined : participants[participantId];
    return participantId !== undefined && participant ? { participantId, participant } : null;
  }
}

/** Phones with a seat, now or before. */
export const phoneSeats = ({ participants }: Session): Participant[] =>
  Object.values(participants).filter(({ number }) => number > 0);
