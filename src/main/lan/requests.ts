import type { PhoneRequest, PhoneSeat } from '../../shared/contract/phone-protocol';
import type { Command } from '../../shared/domain/commands';
import { fail, type Result } from '../../shared/domain/result';
import type { Seat } from './seats';

export const seatView = ({ participant }: Seat): PhoneSeat => ({
  groupId: participant.groupId,
  number: participant.number,
  code: participant.code,
});

/** What a phone with a seat asks, as a command; who and which group come from the seat, never from the phone. */
export function commandOf(
  request: Exclude<PhoneRequest, { type: 'join' } | { type: 'enter' }>,
  seat: Seat | null,
): Result<Command> {
  const groupId = seat?.participant.groupId ?? null;
  // The phone has no seat any more, or one without a group: it has to say hello, or join, first.
  if (!seat || groupId === null) return fail('not-found');
  const voter = { participantId: seat.participantId, groupId };
  switch (request.type) {
    case 'cast': {
      const { roundId, ballot } = request;
      return { ok: true, value: { type: 'ballot/cast', roundId, ballot, ...voter } };
    }
    case 'poll': {
      const { pollId, ballot } = request;
      return { ok: true, value: { type: 'poll/cast', pollId, ballot, ...voter } };
    }
    case 'note': {
      const { noteId, activityId, questionId, kind, text } = request;
      const note = { id: noteId, activityId, questionId, kind, text, groupId };
      return { ok: true, value: { type: 'contribution/submit', ...note } };
    }
  }
}
