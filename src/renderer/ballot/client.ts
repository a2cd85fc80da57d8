import type { CommandEnvelope } from '../../shared/domain/commands';
import type { BallotSnapshot } from '../../shared/projection/types';
import type { Result } from '../../shared/domain/result';
import { bridge } from '../transport/bridge';
import { ballotOf, type Draft, type Trouble } from './draft';
import { normaliseCode } from './return-code';

/** Longer than any save takes; after this the voter may try again with the same id. */
const ANSWER_WITHIN_MS = 20_000;

type Outcome<T> = { ok: true; value: T } | { ok: false; error: Trouble };

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

const client = bridge<'ballot'>();

/** Source of the snapshots; constant, so that listening never stops and starts. */
export const snapshots = {
  get: (): Promise<Result<BallotSnapshot | null>> => client.call('session/snapshot'),
  listen: (listener: (snapshot: BallotSnapshot | null) => void): (() => void) =>
    client.on('snapshot', listener),
};

/** Sends the ballot; `groupId` of the draft must be set. */
export function castBallot(
  draft: Draft & { groupId: string },
  commandId: string,
): Promise<Outcome<{ code: string }>> {
  const { participantId, groupId, questions } = draft;
  return answerOf(
    client.call('session/send', {
      commandId,
      command: {
        type: 'ballot/cast',
        roundId: questions.id,
        participantId,
        groupId,
        ballot: ballotOf(draft),
      },
    }),
  );
}

type Commands = CommandEnvelope['command'];
type PollAnswer = Omit<Extract<Commands, { type: 'poll/cast' }>, 'type'>;
type Note = Omit<Extract<Commands, { type: 'contribution/submit' }>, 'type'>;

/** Sends the answer to a poll. */
export function castPoll(
  answer: PollAnswer,
  commandId: string,
): Promise<Outcome<{ code: string }>> {
  return answerOf(
    client.call('session/send', { commandId, command: { type: 'poll/cast', ...answer } }),
  );
}

/** Sends a note. */
export function submitNote(note: Note, commandId: string): Promise<Outcome<{ code: string }>> {
  return answerOf(
    client.call('session/send', { commandId, command: { type: 'contribution/submit', ...note } }),
  );
}

/** Asks for the own ballot back with a code as it was typed. */
export function recallBallot(typed: string): ReturnType<typeof recall> {
  return recall(normaliseCode(typed));
}
const recall = (code: string) => answerOf(client.call('ballot/recall', { code }));

/** The facilitator takes the laptop back. */
export function closeBallotWindow(): void {
  void answerOf(client.call('windows/closeBallot'));
}
