import type { Result } from '../../shared/domain/result';
import { bridge } from '../transport/bridge';
import type { BallotTransport, Outcome } from './outcome';
import { normaliseCode } from './return-code';
import { commandOf } from './voter/kinds';

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
    castVote: (cast, commandId) =>
      answerOf(client.call('session/send', { commandId, command: commandOf(cast) })),
    submitNote: (note, commandId) =>
      answerOf(
        client.call('session/send', {
          commandId,
          command: { type: 'contribution/submit', ...note },
        }),
      ),
    recallBallot: async (typed) => {
      const found = await answerOf(client.call('ballot/recall', { code: normaliseCode(typed) }));
      if (!found.ok) return found;
      const { participantId, groupId, ...own } = found.value;
      return { ok: true, value: { participantId, groupId, own } };
    },
    closeBallotWindow: () => void answerOf(client.call('windows/closeBallot')),
  };
}
