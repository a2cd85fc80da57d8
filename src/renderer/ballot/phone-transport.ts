import type { PhoneRequest } from '../../shared/contract/phone-protocol';
import type { PhoneClient, PhoneOutcome } from '../transport/phone/PhoneClient';
import { randomId } from './ids';
import type { BallotTransport, Outcome } from './outcome';
import { normaliseCode } from './return-code';
import { requestOf } from './voter/kinds';
import type { Trouble } from './voter/sending';

/** Refusals that say: too late. After an earlier try the answer may have been in time. */
const TOO_LATE: readonly Trouble[] = ['round-not-open', 'activity-not-open', 'not-found'];

/** The outcome as the page knows it: "we do not know" where an earlier try may have arrived. */
export function outcomeOf(phone: PhoneClient, outcome: PhoneOutcome): Outcome<{ code: string }> {
  if (outcome.ok) return { ok: true, value: { code: phone.state.seat?.code ?? '' } };
  const { error, unsure } = outcome;
  return { ok: false, error: unsure && TOO_LATE.includes(error) ? 'transport' : error };
}

/** A phone: requests wait in the outbox until the laptop has them on disk. */
export function phoneTransport(phone: PhoneClient): BallotTransport {
  const send = async (request: PhoneRequest): Promise<Outcome<{ code: string }>> =>
    outcomeOf(phone, await phone.request(request));
  return {
    snapshots: {
      get: () => Promise.resolve({ ok: true, value: phone.state.snapshot ?? null }),
      listen: (listener) =>
        phone.subscribe(() => {
          if (phone.state.snapshot !== undefined) listener(phone.state.snapshot);
        }),
    },
    castVote: (cast, id) => send(requestOf(id, cast)),
    submitNote: ({ id: noteId, activityId, questionId, kind, text }, id) =>
      send({ type: 'note', id, noteId, activityId, questionId, kind, text }),
    recallBallot: async (typed) => {
      const outcome = await phone.request({
        type: 'enter',
        id: randomId(),
        code: normaliseCode(typed),
      });
      if (!outcome.ok) return outcome;
      const { seat, answers } = phone.state;
      const own = answers ?? { ballot: null, pollBallot: null };
      // Phones never learn participant ids: the connection says who they are.
      return { ok: true, value: { participantId: '', groupId: seat?.groupId ?? '', own } };
    },
    closeBallotWindow: () => undefined,
  };
}
