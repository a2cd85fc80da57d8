import type { Result } from '../../shared/domain/result';
import { bridge } from '../transport/bridge';
import { ballotOf } from './draft';
import type { BallotTransport, Outcome } from './outcome';
import { normaliseCode } from './return-code';

/** Longer than any save takes; after this the voter may try again with the same id. */
const ANSWER_WITHIN_MS = 20_000;

/** The answer of a call, or `transport` when none comes. */
async function answerOf<T>(call: Promise<Result<T>>): Promise<Outcome<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<Outcome<T>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, error: 'transport' }), ANSWER_WITHIN_MS);
  });
  try {
    return await Promise.race([call, silence]);
  } catch {
    return { ok: false, error: 'transport' };
  } finally {
    clearTimeout(timer);
  }
}

/** The ballot window on the laptop: calls over the bridge of the preload. */
export function windowTransport(): BallotTransport {
  const client = bridge<'ballot'>();
  return {
    snapshots: {
      get: () => client.call('session/snapshot'),
      listen: (listener) => client.on('snapshot', listener),
    },
    castBallot: (draft, commandId) => {
      const { participantId, groupId, questions } = draft;
      const ballot = ballotOf(draft);
      const command = { roundId: questions.id, participantId, groupId, ballot };
      return answerOf(
        client.call('session/send', { commandId, command: { type: 'ballot/cast', ...command } }),
      );
    },
    castPoll: (answer, commandId) =>
      answerOf(
        client.call('session/send', { commandId, command: { type: 'poll/cast', ...answer } }),
      ),
    submitNote: (note, commandId) =>
      answerOf(
        client.call('session/send', {
          commandId,
          command: { type: 'contribution/submit', ...note },
        }),
      ),
    recallBallot: (typed) => answerOf(client.call('ballot/recall', { code: normaliseCode(typed) })),
    closeBallotWindow: () => void answerOf(client.call('windows/closeBallot')),
  };
}
