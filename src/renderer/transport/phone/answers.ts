import type { PhoneAnswers, PhoneRequest } from '../../../shared/contract/phone-protocol';

const NONE: PhoneAnswers = { roundId: null, ballot: null, pollId: null, pollBallot: null };

/** The own answers after the laptop confirmed a request; others than votes change nothing. */
export function withConfirmed(
  answers: PhoneAnswers | null,
  request: PhoneRequest | undefined,
): PhoneAnswers | null {
  if (request?.type === 'cast')
    return { ...(answers ?? NONE), roundId: request.roundId, ballot: request.ballot };
  if (request?.type === 'poll')
    return { ...(answers ?? NONE), pollId: request.pollId, pollBallot: request.ballot };
  return answers;
}
